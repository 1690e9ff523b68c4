/** Passwords: argon2id with 64 MiB and three passes; a guess costs about as much as a right one. */
import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "../../domain/accounts";

/** The library's constants are no values at run time; 2 is argon2id. */
const ARGON2ID = 2;
const COST = { algorithm: ARGON2ID, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } as const;

export async function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), COST);
}

export async function passwordMatches(hashed: string, password: string): Promise<boolean> {
  return verify(hashed, normalPassword(password));
}

let stranger: Promise<string> | null = null;

/** Takes as long as looking at a password, and finds it wrong: for names that nobody has. */
export async function refusePassword(password: string): Promise<false> {
  stranger ??= hashPassword("nobody has this password");
  await passwordMatches(await stranger, password);
  return false;
}
