"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { SelectField, TextField } from "@/components/forms/field";
import { newSecret } from "@/components/forms/new-secret";
import { faultOf, faultOfForm } from "@/components/forms/post-json";
import { ShownOnce } from "@/components/forms/shown-once";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { ROLES } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { forms } from "@/domain/messages/forms";
import { keysOf } from "@/domain/taxonomy";
import { valuesOf } from "./use-post";
import { welcomeLink } from "./welcome-link";

const words = accounts.people;

/** Makes a link by which someone opens an account. */
export function InviteForm() {
  const router = useRouter();
  const [made, setMade] = useState<{ readonly name: string; readonly link: string } | null>(null);
  const invite = useCommand<unknown>("invite-person", { onDone: () => router.refresh() });
  const submit = async (sent: HTMLFormElement) => {
    const { name = "", username = "", role } = valuesOf(sent);
    const { secret, hash } = await newSecret();
    const input = { name, role, tokenHash: hash, ...(username.trim() === "" ? {} : { username }) };
    setMade(null);
    invite.mutate(
      { input },
      {
        onSuccess: () => {
          setMade({ name, link: welcomeLink(secret) });
          sent.reset();
        },
      },
    );
  };
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <p className="no-script mb-4 border-l-2 border-accent pl-3">{forms.needsScripts}</p>
      <div className="columns-four">
        <TextField name="name" label={words.name} error={faultOf(invite.error, "name")} autoComplete="off" required />
        <TextField
          name="username"
          label={words.proposed}
          aside={forms.optional}
          error={faultOf(invite.error, "username")}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SelectField name="role" label={accounts.role} error={faultOf(invite.error, "role")} defaultValue="editor">
          {keysOf(ROLES).map((role) => (
            <option key={role} value={role}>
              {ROLES[role].label}
            </option>
          ))}
        </SelectField>
      </div>
      <StatusLine fault={faultOfForm(invite.error)} />
      {made && <ShownOnce label={words.linkFor(made.name)} secret={made.link} />}
      <ButtonRow>
        <Button type="submit" look="primary" busy={invite.isPending}>
          {words.make}
        </Button>
      </ButtonRow>
    </form>
  );
}
