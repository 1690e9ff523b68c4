/** The subject areas on the table of the main meeting, each with its passages and the weight it was given. */
import { AREAS, keysOf, type Area, type Emphasis } from "../../taxonomy";
import { isBreak, passagesIn, type Passage } from "./passages";
import { partsOf, termsIn, type Term } from "./area-terms";
import { quotedPassages } from "../text/clauses";
import type { Context, Readings } from "../context";
import { cuesIn, hasCue, introducedBy, weighingCue, type Cue } from "./emphasis";
import { nameZones, type NameZone } from "./name-zones";
import { absencesIn } from "./negation";
import type { AreaValue, Claim, SetAside, Span } from "../reading";
import { firstEndingAfter, overlaps, within, type IntakeText } from "../text/text";

/** What a passage that shows an area is worth; of half ones it takes two, of hints four. */
const SHOWN = 2;
const HALF = 1;
const HINT = 0.5;

/** Shortest quotation that is direct speech and no name, in code units. */
const LEAST_SPEECH = 30;
/** More areas under one cue than this are a list: none of them is singled out. */
const MOST_SINGLED_OUT = 3;

/** A passage of the main meeting, weighed. */
interface Shown extends Passage {
  readonly points: number;
  readonly emphasis: Emphasis;
  readonly cue: Cue | null;
}

/**
 * The areas with all their passages, best first. `names` are stretches that other readers took for
 * names of bodies and titles of documents: their words show no area by themselves.
 */
export function readAreas(context: Context, names: readonly NameZone[] = []): Readings<Claim<AreaValue>> {
  const { text, scenes } = context;
  const parts = partsOf(text.words);
  const breaks = isBreak(parts);
  const zones = [...names, ...nameZones({ text, parts, isVerb: (index) => breaks[index] === 1 })];
  const passages = passagesIn(text, parts, outsideNames(termsIn(text, parts), zones));
  const absences = absencesIn(text, parts);
  const setAside: SetAside[] = [];
  const onTable = passages.filter((passage) => {
    const absence = absences[firstEndingAfter(absences, passage.start)];
    const absent = absence && overlaps(absence, passage) ? `not on the table: “${absence.said}”` : null;
    const because = absent ?? scenes.asideAt(passage);
    const isPlain = passage.weight === "decides" || passage.weight === "names";
    if (because !== null && isPlain) setAside.push({ span: spanOf(passage), because });
    return because === null;
  });
  const claims = claimsOf(text, weighed(text, onTable, cuesIn(parts)));
  return { claims, setAside };
}

/** Terms that are no part of a name; one that is the whole of it tells what it is about. */
function outsideNames(terms: readonly Term[], zones: readonly NameZone[]): Term[] {
  const sorted = zones.toSorted((a, b) => a.start - b.start);
  let near: NameZone[] = [];
  let next = 0;
  return terms.filter((term) => {
    for (let zone = sorted[next]; zone !== undefined && zone.start <= term.start; zone = sorted[++next])
      near.push(zone);
    near = near.filter(({ end }) => end > term.start);
    return !near.some(
      ({ head, ...zone }) =>
        within(term, zone) && term.end - term.start < zone.end - zone.start && !(head && overlaps(term, head)),
    );
  });
}

function weighed(text: IntakeText, passages: readonly Passage[], cues: readonly Cue[]): Shown[] {
  const spoken = quotedPassages(text, LEAST_SPEECH);
  const company = areasBySentence(passages);
  const shown = passages.map((passage): Shown => {
    const areas = company.get(passage.sentence.index)?.size ?? 1;
    const quote = spoken[firstEndingAfter(spoken, passage.start)];
    const cue = weighingCue(text, cues, passage.sentence, passage) ?? introducedBy(text, cues, passage.sentence.line);
    return {
      ...passage,
      points: pointsOf(passage, cues, quote !== undefined && within(passage, quote)),
      emphasis: emphasisOf(passage, cue, areas),
      cue,
    };
  });
  const isWeak = ({ cue, sentence }: Shown): boolean => (cue?.isWeak ?? false) && sentence.line.kind !== "title";
  if (!shown.some((each) => each.emphasis === "priority" && !isWeak(each))) return shown;
  return shown.map((each) =>
    each.emphasis === "priority" && isWeak(each) ? { ...each, emphasis: "discussed" } : each,
  );
}

