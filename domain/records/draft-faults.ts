/** What keeps a draft from being published, found by the same rules as on the server. */
import { parseEdtf } from "../edtf";
import { companions as companionsSchema, RECORDS, type DraftBody, type RecordKind } from ".";
import { withoutNothing } from "./loose";

/** Faults by path: "title", "outcomes.0.text", and below the new records "people.0.record.country". */
export interface DraftFaults {
  readonly record: ReadonlyMap<string, string>;
  readonly companions: ReadonlyMap<string, string>;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** The first fault of each path. `today` is an ISO day: a meeting still to come has not been held. */
export function faultsOfDraft(kind: RecordKind, { record, companions }: DraftBody, today: string): DraftFaults {
  const read = RECORDS[kind].schema.safeParse(withoutNothing(record));
  const along = companionsSchema.safeParse(withoutNothing(companions));
  const faults = byPath(read.success ? [] : read.error.issues);
  const { status, date } = record as { status?: string; date?: string };
  if (kind === "meeting" && status === "held" && (parseEdtf(date ?? "")?.earliest ?? "") > today)
    faults.set("status", "Lies in the future: not held yet.");
  return { record: faults, companions: byPath(along.success ? [] : along.error.issues) };
}

function byPath(issues: readonly Issue[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, message } of issues) {
    const key = path.map(String).join(".");
    if (!found.has(key)) found.set(key, message);
  }
  return found;
}
