/** What happened: rows of history, told in words, as far as the asker may know of them. */
import type Database from "better-sqlite3";
import { demand, may, type Actor } from "../../domain/access";
import { nameOf, RECORD_KIND_NAMES, type AnyRecord, type RecordKind } from "../../domain/records";
import type { FieldChange, NameOf } from "../../domain/records/changes";
import { changesOfDraft, changesOfFacts, changesOfRecord, isRecordKind } from "../../domain/records/history";
import type { Store } from "../client";
import { recordNames } from "./names";

/** Which rows are wanted; what is left out lets all through. */
export interface HistoryQuery {
  /** A kind of record or of anything else; `record` for published records of any kind. */
  readonly kind?: string | null;
  readonly slug?: string | null;
  /** Account id. */
  readonly actor?: string | null;
  readonly command?: string | null;
  /** ISO days, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Words of the reason. */
  readonly reason?: string | null;
  /** Rows before this one. */
  readonly before?: number | null;
  readonly limit?: number;
}

/** One change. */
export interface HistoryRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly command: string;
  readonly kind: string;
  readonly slug: string;
  /** The record it is about: of a draft, the one it changes; null where there is none. */
  readonly record: { readonly kind: RecordKind; readonly slug: string } | null;
  /** What it is about, by name. */
  readonly name: string;
  readonly reason: string | null;
  /** What happened together has one. */
  readonly batch: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly changes: readonly FieldChange[];
  /** Whether a draft can be begun from it. */
  readonly restorable: boolean;
}

export interface HistoryPage {
  readonly rows: readonly HistoryRow[];
  /** Where the next page begins; null on the last. */
  readonly next: number | null;
}

const ROWS_A_PAGE = 50;

/** Rows of history, the latest first. */
export async function history(store: Store, actor: Actor, query: HistoryQuery): Promise<HistoryPage> {
  demand(actor, "read-drafts");
  const limit = query.limit ?? ROWS_A_PAGE;
  const { where, values } = conditions(actor, query);
  const found = store.raw
    .prepare(`select ${COLUMNS} from audit where ${where} order by sequence desc limit ?`)
    .all(...values, limit + 1) as StoredRow[];
  const rows = found.slice(0, limit);
  const tell = teller(store.raw);
  return { rows: rows.map(tell), next: found.length > limit ? (rows.at(-1)?.sequence ?? null) : null };
}

/** One row of history; null where there is none, or none for the asker. */
export async function historyRow(store: Store, actor: Actor, sequence: number): Promise<HistoryRow | null> {
  demand(actor, "read-drafts");
  const { where, values } = conditions(actor, {});
  const found = store.raw
    .prepare(`select ${COLUMNS} from audit where ${where} and sequence = ?`)
    .get(...values, sequence) as StoredRow | undefined;
  return found ? teller(store.raw)(found) : null;
}

/** Everyone and every command that history names, to choose from. */
export async function historyChoices(
  store: Store,
  actor: Actor,
): Promise<{
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly commands: readonly string[];
  readonly kinds: readonly string[];
}> {
  demand(actor, "read-drafts");
  const { where, values } = conditions(actor, {});
  const all = <T>(sql: string): T[] => store.raw.prepare(sql).all(...values) as T[];
  return {
    actors: all(
      `select actor as id, actor_name as name, max(sequence) from audit where ${where} group by actor order by name`,
    ),
    commands: all<{ command: string }>(`select distinct command from audit where ${where} order by command`).map(
      ({ command }) => command,
    ),
    kinds: all<{ kind: string }>(`select distinct kind from audit where ${where}`).map(({ kind }) => kind),
  };
}

const COLUMNS = `sequence, at, actor, actor_name as actorName, command, kind, slug,
  before_json as before, after_json as after, reason, batch`;

interface StoredRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly command: string;
  readonly kind: string;
  readonly slug: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly batch: string | null;
}

/** What every member of the desk may read of; everything else, such as accounts, is for who administers. */
const OPEN_KINDS: readonly string[] = [...RECORD_KIND_NAMES, "draft", "document", "import"];

