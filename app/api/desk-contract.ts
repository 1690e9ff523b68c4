/** What the desk's pages ask: GET below /api/v1/desk, for those who are signed in and may. */
import type { Actor, Permission } from "@/domain/access";
import type { Store } from "@/db/client";
import * as desk from "@/db/desk";
import {
  address,
  lookupKind,
  ownDraft,
  ownSlug,
  recordOfMeeting,
  slugs,
  typed,
  typedCity,
  typedDate,
  typedTitle,
} from "./desk-parameters";
import { states } from "./parameters";
import { readOwn, strangers, type Parameters, type Values } from "./endpoint";
import { HISTORY_PARAMETERS } from "./history-parameters";
import { AppError } from "@/domain/errors";
import { messages } from "@/domain/messages";

interface Asked<O extends Parameters> {
  readonly store: Store;
  readonly actor: Actor;
  readonly own: Values<O>;
  /** The last part of the path, where the endpoint has one. */
  readonly id: string;
}

export interface DeskEndpoint {
  /** Below the prefix, with at most one `{name}`, its last part. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly needs: Permission;
  readonly own: Parameters;
  readonly answer: (asked: Asked<Parameters>) => Promise<unknown>;
}

function endpoint<O extends Parameters = object & Parameters>(
  declared: Omit<DeskEndpoint, "own" | "answer"> & {
    readonly own?: O;
    readonly answer: (asked: Asked<O>) => Promise<unknown>;
  },
): DeskEndpoint {
  return { ...declared, own: declared.own ?? {}, answer: declared.answer as DeskEndpoint["answer"] };
}

export const DESK_PREFIX = "/api/v1/desk";

export const DESK_ENDPOINTS: readonly DeskEndpoint[] = [
  endpoint({
    path: "/drafts",
    summary: "Open drafts, those changed last first",
    needs: "read-drafts",
    answer: ({ store, actor }) => desk.drafts(store, actor),
  }),
  endpoint({
    path: "/drafts/{id}",
    summary: "A draft, what is published of it, and what is wrong with it",
    needs: "read-drafts",
    answer: ({ store, actor, id }) => desk.draft(store, actor, id),
  }),
  endpoint({
    path: "/draft-base/{id}",
    summary: "The published record a draft was begun from, and as it stands now",
    needs: "read-drafts",
    answer: ({ store, actor, id }) => desk.draftBase(store, actor, id),
  }),
  endpoint({
    path: "/discarded/{id}",
    summary: "The row of history by which a draft was discarded, to restore it from",
    needs: "read-drafts",
    answer: ({ store, actor, id }) => desk.discardedDraft(store, actor, id),
  }),
  endpoint({
    path: "/intake/{id}",
    summary: "The texts a draft was begun from, and what is read out of them, each value with its passages",
    needs: "read-drafts",
    answer: ({ store, actor, id }) => desk.intake(store, actor, id),
  }),
  endpoint({
    path: "/former-text",
    summary: "The kept text of the last earlier meeting of just these states, and what is read out of it",
    needs: "read-drafts",
    own: { slug: ownSlug, date: typedDate, country: states },
    answer: async ({ store, actor, own: { slug, date, country } }) => ({
      former: await desk.formerText(store, actor, { slug, date, countries: country }),
    }),
  }),
  endpoint({
    path: "/nearby",
    summary: "Meetings of any of these states some weeks before and after a date, with what each shares",
    needs: "read-drafts",
    own: { slug: ownSlug, date: typedDate, country: states, person: slugs },
    answer: ({ store, actor, own: { country, person, ...own } }) =>
      desk.nearby(store, actor, { ...own, countries: country, people: person }),
  }),
  endpoint({
    path: "/lookup",
    summary: "Records to name in a form, by the beginnings of words of their names in any script",
    needs: "read-drafts",
    own: { kind: lookupKind, q: typed, slug: slugs },
    answer: ({ store, actor, own }) => desk.lookup(store, actor, own),
  }),
  endpoint({
    path: "/source",
    summary: "What is known of a page by its address, and what other pages of its host suggest",
    needs: "read-drafts",
    own: { url: address },
    answer: ({ store, actor, own }) => desk.knownSource(store, actor, own.url),
  }),
  endpoint({
    path: "/duplicates",
    summary: "Meetings that look like the one described, published or in another draft, with the reasons",
    needs: "read-drafts",
    own: {
      kind: recordOfMeeting,
      slug: ownSlug,
      draft: ownDraft,
      date: typedDate,
      title: typedTitle,
      city: typedCity,
      country: states,
      person: slugs,
    },
    answer: ({ store, actor, own: { country, person, ...own } }) =>
      desk.duplicates(store, actor, { ...own, countries: country, people: person }),
  }),
  endpoint({
    path: "/history",
    summary: "What was changed, the latest first; with kind and slug, the history of one record",
    needs: "read-drafts",
    own: HISTORY_PARAMETERS,
    answer: async ({ store, actor, own: { cursor, ...query } }) => {
      const { rows, next } = await desk.history(store, actor, { ...query, before: cursor });
      return { rows, nextCursor: next === null ? null : String(next) };
    },
  }),
  endpoint({
    path: "/history/{sequence}",
    summary: "One row of history",
    needs: "read-drafts",
    answer: async ({ store, actor, id }) => (/^\d{1,15}$/.test(id) ? desk.historyRow(store, actor, Number(id)) : null),
  }),
  endpoint({
    path: "/reviews/{id}",
    summary: "What publishing a draft would change, and what keeps it from being published",
    needs: "read-drafts",
    answer: ({ store, actor, id }) => desk.review(store, actor, id),
  }),
  endpoint({
    path: "/imports",
    summary: "The last imports, the latest first, with what each did and whether it was undone",
    needs: "publish",
    answer: ({ store, actor }) => desk.imports(store, actor),
  }),
];

/** The desk's endpoint at a path below the prefix. */
export function deskEndpointAt(path: string): { endpoint: DeskEndpoint; id: string } | null {
  for (const each of DESK_ENDPOINTS) {
    if (each.path === path) return { endpoint: each, id: "" };
    const stem = each.path.replace(/\{\w+\}$/, "");
    const id = path.slice(stem.length);
    if (stem !== each.path && path.startsWith(stem) && id !== "" && !id.includes("/"))
      return { endpoint: each, id: decodeURIComponent(id) };
  }
  return null;
}

/** Reads the parameters of a request strictly. */
export function readDeskParameters({ own }: DeskEndpoint, url: URL): Values<Parameters> {
  const read = readOwn(own, url.searchParams);
  const problems = [...read.problems, ...strangers(url.searchParams, Object.keys(own))];
  if (problems.length > 0) throw new AppError("bad-request", messages.problems.badRequest, problems);
  return read.own;
}
