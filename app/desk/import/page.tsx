import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { ImportDesk } from "@/components/import/import-desk";
import { getStore } from "@/db/client";
import { imports } from "@/db/desk";
import { imports as messages } from "@/domain/messages/imports";

const words = messages.page;

export const metadata: Metadata = { title: words.title };

export default async function ImportPage() {
  const actor = await demandPage("publish");
  const lines = await imports(getStore(), actor);
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      <ImportDesk lines={lines} />
    </>
  );
}