function conditions(actor: Actor, query: HistoryQuery): { where: string; values: (string | number)[] } {
  const parts: string[] = ["true"];
  const values: (string | number)[] = [];
  const ask = (part: string, ...given: readonly (string | number)[]): void => {
    parts.push(part);
    values.push(...given);
  };
  if (!may(actor, "administer")) ask(`kind in (${OPEN_KINDS.map(() => "?").join(", ")})`, ...OPEN_KINDS);
  if (query.kind === "record") ask(`kind in (${RECORD_KIND_NAMES.map(() => "?").join(", ")})`, ...RECORD_KIND_NAMES);
  else if (query.kind) ask("kind = ?", query.kind);
  if (query.slug) ask("slug = ?", query.slug);
  if (query.actor) ask("actor = ?", query.actor);
  if (query.command) ask("command = ?", query.command);
  // Instants begin with their day, so that text compares as time does.
  if (query.from) ask("at >= ?", query.from);
  if (query.to) ask("at < ?", `${query.to}U`);
  if (query.reason) ask("instr(lower(reason), lower(?)) > 0", query.reason);
  if (query.before) ask("sequence < ?", query.before);
  return { where: parts.join(" and "), values };
}

type Facts = Readonly<Record<string, unknown>>;
const read = (text: string | null): Facts | null => (text === null ? null : (JSON.parse(text) as Facts));

/** Tells rows in words; what they name is looked up once for all of them. */
function teller(raw: Database.Database): (row: StoredRow) => HistoryRow {
  const nameIn = recordNames(raw);
  const draftOf = draftTeller(raw);
  return (row) => {
    const [before, after] = [read(row.before), read(row.after)];
    const stored = { ...row, before, after };
    if (isRecordKind(row.kind)) {
      const changes = changesOfRecord(row.kind, before, after, nameIn);
      const name = nameOf(after ?? before ?? {}) || row.slug;
      return { ...stored, record: { kind: row.kind, slug: row.slug }, name, changes, restorable: true };
    }
    if (row.kind !== "draft") {
      return { ...stored, record: null, name: row.slug, changes: changesOfFacts(before, after), restorable: false };
    }
    const draft = draftOf(row.slug);
    const restorable = row.command === "discard-draft";
    if (draft === null) return { ...stored, record: null, name: row.slug, changes: [], restorable };
    return {
      ...stored,
      record: draft.slug === null ? null : { kind: draft.kind, slug: draft.slug },
      name: draft.name,
      changes: changesIn(draft, stored, nameIn),
      restorable,
    };
  };
}

/** Publishing ends a draft; what that changed stands in the rows of the records beside it. */
function changesIn(draft: { kind: RecordKind }, row: Pick<HistoryRow, "command" | "before" | "after">, nameIn: NameOf) {
  return row.command === "publish-draft" ? [] : changesOfDraft(draft.kind, row.before, row.after, nameIn);
}

interface DraftInHistory {
  readonly kind: RecordKind;
  readonly slug: string | null;
  readonly name: string;
}

/** What a draft was, whether it is open or has ended. */
function draftTeller(raw: Database.Database): (id: string) => DraftInHistory | null {
  const open = raw.prepare("select kind, slug, name from drafts where id = ?");
  // The last row that holds a draft whole is its end, the first its beginning; those between hold parts.
  const whole = raw
    .prepare(
      `select coalesce(before_json, after_json) from audit where kind = 'draft' and slug = ?
       and (before_json is null or after_json is null) order by sequence desc limit 1`,
    )
    .pluck();
  const known = new Map<string, DraftInHistory | null>();
  const find = (id: string): DraftInHistory | null => {
    const row = open.get(id) as DraftInHistory | undefined;
    if (row) return row;
    const value = read((whole.get(id) as string | undefined) ?? null) as
      | (DraftInHistory & { record: AnyRecord })
      | null;
    return value && { kind: value.kind, slug: value.slug, name: nameOf(value.record) || "Untitled" };
  };
  return (id) => {
    let draft = known.get(id);
    if (draft === undefined) known.set(id, (draft = find(id)));
    return draft;
  };
}
