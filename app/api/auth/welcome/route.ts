/** POST /api/auth/welcome: a one-time link's secret for an account, or for a new password. */
import { answerPost } from "@/app/api/auth/answer";
import { getDesk } from "@/db/accounts/desk";
import { welcome } from "@/db/accounts/joining";

export const dynamic = "force-dynamic";

export const { POST, GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = answerPost((body, headers) =>
  welcome(getDesk(), body, headers),
);
