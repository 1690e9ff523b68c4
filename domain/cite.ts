/**
 * A record as others cite it. A record has no day of publication, so none is given: what is cited is
 * the version, its address and the day it was read. The day of the event stands apart from both.
 */
import { formatEdtf, parseEdtf } from "./edtf";

export interface Citable {
  readonly title: string;
  readonly slug: string;
  /** EDTF date of the event. */
  readonly date: string;
  readonly version: number;
  /** Absolute address. */
  readonly url: string;
  /** ISO day. */
  readonly readOn: string;
}

const AUTHOR = "Communiqué";

/** A form of citation: the words on its button, the end of its file's name, its media type. */
export const CITE_FORMATS = {
  plain: { label: "Plain text", extension: "txt", type: "text/plain; charset=utf-8", write: citePlain },
  bibtex: { label: "BibTeX", extension: "bib", type: "application/x-bibtex; charset=utf-8", write: citeBibtex },
  ris: { label: "RIS", extension: "ris", type: "application/x-research-info-systems; charset=utf-8", write: citeRis },
  csl: { label: "CSL-JSON", extension: "json", type: "application/vnd.citationstyles.csl+json", write: citeCsl },
} as const;
export type CiteFormat = keyof typeof CITE_FORMATS;

/** One sentence for a footnote. */
export function citePlain({ title, date, version, url, readOn }: Citable): string {
  return `${AUTHOR}, “${oneLine(title)}”, ${dateInWords(date)}, version ${version}, ${url}, read ${formatEdtf(readOn)}.`;
}

/** A biblatex entry; `eventdate` takes EDTF as it is. */
export function citeBibtex(record: Citable): string {
  const fields = {
    author: `{${escapeTex(AUTHOR)}}`,
    title: `{${escapeTex(record.title)}}`,
    eventdate: record.date,
    version: String(record.version),
    url: encodeForTex(record.url),
    urldate: record.readOn,
    note: escapeTex(noteOf(record)),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@online{communique-${record.slug},`, ...lines, "}", ""].join("\n");
}

/** RIS lines end in CR LF, and a value is one line. */
export function citeRis(record: Citable): string {
  const lines: [string, string][] = [
    ["TY", "ELEC"],
    ["AU", AUTHOR],
    ["TI", record.title],
    ["ET", `version ${record.version}`],
    ["N1", noteOf(record)],
    ["UR", record.url],
    ["Y2", `${record.readOn.replaceAll("-", "/")}/`],
    ["LA", "en"],
    ["ID", record.slug],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join("");
}

/** A list of one CSL item, as reference managers read it. */
export function citeCsl(record: Citable): string {
  const item = {
    id: `communique-${record.slug}`,
    type: "webpage",
    author: [{ literal: AUTHOR }],
    title: oneLine(record.title),
    "event-date": cslDate(record.date),
    version: String(record.version),
    URL: record.url,
    accessed: cslDate(record.readOn),
    language: "en",
    note: noteOf(record),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** As many date parts as are known; `circa` where the date was inferred. */
function cslDate(text: string): { "date-parts": number[][]; circa?: true } | { literal: string } {
  const date = parseEdtf(text);
  if (date === null) return { literal: text };
  const known = { year: 1, month: 2, day: 3 }[date.precision];
  const parts = (iso: string) => iso.split("-").slice(0, known).map(Number);
  const ends = date.interval ? [parts(date.earliest), parts(date.latest)] : [parts(date.earliest)];
  return { "date-parts": ends, ...(date.inferred ? { circa: true as const } : {}) };
}

function noteOf({ date, version }: Citable): string {
  return `Record of an event of ${dateInWords(date)}, version ${version}`;
}

function dateInWords(text: string): string {
  return `${formatEdtf(text)}${parseEdtf(text)?.inferred ? " (inferred)" : ""}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const TEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces whether a backslash stands before them or not, so they go by name.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escapeTex(text: string): string {
  return oneLine(text).replaceAll(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** In an address TeX's signs are kept, but what would end the field is percent-encoded. */
function encodeForTex(url: string): string {
  return url.replaceAll(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));
}
