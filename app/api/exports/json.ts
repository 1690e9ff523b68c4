import { z } from "zod";
import { COVERAGE } from "@/domain/coverage";
import { writeFilter } from "@/domain/filter";
import { messages } from "@/domain/messages";
import { fileEndpoint } from "../endpoint";
import { day, meeting } from "../shapes";
import { exported, fileHeaders, type Exported } from "./provenance";

const shape = z.object({
  meta: z.object({
    title: z.string(),
    selection: z.string().meta({ description: "The filter in words." }),
    filter: z.string().meta({ description: "The filter as parameters, canonical." }),
    address: z.string().meta({ description: "Page that shows the same." }),
    total: z.int().min(0),
    exportedOn: day,
    coverage: z.object({ from: day, thinBefore: day, to: day, note: z.string() }),
    licence: z.string(),
    citation: z.string(),
  }),
  meetings: z.array(meeting),
});
type Meta = z.infer<typeof shape>["meta"];

/** One object; each meeting is the whole record, as `/meetings/{slug}` gives it, on a line of its own. */
async function* object(meta: Meta, { batches }: Exported): AsyncGenerator<string, void> {
  yield `{"meta":${JSON.stringify(meta)},\n"meetings":[`;
  let first = true;
  for await (const meetings of batches()) {
    const part = meetings.map((each) => JSON.stringify(each)).join(",\n");
    if (part === "") continue;
    yield `${first ? "\n" : ",\n"}${part}`;
    first = false;
  }
  yield "\n]}\n";
}

export const jsonExport = fileEndpoint({
  path: "/meetings.json",
  summary: "The filtered meetings as whole records",
  filtered: true,
  options: ["sort"],
  type: "application/json; charset=utf-8",
  shape,
  example: "/meetings.json?area=critical-minerals",
  answer: async (asked) => {
    const set = await exported(asked);
    const { selection, address, exportedOn, coverage, licence, citation } = set.provenance;
    const meta: Meta = {
      title: messages.exports.title(selection),
      selection,
      filter: writeFilter(asked.filter),
      address,
      total: set.total,
      exportedOn,
      coverage: { ...COVERAGE, note: coverage },
      licence,
      citation,
    };
    return {
      body: object(meta, set),
      headers: fileHeaders({ filter: asked.filter, provenance: set.provenance, extension: "json", save: false }),
    };
  },
});
