"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/forms/buttons";
import { ConfirmButton } from "@/components/forms/confirm-button";
import { CONTROL } from "@/components/forms/field";
import { newSecret } from "@/components/forms/new-secret";
import { faultOfForm } from "@/components/forms/post-json";
import { ShownOnce } from "@/components/forms/shown-once";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import type { PersonRow } from "@/db/accounts/people";
import { ROLES, type Role } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { formatDay } from "@/domain/moments";
import { isKeyOf, keysOf } from "@/domain/taxonomy";
import { SessionList } from "./session-list";
import { TokenList } from "./token-list";
import { welcomeLink } from "./welcome-link";

const words = accounts.people;

/** Everyone of the desk, each with what an admin can do to the account. */
export function UserList({ people, own }: { readonly people: readonly PersonRow[]; readonly own: string }) {
  return (
    <ul>
      {people.map((person) => (
        <li key={person.username} className="border-b border-hair py-3 last:border-b-0">
          <User person={person} isOwn={person.username === own} />
        </li>
      ))}
    </ul>
  );
}

function User({ person, isOwn }: { readonly person: PersonRow; readonly isOwn: boolean }) {
  const [said, setSaid] = useState<string | null>(null);
  const { name, username, disabled, since } = person;
  return (
    <div className="columns-four gap-y-2">
      <div className="min-w-0">
        <p className="type-item break-words">
          {name}
          {isOwn && <span className="ml-2 type-label font-normal text-ink2">{words.you}</span>}
        </p>
        <p className="type-label break-words text-ink2">
          {username} · {words.since.toLowerCase()} {formatDay(since)}
        </p>
        {disabled && <p className="type-row font-semibold">{words.disabled}</p>}
      </div>
      <RoleChoice person={person} onSaid={setSaid} />
      <Access person={person} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1 wide:block wide:space-y-1">
        <Standing person={person} isOwn={isOwn} onSaid={setSaid} />
        {!isOwn && <NewPasswordLink person={person} />}
      </div>
      <div className="wide:col-span-4">
        <StatusLine>{said}</StatusLine>
      </div>
    </div>
  );
}

interface PartProps {
  readonly person: PersonRow;
  readonly onSaid: (text: string) => void;
}

function RoleChoice({ person: { name, username, role }, onSaid }: PartProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState<Role>(role);
  const change = useCommand("change-role", {
    onDone: () => {
      onSaid(words.roleChanged(name, ROLES[chosen].label.toLowerCase()));
      router.refresh();
    },
  });
  return (
    <div className="min-w-0">
      <div className="flex items-center gap-4">
        <select
          aria-label={words.roleOf(name)}
          value={chosen}
          onChange={({ target }) => {
            if (isKeyOf(ROLES, target.value)) setChosen(target.value);
          }}
          className={`${CONTROL} max-w-[9rem]`}
        >
          {keysOf(ROLES).map((each) => (
            <option key={each} value={each}>
              {ROLES[each].label}
            </option>
          ))}
        </select>
        {chosen !== role && (
          <Button
            look="link"
            busy={change.isPending}
            onClick={() => change.mutate({ input: { username, role: chosen } })}
          >
            {words.roleChange}
          </Button>
        )}
      </div>
      <StatusLine fault={faultOfForm(change.error)} />
    </div>
  );
}

/** What is open in this person's name; told in numbers until asked for. */
function Access({ person: { sessions, tokens } }: { readonly person: PersonRow }) {
  if (sessions.length + tokens.length === 0) return <p className="type-row text-ink2">–</p>;
  return (
    <details className="min-w-0">
      <summary className="min-h-6 type-row">
        {words.sessionsOpen(sessions.length)}, {words.tokensOpen(tokens.length)}
      </summary>
      {sessions.length > 0 && <SessionList sessions={sessions} own={null} />}
      {tokens.length > 0 && <TokenList tokens={tokens} />}
    </details>
  );
}

function Standing({ person: { name, username, disabled }, isOwn, onSaid }: PartProps & { readonly isOwn: boolean }) {
  const router = useRouter();
  const done = (text: string) => () => {
    onSaid(text);
    router.refresh();
  };
  const disable = useCommand("disable-person", { onDone: done(words.disabledNow(name)) });
  const enable = useCommand("enable-person", { onDone: done(words.enabled(name)) });
  if (isOwn) return null;
  const call = { input: { username } };
  return (
    <div>
      {disabled ? (
        <Button look="link" busy={enable.isPending} onClick={() => enable.mutate(call)}>
          {words.enable}
        </Button>
      ) : (
        <ConfirmButton
          question={words.disableSure(name)}
          busy={disable.isPending}
          onConfirm={() => disable.mutate(call)}
        >
          {words.disable}
        </ConfirmButton>
      )}
      <StatusLine fault={faultOfForm(disable.error ?? enable.error)} />
    </div>
  );
}

function NewPasswordLink({ person: { name, username } }: { readonly person: PersonRow }) {
  const router = useRouter();
  const [link, setLink] = useState<string | null>(null);
  const offer = useCommand<{ username: string; tokenHash: string }>("offer-new-password", {
    onDone: () => router.refresh(),
  });
  const make = async () => {
    const { secret, hash } = await newSecret();
    setLink(null);
    offer.mutate({ input: { username, tokenHash: hash } }, { onSuccess: () => setLink(welcomeLink(secret)) });
  };
  return (
    <div>
      <Button look="link" busy={offer.isPending} onClick={() => void make()}>
        {words.reset}
      </Button>
      {link && <ShownOnce label={words.linkFor(name)} secret={link} />}
      <StatusLine fault={faultOfForm(offer.error)} />
    </div>
  );
}
