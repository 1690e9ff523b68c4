"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { CheckField, FieldGroup, SelectField, TextField } from "@/components/forms/field";
import { newSecret } from "@/components/forms/new-secret";
import { faultOf, faultOfForm } from "@/components/forms/post-json";
import { ShownOnce } from "@/components/forms/shown-once";
import { StatusLine } from "@/components/forms/status-line";
import { useCommand } from "@/components/forms/use-command";
import { PERMISSIONS, type Scope } from "@/domain/access";
import { accounts } from "@/domain/messages/accounts";
import { valuesOf } from "./use-post";

const words = accounts.account;

/** Makes a token within what its maker may do. It is made here: the server learns its hash alone. */
export function TokenForm({ scopes }: { readonly scopes: readonly Scope[] }) {
  const router = useRouter();
  const [made, setMade] = useState<{ readonly name: string; readonly secret: string } | null>(null);
  const create = useCommand<unknown>("create-token", { onDone: () => router.refresh() });
  const submit = async (sent: HTMLFormElement) => {
    const { name: written = "", days: chosen = "" } = valuesOf(sent);
    const scopes = new FormData(sent).getAll("scopes");
    const { secret, hash } = await newSecret();
    const days = chosen === "" ? null : Number(chosen);
    const name = written.trim();
    setMade(null);
    create.mutate(
      { input: { name, scopes, days, tokenHash: hash } },
      {
        onSuccess: () => {
          setMade({ name, secret });
          sent.reset();
        },
      },
    );
  };
  return (
    <form
      method="post"
      noValidate
      className="max-w-[28rem]"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <TextField
        name="name"
        label={words.tokenName}
        hint={words.tokenNameHint}
        error={faultOf(create.error, "name")}
        autoComplete="off"
        required
      />
      <FieldGroup legend={words.scopes} error={faultOf(create.error, "scopes")}>
        {scopes.map((scope) => (
          <CheckField
            key={scope}
            name="scopes"
            value={scope}
            label={PERMISSIONS[scope].label}
            defaultChecked={scope === "read-drafts"}
          />
        ))}
      </FieldGroup>
      <SelectField name="days" label={words.days} error={faultOf(create.error, "days")} defaultValue="90">
        {Object.entries(words.dayChoices).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <StatusLine fault={faultOfForm(create.error)} />
      {made && <ShownOnce label={words.tokenOf(made.name)} secret={made.secret} />}
      <ButtonRow>
        <Button type="submit" busy={create.isPending}>
          {words.make}
        </Button>
      </ButtonRow>
    </form>
  );
}
