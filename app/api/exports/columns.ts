/** The columns of the CSV export: the table, its metadata and its reference are written from this list. */
import type { Meeting } from "@/db/views";
import { cellOfList } from "@/domain/import/cells";
import { AREAS, FORMATS, LEVELS, countryName } from "@/domain/taxonomy";
import type { Provenance } from "./provenance";

export interface Row {
  readonly meeting: Meeting;
  readonly provenance: Provenance;
}

export interface Column {
  readonly name: string;
  readonly description: string;
  readonly many: boolean;
  readonly datatype: "string" | "date" | "anyURI";
  readonly cell: (row: Row) => string;
}

type Read<T> = (meeting: Meeting) => T;

const one = (name: string, description: string, read: Read<string | null>): Column => ({
  name,
  description,
  many: false,
  datatype: "string",
  cell: ({ meeting }) => read(meeting) ?? "",
});

const day = (name: string, description: string, read: Read<string>): Column => ({
  ...one(name, description, read),
  datatype: "date",
});

const many = (name: string, description: string, read: Read<readonly (string | null)[]>): Column => ({
  name,
  description,
  many: true,
  datatype: "string",
  cell: ({ meeting }) => cellOfList(read(meeting)),
});

const said = (name: string, description: string, read: (provenance: Provenance) => string): Column => ({
  name,
  description,
  many: false,
  datatype: "string",
  cell: ({ provenance }) => read(provenance),
});

/**
 * Selection, day, licence and citation stand in the last columns of every row. A commented head would
 * break spreadsheets, pandas, R and Datawrapper, and a note in one row is lost at the first sort; a
 * constant column opens everywhere and stays with each row through sorting, filtering and joining.
 */
export const COLUMNS: readonly Column[] = [
  one("slug", "Permanent name of the record.", ({ slug }) => slug),
  one("title", "Title, in our words.", ({ title }) => title),
  one("date", "EDTF: as exact as it is known.", ({ date }) => date),
  day("earliest", "First day the date allows; not a known day.", ({ earliest }) => earliest),
  day("latest", "Last day the date allows.", ({ latest }) => latest),
  one("status", "held, announced or cancelled.", ({ status }) => status),
  one("format", "Code of the format.", ({ format }) => format),
  one("formatLabel", "Format in words.", ({ format }) => FORMATS[format].label),
  one("level", "Code of the level, that of the higher-ranking side.", ({ level }) => level),
  one("levelLabel", "Level in words.", ({ level }) => LEVELS[level].label),
  one("modality", "in-person, virtual, phone or letter; empty where not recorded.", ({ modality }) => modality),
  one("city", "Place; empty where not recorded.", ({ city }) => city),
  one("host", "State where it took place, ISO 3166-1.", ({ host }) => host),
  one("hostName", "Its name.", ({ host }) => (host === null ? null : countryName(host))),
  one("partOf", "The tour it is a stop of.", ({ partOf }) => partOf),
  many("countries", "States taking part, ISO 3166-1.", ({ countries }) => countries),
  many("countryNames", "Their names.", ({ countries }) => countries.map(countryName)),
  many("areas", "Codes of the cooperation areas.", ({ areas }) => areas.map(({ area }) => area)),
  many("areaLabels", "Areas in words.", ({ areas }) => areas.map(({ area }) => AREAS[area].label)),
  many("areaEmphases", "priority, discussed or mentioned, for each area.", ({ areas }) =>
    areas.map(({ emphasis }) => emphasis),
  ),
  many("participants", "People, by slug.", (meeting) => meeting.participants.map(({ person }) => person)),
  many("participantNames", "Their names.", (meeting) => meeting.participants.map(({ name }) => name)),
  many("participantRoles", "The posts they held then.", (meeting) => meeting.participants.map(({ role }) => role)),
  many("participantOrganisations", "Their bodies, by slug; an empty value where none is recorded.", (meeting) =>
    meeting.participants.map(({ organisation }) => organisation),
  ),
  many("participantOrganisationNames", "Names of their bodies.", (meeting) =>
    meeting.participants.map(({ organisationName }) => organisationName),
  ),
  many("organisations", "Bodies that took part without a named person.", (meeting) =>
    meeting.organisations.map(({ slug }) => slug),
  ),
  many("organisationNames", "Their names.", (meeting) => meeting.organisations.map(({ name }) => name)),
  many("outcomes", "What came of it.", (meeting) => meeting.outcomes.map(({ text }) => text)),
  many("outcomeKinds", "signed, agreed, announced or proposed, for each outcome.", (meeting) =>
    meeting.outcomes.map(({ kind }) => kind),
  ),
  many("outcomeAreas", "Area of each outcome; an empty value where it has none.", (meeting) =>
    meeting.outcomes.map(({ area }) => area),
  ),
  many("instruments", "Agreements named in connection with it, by slug.", (meeting) =>
    meeting.instruments.map(({ slug }) => slug),
  ),
  many("instrumentTitles", "Their titles.", (meeting) => meeting.instruments.map(({ title }) => title)),
  many("initiatives", "Initiatives named in connection with it, by slug.", (meeting) =>
    meeting.initiatives.map(({ slug }) => slug),
  ),
  many("initiativeTitles", "Their titles.", (meeting) => meeting.initiatives.map(({ title }) => title)),
  one("confidence", "How well the record is supported.", ({ confidence }) => confidence),
  one("note", "What is doubted.", ({ note }) => note),
  one("summary", "Summary, in our words.", ({ summary }) => summary),
  {
    ...many("sources", "Addresses of the sources.", ({ sources }) => sources.map(({ url }) => url)),
    datatype: "anyURI",
  },
  many("sourcePublishers", "Their publishers.", ({ sources }) => sources.map(({ publisher }) => publisher)),
  many("sourceTitles", "Their titles.", ({ sources }) => sources.map(({ title }) => title)),
  many("sourceDates", "Days of their publication; an empty value where none is known.", ({ sources }) =>
    sources.map(({ publishedOn }) => publishedOn),
  ),
  many("sourceLanguages", "Their languages, ISO 639-1.", ({ sources }) => sources.map(({ language }) => language)),
  many("sourceKinds", "official, state-media, press, partisan or other, for each source.", ({ sources }) =>
    sources.map(({ kind }) => kind),
  ),
  {
    name: "url",
    description: "Page of the record.",
    many: false,
    datatype: "anyURI",
    cell: ({ meeting, provenance }) => new URL(meeting.url, provenance.address).href,
  },
  said("selection", "What was exported, in words; the same in every row.", ({ selection }) => selection),
  { ...said("selectionUrl", "Address of that selection.", ({ address }) => address), datatype: "anyURI" },
  { ...said("exportedOn", "Day of the export.", ({ exportedOn }) => exportedOn), datatype: "date" },
  said("coverage", "What the record covers.", ({ coverage }) => coverage),
  said("licence", "Terms of use.", ({ licence }) => licence),
  said("citation", "How to cite it.", ({ citation }) => citation),
];
