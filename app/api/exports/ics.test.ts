import { describe, expect, test } from "vitest";
import { getStore } from "@/db/client";
import { EVERYTHING } from "@/domain/filter";
import { meetings } from "@/db/views";
import { ask, serveRecord } from "../testing/served-record";

serveRecord();

/** Content lines, folds undone. */
async function linesOf(query = ""): Promise<string[]> {
  const text = await (await ask(`/meetings.ics${query}`)).text();
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  return text.replaceAll("\r\n ", "").trimEnd().split("\r\n");
}

const valuesOf = (lines: readonly string[], name: string): string[] =>
  lines.filter((line) => line.startsWith(name)).map((line) => line.slice(line.indexOf(":") + 1));

describe("days", () => {
  test("only meetings whose day was read are in it, each from its first day to the day after its last", async () => {
    const lines = await linesOf();
    const all = await meetings(getStore(), EVERYTHING, { sort: "-date", limit: 500, cursor: null });
    const sure = all.meetings.filter(({ date }) => /^\d{4}-\d\d-\d\d(?:\/\d{4}-\d\d-\d\d)?$/.test(date));
    const compact = (iso: string) => iso.replaceAll("-", "");
    const after = (iso: string) => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10);
    expect(valuesOf(lines, "DTSTART;VALUE=DATE")).toEqual(sure.map(({ earliest }) => compact(earliest)));
    expect(valuesOf(lines, "DTEND;VALUE=DATE")).toEqual(sure.map(({ latest }) => compact(after(latest))));
    expect(valuesOf(lines, "X-WR-CALDESC")[0]).toContain(
      `${sure.length} of 365 meetings: the other ${365 - sure.length}`,
    );
  });

  test("frames are closed, and each event has its own id", async () => {
    const lines = await linesOf();
    expect(valuesOf(lines, "BEGIN")).toHaveLength(valuesOf(lines, "END").length);
    expect(valuesOf(lines, "BEGIN").filter((name) => name === "VCALENDAR")).toHaveLength(1);
    const ids = valuesOf(lines, "UID");
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test("an announced meeting is tentative", async () => {
    const states = valuesOf(await linesOf("?status=announced"), "STATUS");
    expect(new Set(states)).toEqual(new Set(["TENTATIVE"]));
  });
});

describe("text", () => {
  test("a search cannot write lines of its own into the calendar", async () => {
    const q = "x”\r\nBEGIN:VEVENT\r\nEND:VCALENDAR;,\\\u0007";
    const lines = await linesOf(`?${new URLSearchParams({ q })}`);
    expect(valuesOf(lines, "BEGIN")).toEqual(["VCALENDAR"]);
    expect(valuesOf(lines, "NAME")[0]).toContain(String.raw`\nBEGIN:VEVENT\nEND:VCALENDAR\;\,\\`);
    expect(lines.join("")).not.toContain("\u0007");
  });

  test("the events stand after the calendar's own lines, whatever these say", async () => {
    const lines = await linesOf(`?${new URLSearchParams({ q: 'London OR "END:VCALENDAR"' })}`);
    expect(valuesOf(lines, "BEGIN").length).toBeGreaterThan(20);
    expect(lines[lines.indexOf("BEGIN:VEVENT") - 1]).toMatch(/^X-WR-CALDESC:.*END:VCALENDAR/);
  });

  test("a calendar without events is still one", async () => {
    const lines = await linesOf("?q=zzzzzz");
    expect([lines[0], lines.at(-1)]).toEqual(["BEGIN:VCALENDAR", "END:VCALENDAR"]);
  });
});
