/** POST /api/auth/sign-in: username and password for a session. */
import { answerPost } from "@/app/api/auth/answer";
import { getDesk } from "@/db/accounts/desk";
import { signIn } from "@/db/accounts/sign-in";

export const dynamic = "force-dynamic";

export const { POST, GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = answerPost((body, headers) =>
  signIn(getDesk(), body, headers),
);
