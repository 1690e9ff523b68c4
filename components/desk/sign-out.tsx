"use client";

import { useState } from "react";
import { Button } from "@/components/forms/buttons";
import { postJson } from "@/components/forms/post-json";
import { desk as words } from "@/domain/messages/desk";

/** Ends the session; the whole page goes with it, and everything it kept. */
export function SignOut() {
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    setFailed(false);
    try {
      await postJson("/api/auth/sign-out", {});
      location.assign("/desk/sign-in");
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="needs-script">
      <Button look="link" onClick={() => void signOut()}>
        {words.signOut}
      </Button>
      <p role="alert" className="type-label">
        {failed && words.signOutFailed}
      </p>
    </div>
  );
}
