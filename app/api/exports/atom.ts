import type { Meeting } from "@/db/views";
import { COVERAGE } from "@/domain/coverage";
import { formatEdtf } from "@/domain/edtf";
import { messages } from "@/domain/messages";
import { AREAS } from "@/domain/taxonomy";
import { fileEndpoint } from "../endpoint";
import { permanentId } from "./permanent-id";
import { exported, fileHeaders, type Exported } from "./provenance";

/** Characters XML 1.0 does not allow, lone surrogates among them, whatever they are escaped as. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escape(text: string): string {
  return text.replaceAll(FORBIDDEN, "").replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

const element = (name: string, text: string, attributes = ""): string =>
  `<${name}${attributes}>${escape(text)}</${name}>`;

const link = (rel: string, href: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escape(href)}"/>`;

/**
 * When a record was written is not known, so it counts as updated on the last day its date allows;
 * a date that still allows days to come counts as of the export.
 */
const updated = (latest: string, today: string): string =>
  element("updated", `${latest < today ? latest : today}T00:00:00Z`);

function entry(meeting: Meeting, address: string, today: string): string {
  return [
    "<entry>",
    element("id", `urn:uuid:${permanentId(meeting.slug)}`),
    element("title", `${meeting.title} (${formatEdtf(meeting.date)})`),
    updated(meeting.latest, today),
    link("alternate", new URL(meeting.url, address).href, "text/html"),
    ...meeting.sources.map(({ url }) => link("related", url, "text/html")),
    ...meeting.areas.map(({ area }) => `<category term="${area}" label="${escape(AREAS[area].label)}"/>`),
    element("summary", meeting.summary),
    "</entry>",
  ].join("\n");
}

async function* feed({ provenance, span, batches }: Exported, self: string): AsyncGenerator<string, void> {
  const { selection, address, exportedOn, coverage, licence } = provenance;
  yield [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    element("id", self),
    element("title", messages.exports.title(selection)),
    element("subtitle", coverage),
    updated(span?.latest ?? COVERAGE.to, exportedOn),
    "<author><name>Communiqué</name></author>",
    element("rights", licence),
    link("self", self, "application/atom+xml"),
    link("alternate", address, "text/html"),
    "",
  ].join("\n");
  for await (const meetings of batches()) {
    yield meetings.map((meeting) => `${entry(meeting, address, exportedOn)}\n`).join("");
  }
  yield "</feed>\n";
}

export const atomExport = fileEndpoint({
  path: "/meetings.atom",
  summary: "The filtered meetings as a feed",
  filtered: true,
  options: ["sort"],
  type: "application/atom+xml; charset=utf-8",
  example: "/meetings.atom?level=foreign-minister",
  answer: async (asked) => {
    const set = await exported(asked);
    const { origin, search } = new URL(set.provenance.address);
    return {
      body: feed(set, `${origin}/meetings.atom${search}`),
      headers: fileHeaders({ filter: asked.filter, provenance: set.provenance, extension: "atom", save: false }),
    };
  },
});
