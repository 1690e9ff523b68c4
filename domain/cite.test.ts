import { describe, expect, it } from "vitest";
import { citeBibtex, citeCsl, citePlain, citeRis, type Citable } from "./cite";

const RECORD: Citable = {
  title: "Kosherbayev and Cooper hold bilateral talks in London",
  slug: "2026-02-26-kosherbayev-cooper-london",
  date: "2026-02-26",
  version: 1,
  url: "https://example.org/meetings/2026-02-26-kosherbayev-cooper-london",
  readOn: "2026-03-09",
};
const HOSTILE = { ...RECORD, title: 'A & B: 50% of $5 {x} \\end{a} "q" ~_^#\nER  - ' };

/** The depth of braces after each sign, as BibTeX counts them: a backslash makes no difference. */
function braceDepths(text: string): number[] {
  let depth = 0;
  return Array.from(text).map((sign) => (depth += sign === "{" ? 1 : sign === "}" ? -1 : 0));
}

describe("a citation", () => {
  it("names the record, the day of the event, the version, the address and the day it was read", () => {
    expect(citePlain(RECORD)).toBe(
      "Communiqué, “Kosherbayev and Cooper hold bilateral talks in London”, 26 February 2026, version 1, https://example.org/meetings/2026-02-26-kosherbayev-cooper-london, read 9 March 2026.",
    );
  });

  it("says that a date was inferred, and never gives a day that is not known", () => {
    expect(citePlain({ ...RECORD, date: "2013?" })).toContain(", 2013 (inferred), ");
    expect(citeBibtex({ ...RECORD, date: "2024-03" })).toContain("eventdate = {2024-03}");
  });
});

describe("BibTeX", () => {
  it("escapes every sign TeX reads as a command", () => {
    const title = /^ {2}title = \{(.*)\},$/m.exec(citeBibtex(HOSTILE))?.[1];
    expect(title).toBe(
      '{A \\& B: 50\\% of \\$5 \\textbraceleft{}x\\textbraceright{} \\textbackslash{}end\\textbraceleft{}a\\textbraceright{} "q" \\textasciitilde{}\\_\\textasciicircum{}\\# ER -}',
    );
  });

  it("keeps braces in balance and closes the entry only at its end", () => {
    const depths = braceDepths(citeBibtex(HOSTILE).trim());
    expect(depths.at(-1)).toBe(0);
    expect(depths.indexOf(0, depths.indexOf(1))).toBe(depths.length - 1);
  });
});

describe("RIS", () => {
  it("has one tag a line, ended by CR LF, whatever the title holds", () => {
    const lines = citeRis(HOSTILE).split("\r\n");
    expect(lines.pop()).toBe("");
    expect(lines.every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith("ER"))).toHaveLength(1);
    expect(lines.at(-1)).toBe("ER  - ");
  });
});

describe("CSL-JSON", () => {
  const eventDate = (date: string) =>
    (JSON.parse(citeCsl({ ...RECORD, date })) as Record<string, unknown>[])[0]?.["event-date"];

  it("gives as many date parts as are known", () => {
    expect(eventDate("2026-02-26")).toEqual({ "date-parts": [[2026, 2, 26]] });
    expect(eventDate("2024-03")).toEqual({ "date-parts": [[2024, 3]] });
    expect(eventDate("2013?")).toEqual({ "date-parts": [[2013]], circa: true });
    expect(eventDate("2026-02-25/2026-02-26")).toEqual({
      "date-parts": [
        [2026, 2, 25],
        [2026, 2, 26],
      ],
    });
  });

  it("keeps the title as it is", () => {
    const [item] = JSON.parse(citeCsl(HOSTILE)) as { title: string }[];
    expect(item?.title).toBe('A & B: 50% of $5 {x} \\end{a} "q" ~_^# ER -');
  });
});
