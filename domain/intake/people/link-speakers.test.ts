import { expect, test } from "vitest";
import type { MeetingBody } from "../confirm/decide";
import { linkSpeakers } from "./link-speakers";

const NAMES = [
  { slug: "qanat-berdighaliyev", name: "Qanat Berdighaliyev" },
  { slug: "yvette-cooper", name: "Yvette Cooper" },
];
const said = (speaker: string, person: string | null = null) => ({ speaker, person, text: "We need a plant" });
const body = (people: readonly string[], quotation: ReturnType<typeof said>, fresh: readonly string[] = []) =>
  ({
    record: { kind: "meeting", participants: people.map((person) => ({ person })), quotations: [quotation] },
    companions: { people: fresh.map((slug) => ({ slug, record: {} })), organisations: [], sources: [] },
  }) as unknown as MeetingBody;
const speakerOf = ({ record }: MeetingBody) => record.quotations?.[0]?.person;

test("a quotation is linked to the participant of its name, and to nobody who does not take part", () => {
  expect(speakerOf(linkSpeakers(body(["yvette-cooper"], said("Dame Yvette Cooper")), NAMES))).toBe("yvette-cooper");
  const other = body(["yvette-cooper"], said("Qanat Berdighaliyev"));
  expect(linkSpeakers(other, NAMES)).toBe(other);
});

test("whom an editor chose stays; a new person taken out is taken from the quotation too", () => {
  const chosen = body(["yvette-cooper"], said("Yvette Cooper", "somebody-else"));
  expect(linkSpeakers(chosen, NAMES)).toBe(chosen);
  const gone = body([], said("Qanat Berdighaliyev", "qanat-berdighaliyev"), ["qanat-berdighaliyev"]);
  expect(speakerOf(linkSpeakers(gone, NAMES))).toBeNull();
});
