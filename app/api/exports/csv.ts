import { stringify } from "csv-stringify/sync";
import { writeFilter } from "@/domain/filter";
import { guarded, SEPARATOR } from "@/domain/import/cells";
import { messages } from "@/domain/messages";
import { fileEndpoint } from "../endpoint";
import { COLUMNS } from "./columns";
import { exported, fileHeaders, fileName, pageAddress, type Exported } from "./provenance";

/** RFC 4180, UTF-8 without a mark. A cell a spreadsheet would run as a formula starts with an apostrophe. */
function lines(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(guarded)),
    // The library quotes only its own line ending; a lone one would end a row for most readers.
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
}

/** The table: one row of names, then one row a meeting and nothing else, so that every tool opens it. */
async function* table({ provenance, batches }: Exported): AsyncGenerator<string, void> {
  yield lines([COLUMNS.map(({ name }) => name)]);
  for await (const meetings of batches()) {
    yield lines(meetings.map((meeting) => COLUMNS.map(({ cell }) => cell({ meeting, provenance }))));
  }
}

export const csvExport = fileEndpoint({
  path: "/meetings.csv",
  summary: "The filtered meetings as a table, whole",
  filtered: true,
  options: ["sort"],
  type: "text/csv; charset=utf-8; header=present",
  example: "/meetings.csv?country=KZ&from=2024",
  answer: async (asked) => {
    const set = await exported(asked);
    const query = writeFilter(asked.filter);
    const metadata = `${asked.origin}/api/v1/meetings.csv-metadata.json${query === "" ? "" : `?${query}`}`;
    return {
      body: table(set),
      headers: fileHeaders({
        filter: asked.filter,
        provenance: set.provenance,
        extension: "csv",
        save: true,
        links: [`<${metadata}>; rel="describedby"; type="application/csvm+json"`],
      }),
    };
  },
});

/** "CSV on the Web": columns, separator, licence and citation of the table, for tools that read them. */
export const csvMetadata = fileEndpoint({
  path: "/meetings.csv-metadata.json",
  summary: "What the columns of meetings.csv mean (CSV on the Web)",
  filtered: true,
  options: ["sort"],
  type: "application/csvm+json; charset=utf-8",
  example: "/meetings.csv-metadata.json",
  answer: async (asked) => {
    const { provenance } = await exported(asked);
    const query = writeFilter(asked.filter);
    const table = {
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url: `${asked.origin}/api/v1/meetings.csv${query === "" ? "" : `?${query}`}`,
      "dc:title": messages.exports.title(provenance.selection),
      "dc:description": provenance.coverage,
      "dc:rights": provenance.licence,
      "dc:bibliographicCitation": provenance.citation,
      "dc:issued": { "@value": provenance.exportedOn, "@type": "xsd:date" },
      "dc:source": { "@id": pageAddress(asked.origin, asked.filter) },
      dialect: { header: true, encoding: "utf-8", delimiter: ",", lineTerminators: ["\r\n"] },
      tableSchema: {
        primaryKey: "slug",
        columns: COLUMNS.map(({ name, description, many, datatype }) => ({
          name,
          titles: name,
          "dc:description": description,
          datatype,
          ...(many ? { separator: SEPARATOR } : {}),
        })),
      },
    };
    return {
      body: JSON.stringify(table),
      headers: { "content-disposition": `inline; filename="${fileName(asked.filter, "csv-metadata.json")}"` },
    };
  },
});
