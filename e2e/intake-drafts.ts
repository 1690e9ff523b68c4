/** Texts of the intake on their way into a desk of one's own, by HTTP. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import type { Desk, Role } from "./people";

const TEXTS = resolve(import.meta.dirname, "../domain/intake/testing/communiques");

/** One of the labelled texts, by the name of its file. */
export const textOf = (name: string): string =>
  (JSON.parse(readFileSync(join(TEXTS, `${name}.json`), "utf8")) as { text: string }).text;

export const WIRE = textOf("02-wire-tungsten");

interface Read {
  readonly text: string;
  readonly url: string;
  /** ISO day. */
  readonly publishedOn?: string;
  readonly publisher?: string;
  /** What of the meeting's record stands already. */
  readonly record?: object;
}

/** A text in a draft of its own; gives the draft's id. */
export async function draftOf(desk: Desk, person: Role, read: Read): Promise<string> {
  const { text, url, publishedOn = "2024-10-11", publisher = "Kazinform", record = {} } = read;
  const kept = (await (await desk.command(person, "keep-document", { text })).json()) as { document: string };
  const language = /[а-я]/.test(text) ? "ru" : "en";
  const source = { url, publisher, title: "A report", publishedOn, language, kind: "state-media" };
  const body = {
    record: { kind: "meeting", sources: [url], documents: [{ document: kept.document, source: url }], ...record },
    companions: { people: [], organisations: [], sources: [source] },
  };
  const answer = await desk.command(person, "create-draft", { kind: "meeting", origin: "intake", body });
  return ((await answer.json()) as { id: string }).id;
}

/** A value and the words of the text that support it. */
type Cited = readonly [field: string, value: string, words: string];

const MEETING = {
  title: "Trade envoy and minister speak of tungsten",
  summary: "The minister and the trade envoy spoke of drilling for tungsten.",
  status: "held",
  confidence: "medium",
  format: "bilateral",
  level: "minister",
  modality: "in-person",
  city: "Astana",
  hostCountry: "KZ",
  countries: ["KZ", "GB"],
  areas: [{ area: "critical-minerals", emphasis: "priority" }],
};

/** A meeting that came by the intake, published with passages of its text; gives its slug. */
export async function publishRead(desk: Desk, read: Read, cited: readonly Cited[] = []): Promise<string> {
  const kept = (await (await desk.command("editor", "keep-document", { text: read.text })).json()) as {
    document: string;
  };
  const evidence = cited.map(([field, value, exact]) => {
    const start = read.text.indexOf(exact);
    if (start === -1) throw new Error(`“${exact}” is not in the text`);
    const end = start + exact.length;
    const around = { prefix: read.text.slice(Math.max(0, start - 32), start), suffix: read.text.slice(end, end + 32) };
    return { field, value, document: kept.document, exact, ...around, start, end };
  });
  const id = await draftOf(desk, "editor", { ...read, record: { ...MEETING, ...read.record, evidence } });
  const answer = await desk.command("reviewer", "publish-draft", { id }, { "if-match": '"1"' });
  const { slug } = (await answer.json()) as { slug?: string };
  if (slug === undefined) throw new Error(`not published: ${answer.status}`);
  return slug;
}

/** How far the page is wider than its window, in CSS pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** A row of “Read and confirm” by the beginning of its id. */
export const rowOf = (page: Page, id: string) => page.locator(`[id^='row-${id}']`).first();

/** The line that says the draft is saved, once it does. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
}