function areasBySentence(passages: readonly Passage[]): Map<number, Set<Area>> {
  const company = new Map<number, Set<Area>>();
  for (const { sentence, area } of passages)
    company.set(sentence.index, (company.get(sentence.index) ?? new Set<Area>()).add(area));
  return company;
}

/** How well a passage shows its area: by its words, and by whether they stand where subjects are named. */
function pointsOf(passage: Passage, cues: readonly Cue[], isSpoken: boolean): number {
  const { weight, sentence, isAside } = passage;
  const { kind, index } = sentence.line;
  const isTabled = kind !== "prose" || index <= 1 || hasCue(cues, sentence);
  if (weight === "hints") return isTabled ? HINT : 0;
  if (weight === "general" && !isTabled) return 0;
  // “… ratified in June, which opens the way to direct flights”: a new subject in words that decide it.
  const isAdded = isAside && weight !== "decides";
  return isTabled && kind !== "heading" && !isSpoken && !isAdded ? SHOWN : HALF;
}

function emphasisOf({ area, weight, sentence }: Passage, cue: Cue | null, areas: number): Emphasis {
  // Relations between the two states are in every headline.
  const isHeadline = sentence.line.kind === "title" && (area !== "political-dialogue" || weight === "decides");
  const emphasis = isHeadline ? "priority" : (cue?.emphasis ?? "discussed");
  return emphasis === "priority" && areas > MOST_SINGLED_OUT ? "discussed" : emphasis;
}

function claimsOf(text: IntakeText, shown: readonly Shown[]): Claim<AreaValue>[] {
  const byArea = new Map(keysOf(AREAS).map((area) => [area, [] as Shown[]]));
  for (const each of shown) byArea.get(each.area)?.push(each);
  const onTable = [...byArea.values()].filter((own) => own.reduce((sum, { points }) => sum + points, 0) >= SHOWN);
  const ranked = onTable.map((own) => own.toSorted(byWorth));
  const main = mainArea(ranked);
  return ranked.flatMap(([best, ...others]) => (best ? [claimOf(text, best, others, best.area === main)] : []));
}

const RANK: readonly Emphasis[] = ["priority", "discussed", "mentioned"];

/** The passages that show most come first, of these the weightiest, of these the earliest. */
const byWorth = (a: Shown, b: Shown): number =>
  b.points - a.points || RANK.indexOf(a.emphasis) - RANK.indexOf(b.emphasis) || a.start - b.start;

/** Where no words single out an area: the one with the most passages, if it stands out. */
function mainArea(areas: readonly (readonly Shown[])[]): Area | null {
  if (areas.some(([best]) => best?.emphasis === "priority")) return null;
  const shown = (own: readonly Shown[]): number => own.filter(({ points }) => points >= SHOWN).length;
  const [first = [], second = []] = areas.toSorted((a, b) => shown(b) - shown(a));
  const area = first[0]?.area ?? null;
  // Every text tells of relations between the two states.
  return shown(first) > Math.max(1, shown(second)) && area !== "political-dialogue" ? area : null;
}

function claimOf({ raw }: IntakeText, best: Shown, others: readonly Shown[], isMain: boolean): Claim<AreaValue> {
  const { area, cue, points, weight } = best;
  const emphasis = isMain ? "priority" : best.emphasis;
  const said = cue !== null && cue.emphasis === emphasis ? ` because of “${raw.slice(cue.start, cue.end)}”` : "";
  return {
    id: `areas.${area}@${best.start}`,
    value: { area, emphasis },
    spans: [spanOf(best), ...others.filter((each) => each.points * 2 >= points).map(spanOf)],
    because: `“${raw.slice(best.start, best.end)}”; ${emphasis}${isMain ? " because most passages tell of it" : said}`,
    sure: points >= SHOWN && (weight === "decides" || weight === "names"),
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });
