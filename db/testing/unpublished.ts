/** Fills a database with everything that is not published: drafts of every kind and state, people, keys, links, answers. */
import { eq } from "drizzle-orm";
import { ROLES, type Actor, type Role } from "../../domain/access";
import { NO_COMPANIONS, RECORD_KIND_NAMES, type RecordKind } from "../../domain/records";
import { keysOf } from "../../domain/taxonomy";
import type { Store } from "../client";
import { COMMANDS, runCommand } from "../commands";
import { keeperOf, slugsOf } from "../records";
import { apiTokens, credentials, drafts, invites, sessions, users, verifications } from "../schema";

/** A word that stands in drafts alone. */
export const DRAFTED = "zyzzogeton";
const NOW = new Date("2026-02-20T10:00:00Z");
const LATER = new Date("2126-02-20T10:00:00Z");
const hash = (digit: string) => digit.repeat(64);

const actorOf = (role: Role): Actor => ({
  id: role,
  name: `${DRAFTED} ${role}`,
  permissions: ROLES[role].permissions,
});

/** Writes it all. Gives the ids of the drafts that are open. */
export async function addUnpublished(store: Store): Promise<string[]> {
  await addAccounts(store);
  for (const kind of RECORD_KIND_NAMES) await addDrafts(store, kind);
  await addOfficeWork(store);
  return store.read
    .select({ id: drafts.id })
    .from(drafts)
    .all()
    .map(({ id }) => id);
}

async function addAccounts(store: Store): Promise<void> {
  const times = { createdAt: NOW, updatedAt: NOW };
  await store.write((tx) => {
    for (const role of [...keysOf(ROLES), "disabled" as const]) {
      const known = role === "disabled" ? { role: "editor" as const, disabledAt: NOW } : { role };
      const names = { name: `${DRAFTED} ${role}`, username: `a-${role}`, email: `${role}@none.invalid` };
      tx.insert(users)
        .values({ id: role, ...names, ...known, ...times })
        .run();
    }
    const expiresAt = LATER;
    tx.insert(sessions)
      .values({ id: "s", token: hash("1"), userId: "editor", expiresAt, ...times })
      .run();
    tx.insert(credentials)
      .values({ id: "c", accountId: "editor", providerId: "credential", userId: "editor", ...times })
      .run();
    tx.insert(verifications)
      .values({ id: "v", identifier: DRAFTED, value: DRAFTED, expiresAt, ...times })
      .run();
    tx.insert(invites)
      .values({ id: "i", tokenHash: hash("2"), purpose: "invite", role: "editor", createdAt: NOW, expiresAt })
      .run();
    tx.insert(apiTokens)
      .values({
        id: "t",
        userId: "editor",
        name: DRAFTED,
        tokenHash: hash("3"),
        scopes: ["read-drafts"],
        createdAt: NOW,
        expiresAt,
      })
      .run();
  });
}

let keys = 0;

async function run(
  store: Store,
  name: string,
  input: object,
  { role = "editor", expected = null }: { role?: Role; expected?: number | null } = {},
) {
  keys += 1;
  const asking = { actor: actorOf(role), now: NOW, expected, key: `key-${keys}`, reason: DRAFTED };
  const command = COMMANDS.get(name);
  if (!command) throw new RangeError(`no command ${name}`);
  const { result } = await runCommand(store, command, input, asking);
  return result as { id: string; version: number };
}

/** Of a kind: a new draft that has only a name, and drafts beside records in every state a draft can have. */
async function addDrafts(store: Store, kind: RecordKind): Promise<void> {
  const naming = kind === "person" || kind === "organisation" ? { name: DRAFTED } : { title: DRAFTED };
  await run(store, "create-draft", { kind, body: { record: naming, companions: NO_COMPANIONS } });
  const slugs = slugsOf(store.read, kind);
  const [plain = "", submitted = "", returned = "", discarded = "", restored = ""] = slugs;
  for (const slug of [plain, submitted, returned, discarded]) {
    const { id } = await run(store, "create-draft", { kind, slug });
    const { version } = await run(
      store,
      "save-draft",
      {
        id,
        body: { record: { ...keeperOf(kind).find(store.read, slug)?.record, ...naming }, companions: NO_COMPANIONS },
      },
      { expected: 1 },
    );
    if (slug === discarded) await run(store, "discard-draft", { id }, { expected: version });
    if (slug !== submitted && slug !== returned) continue;
    const sent = await run(store, "submit-draft", { id }, { expected: version });
    if (slug !== returned) continue;
    await run(store, "return-draft", { id, remark: DRAFTED }, { role: "reviewer", expected: sent.version });
  }
  const first = store.raw.prepare("select min(sequence) from audit where kind = ? and slug = ?").pluck();
  await run(store, "restore-version", { sequence: first.get(kind, restored) });
}

/** What the office does that is not about drafts; and a draft of a meeting with everybody it would bring along. */
async function addOfficeWork(store: Store): Promise<void> {
  const person = { name: DRAFTED, country: "KZ", aliases: [], posts: [], note: null };
  const companions = { ...NO_COMPANIONS, people: [{ slug: DRAFTED, record: person }] };
  const record = { title: DRAFTED, date: "2026-02-19", status: "held", countries: ["KZ", "GB"], summary: DRAFTED };
  const { id } = await run(store, "create-draft", { kind: "meeting", body: { record, companions } });
  await store.write((tx) => void tx.update(drafts).set({ origin: "import" }).where(eq(drafts.id, id)).run());
  await run(store, "keep-document", { text: `${DRAFTED}, said the communiqué.` });
  await run(store, "invite-person", { role: "editor", name: DRAFTED, tokenHash: hash("4") }, { role: "admin" });
  await run(store, "change-role", { username: "a-reviewer", role: "editor" }, { role: "admin" });
}
