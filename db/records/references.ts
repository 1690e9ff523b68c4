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

/** Ids found before, by kind and name: many records name the same things. */
export type KnownIds = Map<string, number>;

export class References {
  private readonly faults: FieldError[] = [];
  private readonly tx: Db;
  private readonly known: KnownIds;

  constructor(tx: Db, known: KnownIds = new Map()) {
    this.tx = tx;
    this.known = known;
  }

  /** The id of a record by its slug; what is missing is reported under `param` by `settle`. */
  id(kind: Named, slug: string, param: string): number {
    const table = NAMED[kind];
    return this.find(kind, slug, param, () =>
      this.tx.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get(),
    );
  }

  /** The id of a source by its address. */
  source(url: string, param: string): number {
    const { sources } = tables;
    return this.find("source", url, param, () =>
      this.tx.select({ id: sources.id }).from(sources).where(eq(sources.url, url)).get(),
    );
  }

  private find(
    kind: Named | "source",
    name: string,
    param: string,
    look: () => { readonly id: number } | undefined,
  ): number {
    const key = `${kind} ${name}`;
    const id = this.known.get(key) ?? look()?.id;
    if (id === undefined) this.faults.push({ param, message: `There is no ${WORD[kind]} “${name}” in the record.` });
    else this.known.set(key, id);
    return id ?? 0;
  }

  /** Faults found elsewhere, thrown with those found here. */
  add(faults: readonly FieldError[]): void {
    this.faults.push(...faults);
  }

  /** Throws `unprocessable` naming everything that was not found. */
  settle(): void {
    if (this.faults.length > 0)
      throw new AppError("unprocessable", "The record names something that is not there.", this.faults);
  }
}
