"use client";

import { useState } from "react";
import { CheckField, TextField } from "@/components/forms/field";
import { accounts as words } from "@/domain/messages/accounts";

interface PasswordFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autoComplete: "current-password" | "new-password";
}

/** A password, hidden until its writer asks to see it: one field is enough where it can be read. */
export function PasswordField(field: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <TextField {...field} type={shown ? "text" : "password"} required spellCheck={false} autoCapitalize="none" />
      <div className="needs-script -mt-3 mb-4">
        <CheckField label={words.show} checked={shown} onChange={(event) => setShown(event.target.checked)} />
      </div>
    </>
  );
}
