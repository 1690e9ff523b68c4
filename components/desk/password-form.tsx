"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { Button, ButtonRow } from "@/components/forms/buttons";
import { faultOf, faultOfForm } from "@/components/forms/post-json";
import { StatusLine } from "@/components/forms/status-line";
import { accounts } from "@/domain/messages/accounts";
import { PasswordField } from "./password-field";
import { usePost, valuesOf } from "./use-post";

const words = accounts.account;

/** Sets one's own password anew; this window goes on with a new session. */
export function PasswordForm({ username }: { readonly username: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const post = usePost("/api/auth/password", () => {
    form.current?.reset();
    router.refresh();
  });
  const { error } = post;
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="max-w-[28rem]"
      onSubmit={(event) => {
        event.preventDefault();
        const { present, password } = valuesOf(event.currentTarget);
        post.mutate({ present, password });
      }}
    >
      {/* So that a password manager knows whose password it keeps. */}
      <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
      <PasswordField
        name="present"
        label={words.present}
        error={faultOf(error, "present")}
        autoComplete="current-password"
      />
      <PasswordField
        name="password"
        label={words.next}
        hint={accounts.passwordHint}
        error={faultOf(error, "password")}
        autoComplete="new-password"
      />
      <StatusLine fault={faultOfForm(error)}>{post.isSuccess && words.passwordSet}</StatusLine>
      <ButtonRow>
        <Button type="submit" busy={post.isPending}>
          {words.set}
        </Button>
      </ButtonRow>
    </form>
  );
}
