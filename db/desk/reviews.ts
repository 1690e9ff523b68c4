/** A draft as a reviewer needs it: what publishing it would change, and what keeps it from being published. */
import { demand, SYSTEM, type Actor } from "../../domain/access";
import type { FieldError } from "../../domain/errors";
import { nameOf, type AnyRecord, type DraftOf, type RecordKind } from "../../domain/records";
import type { FieldChange, NameOf } from "../../domain/records/changes";
import { changesOfRecord, companionsIn, isRecordKind, withCompanions } from "../../domain/records/history";
import type { Change } from "../audit";
import type { Store } from "../client";
import type { Draft } from "../commands/draft-row";
import { publishDraft } from "../commands/publish-draft";
import { rehearse, type Rehearsal } from "../commands/rehearse";
import { draft as draftWhole, type WholeDraft } from "./drafts";
import { recordNames } from "./names";

/** Another record that changes along. */
export interface AlsoChanged {
  readonly kind: RecordKind;
  readonly slug: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly changes: readonly FieldChange[];
}

export interface Review extends WholeDraft {
  /** How the record would differ from what is published. */
  readonly changes: readonly FieldChange[];
  /** New records that come along, and published ones that this stretches, such as a person's posts. */
  readonly also: readonly AlsoChanged[];
  /** What keeps it from being published. */
  readonly faults: readonly FieldError[];
  /** True where the published record has changed since the draft was begun. */
  readonly stale: boolean;
  /** Whether the asker wrote or submitted it. */
  readonly own: boolean;
  /** True where it is the asker's own and somebody else could publish it. */
  readonly needsAnother: boolean;
}

/** A draft with everything a reviewer looks at; null where there is none of that id. */
export async function review(store: Store, actor: Actor, id: string, now = new Date()): Promise<Review | null> {
  demand(actor, "read-drafts");
  const found = await draftWhole(store, actor, id, now);
  if (found === null) return null;
  const { draft, published } = found;
  const named = withCompanions(draft.body.companions, recordNames(store.raw));
  const tried = await rehearsed(store, draft, now);
  return {
    ...found,
    changes: changesOfRecord(draft.kind, published?.record ?? null, draft.body.record, named),
    also: tried.changes === null ? newAlong(draft, named) : othersIn(tried.changes, draft, named),
    faults: tried.refused?.code === "unprocessable" ? tried.refused.fields : found.faults,
    stale: (published?.version ?? 0) !== draft.baseVersion,
    own: actor.id === draft.createdBy || actor.id === draft.submittedBy,
    needsAnother: await forbidden(store, draft, actor, now),
  };
}

/** Publishing it, by nobody in particular. */
const rehearsed = (store: Store, { id, version }: Draft, now: Date): Promise<Rehearsal> =>
  rehearse(store, publishDraft, { id }, { actor: SYSTEM, now, expected: version });

async function forbidden(store: Store, { id, version }: Draft, actor: Actor, now: Date): Promise<boolean> {
  if (!actor.permissions.includes(publishDraft.needs)) return false;
  const { refused } = await rehearse(store, publishDraft, { id }, { actor, now, expected: version });
  return refused?.code === "forbidden";
}

function othersIn(changes: readonly Change[], { kind, slug }: Draft, nameIn: NameOf): AlsoChanged[] {
  // Of what is new, the draft's own record comes last: after all that it names.
  const own =
    slug === null
      ? changes.findLast((each) => each.kind === kind && each.before === null)
      : changes.find((each) => each.kind === kind && each.slug === slug);
  return alsoChanged(
    changes.filter((change) => change !== own),
    nameIn,
  );
}

/** Records that change beside the one in question, each once, as it was before all of it and as it is after. */
export function alsoChanged(changes: readonly Change[], nameIn: NameOf): AlsoChanged[] {
  const whole = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.kind} ${change.slug}`;
    whole.set(key, { ...change, before: whole.has(key) ? whole.get(key)?.before : change.before });
  }
  return [...whole.values()].flatMap(({ kind, slug, before, after }) => {
    if (!isRecordKind(kind)) return [];
    const name = nameOf(after ?? before ?? {}) || slug;
    return [{ kind, slug, name, isNew: before === null, changes: changesOfRecord(kind, before, after, nameIn) }];
  });
}

/** What comes along as the draft itself says, where publishing cannot be tried. */
function newAlong({ body }: Draft, nameIn: NameOf): AlsoChanged[] {
  return companionsIn(body.companions).map(({ kind, name, record }) => ({
    kind,
    slug: name,
    name: nameOf(record as DraftOf<AnyRecord>) || name,
    isNew: true,
    changes: changesOfRecord(kind, null, record, nameIn),
  }));
}
