/** POST /api/auth/password: one's own new password; every session ends and a new one begins. */
import { answerPost } from "@/app/api/auth/answer";
import { actorOf } from "@/db/accounts/actor";
import { getDesk } from "@/db/accounts/desk";
import { changeOwnPassword } from "@/db/accounts/joining";
import { demand, demandPerson } from "@/domain/access";

export const dynamic = "force-dynamic";

export const { POST, GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = answerPost(async (body, headers) => {
  const desk = getDesk();
  const actor = await actorOf(desk.store, desk.auth, headers);
  demand(actor, "read-drafts");
  demandPerson(actor);
  return changeOwnPassword(desk, actor, body, headers);
});
