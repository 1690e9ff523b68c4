import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { deskActor, placeAfterSignIn } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { SignInForm } from "@/components/desk/sign-in-form";
import { getStore } from "@/db/client";
import { isUnkept } from "@/db/accounts/first-admin";
import { accounts } from "@/domain/messages/accounts";
import { paramsOf, type SearchParams } from "@/app/search-params";

const words = accounts.signIn;

export const metadata: Metadata = { title: words.title };

export default async function SignInPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const to = placeAfterSignIn((await paramsOf(searchParams)).get("to") ?? undefined);
  if (await deskActor()) redirect(to);
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      {isUnkept(getStore()) && <p className="mb-5 max-w-[60ch] border-l-2 border-ink pl-3">{words.unkept}</p>}
      <SignInForm to={to} />
    </>
  );
}
