import { and, eq, ne } from "drizzle-orm";
import { AppError } from "../../domain/errors";
import type { SourceRecord } from "../../domain/records";
import type { Db } from "../client";
import * as tables from "../schema";
import type { Keeper } from "./keeper";
import { insertRow } from "./rows";

const { sources } = tables;

/** Sources are known by their id, as text: an address is too long for one. */
export const sourceKeeper: Keeper<SourceRecord> = {
  table: sources,
  find(tx, slug) {
    if (!/^\d{1,15}$/.test(slug)) return null;
    const row = tx
      .select()
      .from(sources)
      .where(eq(sources.id, Number(slug)))
      .get();
    if (!row) return null;
    const { id, version, ...record } = row;
    return { id, version, record };
  },
  write(tx, slug, record, { version }) {
    const id = Number(slug);
    const row = { ...record, version };
    refuseTwice(tx, id, record.url);
    const known = tx.select({ id: sources.id }).from(sources).where(eq(sources.id, id)).get();
    if (known) tx.update(sources).set(row).where(eq(sources.id, id)).run();
    else insertRow(tx, sources, { id, ...row });
    return [];
  },
};

/** Records name a source by its address, so no two may share one. */
function refuseTwice(tx: Db, id: number, url: string): void {
  const other = tx
    .select({ title: sources.title })
    .from(sources)
    .where(and(eq(sources.url, url), ne(sources.id, id)))
    .get();
  if (!other) return;
  const message = `The record has this page already: “${other.title}”.`;
  throw new AppError("unprocessable", "Another source has this address.", [{ param: "url", message }]);
}
