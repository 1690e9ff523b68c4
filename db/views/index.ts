/** The questions the record answers, one a file. Each is `async (store, …) => plain rows`. */
export { facets, LONG_FACETS, SHORT_FACETS, type FacetValue, type Facets } from "./facets";
export { keyFigures, type KeyFigure, type KeyFigures } from "./key-figures";
export { matrix, type Matrix } from "./matrix";
export {
  meeting,
  type Meeting,
  type NamedInitiative,
  type NamedInstrument,
  type Participant,
} from "./meeting";
export { meetings, type MeetingPage, type MeetingRow, type PageRequest } from "./meetings";
export { namesOf } from "./names";
export { type Source } from "./sources";
export {
  timeline,
  type ActMark,
  type Lane,
  type Mark,
  type MarkCluster,
  type Timeline,
  type TimelineRequest,
} from "./timeline";
export { trend, type Trend } from "./trend";
