/** The questions the record answers, one a file. Each is `async (store, …) => plain rows`. */
export { agreement, type Agreement } from "./agreement";
export { agreementChoices, agreements, type AgreementAct, type AgreementQuery, type AgreementRow } from "./agreements";
export { area, type AreaProfile, type FirstMeeting } from "./area";
export { areas, type AreaRow } from "./areas";
export { classification, type AreaDefinition } from "./classification";
export { countries, type CountryRow } from "./countries";
export { country, type Country } from "./country";
export { coverage, type Coverage, type PeriodCount } from "./coverage";
export { initiative, type Initiative } from "./initiative";
export { initiativeChoices, initiatives, type InitiativeQuery, type InitiativeRow } from "./initiatives";
export { neighbours, type Neighbour, type Neighbours, type Sequence } from "./neighbours";
export { organisation, type Organisation, type SightedPerson } from "./organisation";
export { organisations, type OrganisationQuery, type OrganisationRow } from "./organisations";
export { people, type PersonRow, type SightedPost } from "./people";
export { person, type Person } from "./person";
export { countMap, type ProfileMeetings, type ValueCount } from "./profile-meetings";
export { signedElsewhere, type SigningElsewhere } from "./signed-elsewhere";
export { facets, LONG_FACETS, SHORT_FACETS, type FacetValue, type Facets } from "./facets";
export { jump, type Jump, type JumpKind } from "./jump";
export { keyFigures, type KeyFigure, type KeyFigures } from "./key-figures";
export { matrix, type Matrix } from "./matrix";
export { meeting, type Meeting, type NamedInitiative, type NamedInstrument, type Participant } from "./meeting";
export type { Figure, Passage, Quotation } from "./meeting-said";
export { meetings, type MeetingPage, type MeetingRow, type PageRequest } from "./meetings";
export { meetingsBySlug } from "./meetings-by-slug";
export { namesOf } from "./names";
export { records, type Records } from "./records";
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
export { whereabouts } from "./whereabouts";
