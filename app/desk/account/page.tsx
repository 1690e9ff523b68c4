import type { Metadata } from "next";
import { demandPage } from "@/app/desk/actor";
import { DeskHeading } from "@/components/desk/desk-heading";
import { PasswordForm } from "@/components/desk/password-form";
import { EndOthers, SessionList } from "@/components/desk/session-list";
import { TokenForm } from "@/components/desk/token-form";
import { TokenList } from "@/components/desk/token-list";
import { RecordSection } from "@/components/ui/section";
import { sessionsOf, tokensOf } from "@/db/accounts/people";
import { getStore } from "@/db/client";
import { may, PERMISSIONS, ROLES, SCOPES } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { andList } from "@/domain/words";

const words = accounts.account;

export const metadata: Metadata = { title: words.title };

export default async function AccountPage() {
  const actor = await demandPage("read-drafts");
  const { id, username, role, permissions, session } = actor;
  const sessions = sessionsOf(getStore(), id);
  const tokens = tokensOf(getStore(), id);
  const allowed = andList(permissions.map((each) => PERMISSIONS[each].label.toLowerCase()));
  return (
    <>
      <DeskHeading
        title={words.title}
        lede={`${words.signedInAs(username, ROLES[role].label.toLowerCase())} ${words.may} ${allowed}.`}
      />
      <RecordSection id="sessions" title={words.sessions} note={words.sessionsNote}>
        <SessionList sessions={sessions} own={session} />
        {sessions.length > 1 && session !== null && <EndOthers username={username} own={session} />}
      </RecordSection>
      <RecordSection id="password" title={words.password} note={words.passwordNote}>
        <PasswordForm username={username} />
      </RecordSection>
      <RecordSection id="tokens" title={words.tokens} note={words.tokensNote}>
        {tokens.length === 0 ? <p className="mb-3 text-ink2">{words.tokensNone}</p> : <TokenList tokens={tokens} />}
        <TokenForm scopes={SCOPES.filter((scope) => may(actor, scope))} />
      </RecordSection>
    </>
  );
}
