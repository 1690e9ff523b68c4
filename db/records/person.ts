import { asc, eq, inArray } from "drizzle-orm";
import { AppError, type FieldError } from "../../domain/errors";
import type { PersonRecord } from "../../domain/records";
import { samePosts } from "../../domain/records/same-posts";
import type { Db } from "../client";
import * as tables from "../schema";
import type { Keeper, Touched } from "./keeper";
import { findMeeting } from "./meeting-read";
import { findPerson } from "./person-read";
import { References } from "./references";
import { insertRow, replaceRows } from "./rows";

const { meetings, participants, people, personAliases, posts } = tables;

interface PostRow {
  readonly id: number;
  readonly role: string;
  readonly organisationId: number | null;
  readonly from: string;
}

export const personKeeper: Keeper<PersonRecord> = {
  table: people,
  find: findPerson,
  write(tx, slug, { aliases, posts: held, ...facts }, { version }) {
    const named = new References(tx);
    const wanted = held.map(({ organisation, ...post }, at) => ({
      ...post,
      organisationId: organisation === null ? null : named.id("organisation", organisation, `posts.${at}.organisation`),
    }));
    named.settle();
    const row = { ...facts, slug, version };
    const known = tx.select({ id: people.id }).from(people).where(eq(people.slug, slug)).get();
    if (known) tx.update(people).set(row).where(eq(people.id, known.id)).run();
    const personId = known?.id ?? insertRow(tx, people, row);
    replaceRows(
      tx,
      personAliases,
      personAliases.personId,
      personId,
      aliases.map((alias) => ({ personId, alias })),
    );
    return writePosts(tx, personId, wanted);
  },
};

const wordsOf = ({ role, organisationId, from }: Omit<PostRow, "id">) => ({ role, organisation: organisationId, from });

type WantedPost = Omit<PostRow, "id"> & { readonly to: string };

/** Posts keep their ids, because meetings refer to them. Gives the meetings that read differently now. */
function writePosts(tx: Db, personId: number, wanted: readonly WantedPost[]): Touched[] {
  const standing: PostRow[] = tx
    .select({ id: posts.id, role: posts.role, organisationId: posts.organisationId, from: posts.from })
    .from(posts)
    .where(eq(posts.personId, personId))
    .orderBy(asc(posts.position), asc(posts.id))
    .all();
  const places = samePosts(standing.map(wordsOf), wanted.map(wordsOf));
  const ids = places.map((place) => (place === undefined ? undefined : standing[place]?.id));
  refuseIfShown(tx, standing, ids);
  const dropped = standing.filter(({ id }) => !ids.includes(id));
  const reworded = standing.filter(({ id, role, organisationId }) => {
    const now = wanted[ids.indexOf(id)];
    return now !== undefined && (now.role !== role || now.organisationId !== organisationId);
  });
  const showing = meetingsShowing(tx, reworded);
  const before = showing.map((slug) => findMeeting(tx, slug)?.record);
  for (const { id } of dropped) tx.delete(posts).where(eq(posts.id, id)).run();
  wanted.forEach((post, position) => {
    const id = ids[position];
    if (id === undefined) insertRow(tx, posts, { ...post, personId, position });
    else
      tx.update(posts)
        .set({ ...post, position })
        .where(eq(posts.id, id))
        .run();
  });
  return showing.map((slug, at) => ({
    kind: "meeting",
    slug,
    before: before[at],
    after: findMeeting(tx, slug)?.record,
  }));
}

function meetingsShowing(tx: Db, held: readonly PostRow[]): string[] {
  const rows = tx
    .selectDistinct({ slug: meetings.slug })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .where(
      inArray(
        participants.postId,
        held.map(({ id }) => id),
      ),
    )
    .orderBy(asc(meetings.slug))
    .all();
  return rows.map(({ slug }) => slug);
}

/** A post that goes is named by its place in the published record. */
function refuseIfShown(tx: Db, standing: readonly PostRow[], kept: readonly (number | undefined)[]): void {
  const faults: FieldError[] = standing.flatMap((post, place) => {
    const [first, ...more] = kept.includes(post.id) ? [] : meetingsShowing(tx, [post]);
    if (first === undefined) return [];
    const title = findMeeting(tx, first)?.record.title ?? first;
    const show = more.length === 0 ? "shows" : `and ${more.length} more show`;
    const message = `“${post.role}” cannot go: the meeting “${title}” ${show} it.`;
    return [{ param: `posts.gone.${place}`, message }];
  });
  if (faults.length > 0) throw new AppError("unprocessable", "A post that a meeting shows cannot go.", faults);
}
