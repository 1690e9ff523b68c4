import type { Metadata } from "next";
import Link from "next/link";
import { paramsOf, type SearchParams } from "@/app/search-params";
import { DeskHeading } from "@/components/desk/desk-heading";
import { WelcomeForm } from "@/components/desk/welcome-form";
import { getDesk } from "@/db/accounts/desk";
import { linkOf, type LinkShown } from "@/db/accounts/joining";
import { ROLES } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";

const words = accounts.welcome;

export const metadata: Metadata = { title: words.invite };

export default async function WelcomePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const token = (await paramsOf(searchParams)).get("token") ?? "";
  const link = linkOf(getDesk(), token);
  if (link === null) return <BadLink />;
  return (
    <>
      <DeskHeading {...headOf(link)} />
      <WelcomeForm token={token} reset={link.role === null} name={link.name ?? ""} username={link.username ?? ""} />
    </>
  );
}

function headOf({ purpose, role, name }: LinkShown): { title: string; lede: string } {
  if (purpose === "first-admin") return { title: words.firstAdmin, lede: words.firstAdminLede };
  if (role === null) return { title: words.reset, lede: words.resetLede(name ?? "") };
  return { title: words.invite, lede: words.inviteLede(ROLES[role].label.toLowerCase()) };
}

function BadLink() {
  return (
    <>
      <DeskHeading title={words.bad} lede={accounts.faults.link} />
      <Link href="/desk/sign-in" prefetch={false} className="link inline-flex min-h-6 items-center">
        {words.toSignIn}
      </Link>
    </>
  );
}
