"use client";

import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextField } from "@/components/forms/field";
import { faultOf } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { accounts as words } from "@/domain/messages/accounts";
import { forms } from "@/domain/messages/forms";
import { PasswordField } from "./password-field";
import { usePost, valuesOf } from "./use-post";

interface WelcomeFormProps {
  readonly token: string;
  readonly reset: boolean;
  readonly name: string;
  readonly username: string;
}

/** What a one-time link asks: a name and a password, or a password alone. */
export function WelcomeForm({ token, reset, name, username }: WelcomeFormProps) {
  // Replaced, so that Back does not lead to a link that is used up.
  const post = usePost("/api/auth/welcome", () => location.replace("/desk"));
  const { error } = post;
  return (
    <form
      method="post"
      noValidate
      className="max-w-[28rem]"
      onSubmit={(event) => {
        event.preventDefault();
        post.mutate({ token, ...valuesOf(event.currentTarget) });
      }}
    >
      <p className="no-script mb-4 border-l-2 border-accent pl-3">{forms.needsScripts}</p>
      {!reset && (
        <>
          <TextField
            name="name"
            label={words.name}
            hint={words.nameHint}
            error={faultOf(error, "name")}
            defaultValue={name}
            autoComplete="name"
            required
          />
          <TextField
            name="username"
            label={words.username}
            hint={words.usernameHint}
            error={faultOf(error, "username")}
            defaultValue={username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
          />
        </>
      )}
      <PasswordField
        name="password"
        label={words.password}
        hint={words.passwordHint}
        error={faultOf(error, "password")}
        autoComplete="new-password"
      />
      <StatusLine fault={error && (error.fields.length === 0 ? error.message : forms.seeFields)} />
      <ButtonRow>
        <Button type="submit" look="primary" busy={post.isPending || post.isSuccess}>
          {reset ? words.welcome.set : words.welcome.join}
        </Button>
      </ButtonRow>
    </form>
  );
}
