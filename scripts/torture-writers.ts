/**
 * Many writers on few records, over whatever carries their requests. Each change is a mark that exists
 * once, put at the end of a list that was read before: if two writers overwrote one another, or an
 * answer was given for what was not kept, a mark is missing afterwards.
 */
import { createHash, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { chainFault, recordFaults } from "../db/audit";
import type { Store } from "../db/client";
import { keeperOf } from "../db/records";
import { apiTokens, drafts, users } from "../db/schema";
import { randomNumbers } from "../e2e/random-requests";

interface Asked {
  readonly path: string;
  readonly token: string;
  /** Set: a command, with what it takes. */
  readonly input?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}
/** Carries a request. Throws when the answer did not arrive, whatever happened to the request. */
export type Send = (asked: Asked) => Promise<Answered>;

export interface Torture {
  readonly writers: number;
  /** Changes to be acknowledged. */
  readonly operations: number;
  /** People whose records are written. */
  readonly slugs: readonly string[];
  readonly send: Send;
  /** After each acknowledged change. */
  readonly onAcknowledged?: (count: number) => void;
}

export interface Report {
  readonly marks: { readonly slug: string; readonly mark: string }[];
  published: number;
  /** 412: somebody else was quicker. */
  stale: number;
  /** 404: the draft was published meanwhile. */
  gone: number;
  /** Requests whose answer never came; each was sent again under its key. */
  unanswered: number;
  requests: number;
  /** What no client may ever get. */
  readonly unexpected: string[];
}

const WRITER = "torture-writer-token-".padEnd(43, "w");
const REVIEWER = "torture-reviewer-token-".padEnd(43, "r");

/** Adds the two people whose tokens the writers use: one writes, one publishes. */
export async function addPeople(store: Store): Promise<void> {
  const at = new Date();
  const times = { createdAt: at, updatedAt: at };
  await store.write((tx) => {
    for (const [role, secret] of [["editor", WRITER] as const, ["reviewer", REVIEWER] as const]) {
      const id = `torture-${role}`;
      tx.insert(users)
        .values({ id, name: id, username: id, email: `${id}@none.invalid`, role, ...times })
        .run();
      tx.insert(apiTokens)
        .values({
          id: `${id}-token`,
          userId: id,
          name: id,
          tokenHash: createHash("sha256").update(secret).digest("hex"),
          scopes: ["read-drafts", "write-drafts", "publish"],
          createdAt: at,
        })
        .run();
    }
  });
}

/** Lets the writers loose until enough is acknowledged. */
export async function runWriters({ writers, operations, slugs, send, onAcknowledged }: Torture): Promise<Report> {
  const report: Report = { marks: [], published: 0, stale: 0, gone: 0, unanswered: 0, requests: 0, unexpected: [] };
  const acknowledged = () => report.marks.length + report.published;
  const one = (at: number) =>
    writer(at, {
      slugs,
      send,
      report,
      isEnough: () => acknowledged() >= operations,
      done: () => onAcknowledged?.(acknowledged()),
    });
  await Promise.all(Array.from({ length: writers }, (_, at) => one(at)));
  return report;
}

interface Work extends Pick<Torture, "slugs" | "send"> {
  readonly report: Report;
  readonly isEnough: () => boolean;
  readonly done: () => void;
}

/** One writer: picks a record, adds a mark to its draft, and now and then has the draft published. */
async function writer(at: number, { slugs, send, report, isEnough, done }: Work): Promise<void> {
  const ask = (asked: Asked) => untilAnswered(send, asked, report);
  const random = randomNumbers(at);
  for (let count = 0; !isEnough(); count += 1) {
    const slug = slugs[Math.floor(random() * slugs.length)] ?? "";
    const changed = count % 12 === 11 ? await publish(ask, slug) : await mark(ask, slug, `mark ${at}-${count}`);
    if (changed === "published") report.published += 1;
    else if (changed === "marked") report.marks.push({ slug, mark: `mark ${at}-${count}` });
    else if (changed === "stale") report.stale += 1;
    else if (changed === "gone") report.gone += 1;
    else report.unexpected.push(changed);
    if (changed === "published" || changed === "marked") done();
  }
}

/** Sends a request until an answer comes. Under the same key: what was done already is not done again. */
async function untilAnswered(send: Send, asked: Asked, report: Report): Promise<Answered> {
  const keyed = { ...asked, headers: { ...asked.headers, "idempotency-key": randomUUID() } };
  for (;;) {
    report.requests += 1;
    try {
      return await send(keyed);
    } catch {
      report.unanswered += 1;
      await setTimeout(100);
    }
  }
}

type Ask = (asked: Asked) => Promise<Answered>;
type Outcome = "marked" | "published" | "stale" | "gone" | `unexpected ${string}`;

const REFUSED: Record<number, Outcome> = { 404: "gone", 412: "stale" };
const otherwise = ({ status, body }: Answered): Outcome =>
  REFUSED[status] ?? `unexpected ${status} ${JSON.stringify(body).slice(0, 300)}`;

interface Found {
  readonly id: string;
  readonly version: number;
  readonly body: { readonly record: { readonly aliases?: readonly string[] }; readonly companions: unknown };
}

/** The draft beside a record, begun if there is none, as it stands at this moment. */
async function draftBeside(ask: Ask, slug: string): Promise<Found | Outcome> {
  const begun = await ask({ path: "/commands/create-draft", token: WRITER, input: { kind: "person", slug } });
  if (begun.status !== 200) return otherwise(begun);
  const { id } = begun.body as { id: string };
  const read = await ask({ path: `/desk/drafts/${id}`, token: WRITER });
  if (read.status !== 200) return otherwise(read);
  return (read.body as { draft: Found }).draft;
}

async function mark(ask: Ask, slug: string, text: string): Promise<Outcome> {
  const draft = await draftBeside(ask, slug);
  if (typeof draft === "string") return draft;
  const { id, version, body } = draft;
  const record = { ...body.record, aliases: [...(body.record.aliases ?? []), text] };
  const input = { id, body: { ...body, record } };
  const saved = await ask({
    path: "/commands/save-draft",
    token: WRITER,
    input,
    headers: { "if-match": `"${version}"` },
  });
  return saved.status === 200 ? "marked" : otherwise(saved);
}

async function publish(ask: Ask, slug: string): Promise<Outcome> {
  const draft = await draftBeside(ask, slug);
  if (typeof draft === "string") return draft;
  const { id, version } = draft;
  const published = await ask({
    path: "/commands/publish-draft",
    token: REVIEWER,
    input: { id },
    headers: { "if-match": `"${version}"` },
  });
  return published.status === 200 ? "published" : otherwise(published);
}

/** What is not as the writers were told: in words, none when all is well. */
export function faultsAfter({ read, raw }: Store, report: Report): string[] {
  const chain = chainFault(raw);
  return [
    ...new Set(report.unexpected),
    ...(chain === null ? [] : [chain]),
    ...recordFaults(read, raw),
    ...lostMarks({ read }, report),
    ...countFaults(raw, "save-draft", report.marks.length),
    ...countFaults(raw, "publish-draft", report.published),
  ];
}

/** Marks that were acknowledged and do not stand exactly once, in the open draft or, without one, in the record. */
function lostMarks({ read }: Pick<Store, "read">, { marks }: Report): string[] {
  const open = new Map(
    read
      .select()
      .from(drafts)
      .all()
      .map(({ slug, body }) => [slug, (JSON.parse(body) as Found["body"]).record.aliases]),
  );
  const stand = new Map<string, number>();
  for (const slug of new Set(marks.map((each) => each.slug))) {
    const aliases = open.get(slug) ?? keeperOf("person").find(read, slug)?.record.aliases ?? [];
    for (const alias of aliases) stand.set(`${slug} ${alias}`, (stand.get(`${slug} ${alias}`) ?? 0) + 1);
  }
  const lost = marks.filter(({ slug, mark: text }) => stand.get(`${slug} ${text}`) !== 1);
  const examples = lost.slice(0, 5).map(({ slug, mark: text }) => `${text} of ${slug}`);
  return lost.length === 0 ? [] : [`${lost.length} acknowledged changes are lost, such as ${examples.join(", ")}.`];
}

/** Each acknowledged change stands in history once: not lost, and not done twice when it was asked for twice. */
function countFaults(raw: Store["raw"], command: string, acknowledged: number): string[] {
  const count = raw.prepare("select count(*) from audit where command = ? and kind = 'draft'").pluck().get(command);
  return count === acknowledged ? [] : [`${acknowledged} ${command} acknowledged, ${String(count)} in history.`];
}
