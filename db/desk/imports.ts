import { demand, type Actor } from "../../domain/access";
import type { Store } from "../client";
import type { ImportSummary } from "../commands/import-meetings";

/** An import that was carried out. */
export interface ImportLine extends ImportSummary {
  readonly id: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  /** When and by whom it was taken back; null where it stands. */
  readonly undone: { readonly at: string; readonly by: string } | null;
}

const MOST = 50;

interface Row {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly summary: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
}

/** The last imports, the latest first. */
export async function imports(store: Store, actor: Actor): Promise<ImportLine[]> {
  demand(actor, "publish");
  const rows = store.raw
    .prepare(
      `select done.slug as id, done.at, done.actor_name as by, done.reason, done.after_json as summary,
          undone.at as undoneAt, undone.actor_name as undoneBy
        from audit done left join audit undone
          on undone.kind = 'import' and undone.slug = done.slug and undone.after_json is null
        where done.kind = 'import' and done.after_json is not null order by done.sequence desc limit ${MOST}`,
    )
    .all() as Row[];
  return rows.map(({ summary, undoneAt, undoneBy, ...line }) => ({
    ...line,
    ...(JSON.parse(summary) as ImportSummary),
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? "" },
  }));
}
