/** Turns what a record names (slugs, addresses) into ids, collecting everything that is not there. */
import { AppError, type FieldError } from "../../domain/errors";
import type { Db } from "../client";
import * as tables from "../schema";
import { eq } from "drizzle-orm";

const NAMED = {
  person: tables.people,
  organisation: tables.organisations,
  instrument: tables.instruments,
  initiative: tables.initiatives,
  meeting: tables.meetings,
} as const;
type Named = keyof typeof NAMED;

const WORD: Record<Named | "source", string> = {
  person: "person",
  organisation: "organisation",
  instrument: "agreement",
  initiative: "initiative",
  meeting: "meeting",
  source: "source",
};

export class References {
  private readonly faults: FieldError[] = [];
  private readonly tx: Db;

  constructor(tx: Db) {
    this.tx = tx;
  }

  /** The id of a record by its slug; what is missing is reported under `param` by `settle`. */
  id(kind: Named, slug: string, param: string): number {
    const table = NAMED[kind];
    const found = this.tx.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
    return this.known(found?.id, kind, slug, param);
  }

  /** The id of a source by its address. */
  source(url: string, param: string): number {
    const { sources } = tables;
    const found = this.tx.select({ id: sources.id }).from(sources).where(eq(sources.url, url)).get();
    return this.known(found?.id, "source", url, param);
  }

  private known(id: number | undefined, kind: Named | "source", name: string, param: string): number {
    if (id === undefined) this.faults.push({ param, message: `There is no ${WORD[kind]} “${name}” in the record.` });
    return id ?? 0;
  }

  /** Throws `unprocessable` naming everything that was not found. */
  settle(): void {
    if (this.faults.length > 0)
      throw new AppError("unprocessable", "The record names something that is not there.", this.faults);
  }
}
