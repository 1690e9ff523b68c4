/** A desk on an empty database of its own, with people made through the same doors as in the product. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Role } from "../../../domain/access";
import { openStore } from "../../client";
import { invitePerson } from "../../commands/accounts/links";
import { runCommand } from "../../commands/run";
import { emptyStore, temporaryFolder, type WhenDone } from "../../testing/seeded-store";
import { actorOf, type SignedIn } from "../actor";
import { ADDRESS_HEADER } from "../auth";
import { openDesk, type Desk } from "../desk";
import { firstAdminToken } from "../first-admin";
import { welcome } from "../joining";
import { hashOfSecret, newSecret, signingKey } from "../secrets";

export const PASSWORD = "seven grey herons";
export const ADMIN_PASSWORD = "a first long sentence";

/** The cookie as a browser sends it back. */
export function cookieOf(lines: readonly string[]): string {
  return lines.map((line) => line.split(";", 1)[0]).join("; ");
}

/** The headers of a request as the server hands them on. */
export function headersOf(cookie = "", address = "127.0.0.1"): Headers {
  return new Headers({ [ADDRESS_HEADER]: address, "user-agent": "test", ...(cookie === "" ? {} : { cookie }) });
}

export interface DeskForTest extends Desk {
  /** Cookies of the admin `root-admin`, the editor `olga` and the reviewer `rima`. */
  readonly cookies: Readonly<Record<"admin" | "editor" | "reviewer", string>>;
  /** Who a cookie is, now. */
  who(cookie: string): Promise<SignedIn | null>;
  /** The same, or an error. */
  someone(cookie: string): Promise<SignedIn>;
}

type Kept = Pick<DeskForTest, "cookies"> & { readonly image: Buffer; readonly key: string };
let kept: Promise<Kept> | undefined;

/** A desk of three people. They are made once a worker, because hashing passwords is meant to be slow. */
export async function deskForTest(whenDone: WhenDone = onTestFinished): Promise<DeskForTest> {
  const { image, key, cookies } = await (kept ??= makeDesk(whenDone));
  const path = join(temporaryFolder(whenDone), "desk.db");
  writeFileSync(path, image);
  writeFileSync(`${path}.key`, key, { mode: 0o600 });
  const store = openStore(path);
  whenDone(() => store.close());
  return { ...withEyes(openDesk(store)), cookies };
}

function withEyes(desk: Desk): Omit<DeskForTest, "cookies"> {
  const who = async (cookie: string) => actorOf(desk.store, desk.auth, headersOf(cookie));
  const someone = async (cookie: string) => {
    const found = await who(cookie);
    if (found === null) throw new Error("nobody is signed in by this cookie");
    return found;
  };
  return { ...desk, who, someone };
}

async function makeDesk(whenDone: WhenDone): Promise<Kept> {
  const desk = withEyes(openDesk(emptyStore(whenDone)));
  const open = async (token: string, username: string, password: string) =>
    cookieOf(await welcome(desk, { token, username, name: `Name of ${username}`, password }, headersOf()));
  const admin = await open(firstAdminToken(desk.store) ?? "", "root-admin", ADMIN_PASSWORD);
  const invite = async (username: string, role: Role) => {
    const token = newSecret();
    const input = { role, name: `Name of ${username}`, tokenHash: hashOfSecret(token) };
    await runCommand(desk.store, invitePerson, input, { actor: await desk.someone(admin), now: new Date() });
    return open(token, username, PASSWORD);
  };
  const cookies = { admin, editor: await invite("olga", "editor"), reviewer: await invite("rima", "reviewer") };
  return { image: desk.store.raw.serialize(), key: signingKey(desk.store.path), cookies };
}
