/** What the record knows by name, for the intake to recognise in a text. */
import type Database from "better-sqlite3";
import type { Gazetteer, Known, KnownInstrument } from "../../domain/intake/reading";
import type { Store } from "../client";
import { publications } from "../publications";

interface Held {
  readonly of: number;
  readonly value: Gazetteer;
}

const held = new WeakMap<Store, Held>();

/** Names and aliases of everything that meetings name; read anew when something was published. */
export function gazetteer(store: Store): Gazetteer {
  const of = publications(store.raw);
  const known = held.get(store);
  if (known?.of === of) return known.value;
  const value = readGazetteer(store.raw);
  held.set(store, { of, value });
  return value;
}

const aliases = (table: string, owner: string): string =>
  `(select json_group_array(alias order by position) from ${table} where ${owner} = x.id)`;
const parties = (table: string, owner: string): string =>
  `(select json_group_array(country order by position) from ${table} where ${owner} = x.id)`;

/** A JSON list in a column is one query instead of one a record. */
const QUERIES: { readonly [K in keyof Gazetteer]: string } = {
  people: `select slug, name, ${aliases("person_aliases", "person_id")} as aliases,
    json_array(country) as countries from people x order by id`,
  organisations: `select slug, name, ${aliases("organisation_aliases", "organisation_id")} as aliases,
    iif(country is null, '[]', json_array(country)) as countries from organisations x order by id`,
  instruments: `select slug, title as name, type, '[]' as aliases,
    ${parties("instrument_countries", "instrument_id")} as countries from instruments x order by id`,
  initiatives: `select slug, title as name, '[]' as aliases,
    ${parties("initiative_countries", "initiative_id")} as countries from initiatives x order by id`,
};

/** As a query gives it: its lists as JSON. */
type Row<K extends Known> = Omit<K, "aliases" | "countries"> & { readonly aliases: string; readonly countries: string };

const listIn = (json: string): string[] => JSON.parse(json) as string[];

function readGazetteer(raw: Database.Database): Gazetteer {
  const all = <K extends Known>(query: string) =>
    (raw.prepare(query).all() as Row<K>[]).map((row) => ({
      ...row,
      aliases: listIn(row.aliases),
      countries: listIn(row.countries),
    }));
  return {
    people: all(QUERIES.people),
    organisations: all(QUERIES.organisations),
    instruments: all<KnownInstrument>(QUERIES.instruments),
    initiatives: all(QUERIES.initiatives),
  };
}
