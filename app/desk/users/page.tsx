import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { InviteForm } from "@/components/desk/invite-form";
import { OpenLinks } from "@/components/desk/open-links";
import { UserList } from "@/components/desk/user-list";
import { Section } from "@/components/ui/section";
import { openLinks, peopleOfDesk } from "@/db/accounts/people";
import { getStore } from "@/db/client";
import { accounts } from "@/domain/messages/accounts";

const words = accounts.people;

export const metadata: Metadata = { title: words.title };

export default async function UsersPage() {
  const { username } = await demandPage("administer");
  const store = getStore();
  return (
    <>
      <DeskHeading title={words.title} lede={words.lede} />
      <Section id="everyone" title={words.everyone}>
        <UserList people={peopleOfDesk(store)} own={username} />
      </Section>
      <Section id="invite" title={words.invite} lede={words.inviteLede}>
        <div className="mt-3">
          <InviteForm />
        </div>
      </Section>
      <Section id="links" title={words.open}>
        <OpenLinks links={openLinks(store)} />
      </Section>
    </>
  );
}
