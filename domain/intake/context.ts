import type { DateNamed } from "./occasion/dates";
import type { Gazetteer, SetAside, Span } from "./reading";
import type { PlaceNamed, StateNamed } from "./occasion/states";
import type { IntakeText } from "./text/text";

/** Which parts of a text tell of something else than its main meeting. */
export interface Scenes {
  /** Why a passage is no part of the main meeting, in words; null where it is part of it. */
  asideAt(span: Span): string | null;
  /** English name of the city of the main meeting where the text tells of several stops; null otherwise. */
  readonly mainStop: string | null;
}

/** What every reader of a field is given. */
export interface Context {
  readonly text: IntakeText;
  /** ISO 8601 day; null where it is not known. */
  readonly publishedOn: string | null;
  readonly gazetteer: Gazetteer;
  /** Everything that is a date, a city or a state, in the order of the text. */
  readonly dates: readonly DateNamed[];
  readonly places: readonly PlaceNamed[];
  readonly states: readonly StateNamed[];
  readonly scenes: Scenes;
}

/** What a reader found, and what it saw but left out with the reason. */
export interface Readings<C> {
  readonly claims: readonly C[];
  readonly setAside: readonly SetAside[];
}
