/** POST /api/auth/sign-out: ends the session the request came with. */
import { answerPost } from "@/app/api/auth/answer";
import { getDesk } from "@/db/accounts/desk";
import { signOut } from "@/db/accounts/sign-in";

export const dynamic = "force-dynamic";

export const { POST, GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = answerPost((_body, headers) =>
  signOut(getDesk(), headers),
);
