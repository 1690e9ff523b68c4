/** Names for new records' addresses, made from what the record says. */
import { foldText } from "../search-text";
import type { MeetingRecord } from "./meeting";

const LONGEST = 100;

/** The words of some text in small Latin letters, joined by hyphens; empty where there are none. */
export function slugOfText(text: string): string {
  const words = text
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’‘ʻʼ`]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const latin = (words ?? []).flatMap((word) => (/^[a-z0-9]+$/.test(word) ? word : inLatin(word)));
  let slug = "";
  for (const word of latin) {
    const longer = slug === "" ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}

/** A word of another script by its search key, whose spelling is coarse but Latin. */
const inLatin = (word: string): string[] =>
  foldText(word)
    .split(" ")[0]
    ?.match(/[a-z0-9]+/g) ?? [];

/** The slug a new meeting starts from: its first day as far as known, who met, and where. */
export function slugOfMeeting({ date, participants, organisations, title, city }: MeetingRecord): string {
  const when = /^\d{4}(?:-\d{2}){0,2}/.exec(date)?.[0] ?? "";
  const surnames = participants.slice(0, 2).map(({ person }) => person.split("-").at(-1) ?? "");
  const who = surnames.length > 0 ? surnames.join(" ") : (organisations[0] ?? title);
  return slugOfText([when, who, city ?? ""].join(" "));
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  const start = slug === "" ? "record" : slug;
  for (let number = 2, free = start; ; free = `${start}-${number}`, number += 1) if (!isTaken(free)) return free;
}
