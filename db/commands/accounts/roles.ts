/** What an admin does to an account. Each takes effect at the person's next request. */
import { eq } from "drizzle-orm";
import { z } from "zod";
import { ROLES } from "../../../domain/access";
import { usernameSchema } from "../../../domain/accounts";
import { AppError } from "../../../domain/errors";
import { accounts as words } from "../../../domain/messages/accounts";
import { keysOf } from "../../../domain/taxonomy";
import { users } from "../../schema";
import { changed, defineCommand, unchanged } from "../define";
import { changeOf, demandAnotherAdmin, endSessionsOf, personNamed } from "./people";

export const changeRole = defineCommand({
  name: "change-role",
  summary: "Gives a person another role and ends the person's sessions",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ username: usernameSchema, role: z.enum(keysOf(ROLES)) }),
  run(tx, { username, role }, { at }) {
    const person = personNamed(tx, username);
    if (person.role === role) return unchanged({ username, role });
    demandAnotherAdmin(tx, person);
    tx.update(users)
      .set({ role, updatedAt: new Date(at) })
      .where(eq(users.id, person.id))
      .run();
    endSessionsOf(tx, person.id);
    return changed({ username, role }, [changeOf(person, { ...person, role })]);
  },
});

export const disablePerson = defineCommand({
  name: "disable-person",
  summary: "Closes an account until it is enabled again; its sessions end and its tokens rest",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ username: usernameSchema }),
  run(tx, { username }, { actor, at }) {
    const person = personNamed(tx, username);
    if (person.disabledAt !== null) return unchanged({ username });
    if (person.id === actor.id) throw new AppError("conflict", words.faults.notYourself);
    demandAnotherAdmin(tx, person);
    const disabledAt = new Date(at);
    tx.update(users).set({ disabledAt, updatedAt: disabledAt }).where(eq(users.id, person.id)).run();
    endSessionsOf(tx, person.id);
    return changed({ username }, [changeOf(person, { ...person, disabledAt })]);
  },
});

export const enablePerson = defineCommand({
  name: "enable-person",
  summary: "Opens a closed account again",
  needs: "administer",
  versioned: false,
  input: z.strictObject({ username: usernameSchema }),
  run(tx, { username }, { at }) {
    const person = personNamed(tx, username);
    if (person.disabledAt === null) return unchanged({ username });
    tx.update(users)
      .set({ disabledAt: null, updatedAt: new Date(at) })
      .where(eq(users.id, person.id))
      .run();
    return changed({ username }, [changeOf(person, { ...person, disabledAt: null })]);
  },
});
