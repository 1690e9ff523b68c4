/** The rules of accounts: names, passwords, and how long a session or a one-time link lasts. */
import { z } from "zod";
import { accounts as words } from "./messages/accounts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends after two hours without a request, and after twelve in any case. */
export const IDLE_MS = 2 * HOUR;
export const ABSOLUTE_MS = 12 * HOUR;
/** A one-time link is good for three days. */
export const LINK_MS = 72 * HOUR;

export const SHORTEST_PASSWORD = 12;
/** Long enough for any sentence; hashing reads every byte. */
export const LONGEST_PASSWORD = 256;

/** Written in small letters however it is typed. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9.-]{2,31}$/, words.faults.username);

/** As history shows it: one line, no control characters. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1, words.faults.nameMissing)
  .max(80, words.faults.nameLong)
  .regex(/^\P{C}*$/u, words.faults.nameSigns);

/** SHA-256 in hexadecimal: what is sent and kept of a one-time link or a token, made where it is shown. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, words.faults.hash);

/** The commonest of twelve characters and more in lists of leaked passwords, without the digits after them. */
const COMMONEST = [
  "password",
  "passw0rd",
  "p@ssword",
  "p@ssw0rd",
  "qwertyuiop",
  "qwertyuiopas",
  "qwertyuiopasdfgh",
  "qwerty",
  "qwertz",
  "azerty",
  "azertyuiop",
  "1q2w3e4r5t6y",
  "1q2w3e4r5t",
  "1q2w3e4r",
  "1qaz2wsx3edc",
  "1qaz2wsx",
  "q1w2e3r4t5y6",
  "zaq12wsx",
  "asdfghjkl",
  "zxcvbnm",
  "asdfghjklzxcvbnm",
  "iloveyou",
  "iloveyouforever",
  "letmein",
  "letmeinplease",
  "welcome",
  "changeme",
  "changemenow",
  "administrator",
  "admin",
  "trustno1",
  "superman",
  "football",
  "baseball",
  "sunshine",
  "princess",
  "dragon",
  "monkey",
  "abcdefghijkl",
  "abcdefgh",
  "abc",
  "abcd",
  "abcde",
  "testtesttest",
  "test",
  "correcthorsebatterystaple",
  "thisisapassword",
  "mypassword",
  "communique",
  "secret",
  "default",
  "computer",
  "internet",
  "unbelievable",
];
const commonest = new Set(COMMONEST);

/** What is left of a password when it is read as a guesser reads it. */
const core = (password: string) =>
  password
    .toLowerCase()
    .replace(/[\d\s!?.,*#@$_-]+$/u, "")
    .replaceAll(/\s/gu, "");

/** A row of digits or letters, up or down, or a few signs over and over. */
function isPlain(password: string): boolean {
  const signs = Array.from(password.toLowerCase(), (sign) => sign.codePointAt(0) ?? 0);
  if (new Set(signs).size < 5) return true;
  const steps = signs.slice(1).map((sign, index) => sign - (signs[index] ?? 0));
  // A row of digits goes on after 9 with 0: one step that is not like the others.
  return [1, -1].some((even) => steps.filter((step) => step === even).length >= steps.length - 1);
}

/** What is wrong with a password as `username`'s, in words; null when it may be used. */
export function passwordFault(password: string, username: string): string | null {
  const { length } = Array.from(password);
  if (length < SHORTEST_PASSWORD) return words.faults.passwordShort(SHORTEST_PASSWORD);
  if (length > LONGEST_PASSWORD) return words.faults.passwordLong(LONGEST_PASSWORD);
  if (username !== "" && password.toLowerCase().includes(username.toLowerCase())) return words.faults.passwordHasName;
  const left = core(password);
  const half = left.slice(0, left.length / 2);
  const common = left === "" || commonest.has(left) || (half !== "" && half + half === left && commonest.has(half));
  return common || isPlain(password) ? words.faults.passwordCommon : null;
}

/** One writing for one password, whichever keyboard it was typed on. */
export function normalPassword(password: string): string {
  return password.normalize("NFKC");
}

/** When a session ends if no request comes: by idleness or in any case, whichever is sooner. */
export function endOfSession({ createdAt, expiresAt }: { createdAt: Date; expiresAt: Date }): Date {
  return new Date(Math.min(expiresAt.getTime(), createdAt.getTime() + ABSOLUTE_MS));
}
