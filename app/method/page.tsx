import type { Metadata } from "next";
import { requestOrigin } from "@/app/request-origin";
import { today } from "@/app/today";
import { MethodRecord } from "@/components/record/method-record";
import { getStore } from "@/db/client";
import { classification, coverage } from "@/db/views";
import { messages } from "@/domain/messages";

export const metadata: Metadata = { title: messages.method.title, description: messages.method.lede };

export default async function MethodPage() {
  const store = getStore();
  return (
    <MethodRecord
      {...await classification(store)}
      coverage={await coverage(store)}
      address={`${await requestOrigin()}/method`}
      today={today()}
    />
  );
}
