/** Whether somebody named took part in the meeting, wrote or telephoned, or is only spoken of. */
import type { Context } from "../context";
import type { Mention } from "./person-mentions";
import type { Person } from "./people";
import type { Presence } from "./presence";
import { isCentralAsian } from "../../taxonomy";

/** Whether somebody takes part, and the reason in words. */
export interface Verdict {
  readonly takesPart: boolean;
  readonly because: string;
  readonly sure: boolean;
}

type Seen = Presence & { readonly mention: Mention };

const no = (because: string, sure = true): Verdict => ({ takesPart: false, because, sure });
const yes = (because: string, sure = true): Verdict => ({ takesPart: true, because, sure });

/** Judges a person by all places where the text names them. */
export function judge(context: Context, person: Person, presences: ReadonlyMap<Mention, Presence>): Verdict {
  const seen = person.mentions.flatMap((mention): Seen[] => {
    const presence = presences.get(mention);
    return presence === undefined ? [] : [{ mention, ...presence }];
  });
  const here = seen.filter(({ mention }) => asideOf(context, mention) === null);
  if (here.length === 0)
    return no(`named only in a passage that is ${asideOf(context, person.mentions[0]) ?? "aside"}`);
  const present = here.filter(({ absent }) => absent === null);
  const met = present.find(({ meets, mention }) => isMet(meets) || mention.listed);
  const absent = here.find((each) => each.absent !== null)?.absent ?? null;
  if (absent !== null && !met) return no(absent);
  const outside = seen.find((each) => each.outside !== null)?.outside ?? null;
  if (met)
    return yes(
      met.mention.listed ? "listed among those taking part" : `“${met.meets?.replaceAll("*", "")}”`,
      outside === null,
    );
  if (outside !== null) return no(`spoken of as ${outside}, not as taking part`);
  return withoutMeeting(person, present);
}

/** Nothing tells of a meeting with the person: a post, a title or a list must. */
function withoutMeeting(person: Person, present: readonly Seen[]): Verdict {
  const { country, role, known } = person;
  if ((country !== null && country !== "GB" && !isCentralAsian(country)) || OF_A_UNION.test(role ?? ""))
    return no("of a third state, and nothing says that they took part");
  if (present.every(({ owner }) => owner)) return no("named only for something of theirs", false);
  if (present.every(({ past }) => past)) return no("named only in what is told of the past", false);
  if (role !== null) return yes(`named as ${role}`);
  const titled = present.some(
    ({ inRow, mention: { run, before, after } }) => inRow || run.honorific || before !== null || after !== null,
  );
  if (titled || known !== null) return yes("named with a title", false);
  if (present.some(({ speaks }) => speaks)) return yes("presents, asks or answers", false);
  return no("named, but nothing says that they took part", false);
}

/** Posts of unions of states. */
const OF_A_UNION = /\b(?:EU|European Union|UN|United Nations|OSCE|NATO|IMF|World Bank)\b|ООН|Евросоюз|\bЕС\b|ОБСЕ/;

const ALSO_THERE =
  /^,? (?:also |too )?(?:attended|took part|participated|was present|were present|joined)(?: too)?(?: in)?(?: the (?:meeting|talks|consultations|session|conversation|negotiations))?\s?(?:too|as well)?[.,;]/;

/** “The Ambassador also attended.” is of the main meeting, whatever “also” tells elsewhere. */
function asideOf({ scenes, text }: Context, { run, end }: Mention): string | null {
  return ALSO_THERE.test(text.folded.slice(end, end + 60)) ? null : scenes.asideAt(run);
}

/** A name that goes on with “and” or “had” is of somebody who may have been elsewhere. */
const isMet = (meets: string | null): boolean =>
  meets !== null && !/^(?:and|had|took|presented|spoke|handed|opened|opens|went)$/.test(meets);
