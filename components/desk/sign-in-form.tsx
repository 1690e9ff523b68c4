"use client";

import { Button, ButtonRow } from "@/components/forms/buttons";
import { TextField } from "@/components/forms/field";
import { faultOf } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { accounts as words } from "@/domain/messages/accounts";
import { forms } from "@/domain/messages/forms";
import { PasswordField } from "./password-field";
import { usePost, valuesOf } from "./use-post";

/** Username and password; then on to the page that was asked for, loaded anew as that person. */
export function SignInForm({ to }: { readonly to: string }) {
  const post = usePost("/api/auth/sign-in", () => location.assign(to));
  const { error } = post;
  return (
    <form
      method="post"
      noValidate
      className="max-w-[24rem]"
      onSubmit={(event) => {
        event.preventDefault();
        post.mutate(valuesOf(event.currentTarget));
      }}
    >
      <p className="no-script mb-4 border-l-2 border-accent pl-3">{forms.needsScripts}</p>
      <TextField
        name="username"
        label={words.username}
        error={faultOf(error, "username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField
        name="password"
        label={words.password}
        error={faultOf(error, "password")}
        autoComplete="current-password"
      />
      <StatusLine fault={error && error.fields.length === 0 ? error.message : null} />
      <ButtonRow>
        <Button type="submit" look="primary" busy={post.isPending || post.isSuccess}>
          {words.signIn.button}
        </Button>
      </ButtonRow>
      <p className="mt-6 max-w-[44ch] type-label text-ink2">{words.signIn.forgotten}</p>
    </form>
  );
}
