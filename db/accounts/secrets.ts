/** Secrets: made here, kept as hashes, and two small files beside the database that only its owner may read. */
import { createHash, randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";

/** 256 random bits that can stand in an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. No salt: it is as long as its hash, so no table of guesses reaches it. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Where the key that signs cookies is kept. */
const keyFile = (databasePath: string) => `${databasePath}.key`;

/** Where the first admin's one-time token waits. */
export const firstAdminFile = (databasePath: string) => `${databasePath}.first-admin`;

/** The key that signs cookies, made at the first start. Without it every session ends; nothing else is lost. */
export function signingKey(databasePath: string): string {
  const path = keyFile(databasePath);
  const kept = readSecretFile(path);
  if (kept !== null && kept.length >= 43) return kept;
  const made = newSecret();
  writeSecretFile(path, made);
  return made;
}

export function readSecretFile(path: string): string | null {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Made anew, so that the mode is ours even where a file of another mode stood. */
export function writeSecretFile(path: string, secret: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, `${secret}\n`, { mode: 0o600, flag: "wx" });
}

export function removeSecretFile(path: string): void {
  rmSync(path, { force: true });
}
