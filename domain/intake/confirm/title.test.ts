import { expect, test } from "vitest";
import { proposedTitle } from "./title";

const KOSHERBAYEV = { name: "Yermek Kosherbayev", role: "Minister of Foreign Affairs", country: "KZ" };
const COOPER = { name: "Yvette Cooper", role: "Foreign Secretary", country: "GB" };
const HARCASTLE = { name: "Lord Harcastle", role: "Prime Minister's Trade Envoy to Kazakhstan", country: "GB" };
const facts = { people: [KOSHERBAYEV, COOPER], countries: ["KZ", "GB"], modality: "in-person", city: "London" };

test.each([
  [facts, "Kazakhstan's Minister of Foreign Affairs meets the British Foreign Secretary in London"],
  [
    { ...facts, people: [KOSHERBAYEV, HARCASTLE] },
    "Kazakhstan's Minister of Foreign Affairs meets the Prime Minister's Trade Envoy to Kazakhstan in London",
  ],
  [
    { ...facts, modality: "phone", city: null },
    "Kazakhstan's Minister of Foreign Affairs speaks by telephone with the British Foreign Secretary",
  ],
  [
    {
      ...facts,
      people: [KOSHERBAYEV, { ...KOSHERBAYEV, name: "Saidov", country: "UZ" }],
      countries: ["KZ", "UZ", "GB"],
    },
    "Kazakhstan and Uzbekistan meet the United Kingdom in London",
  ],
  [
    { ...facts, people: [{ ...KOSHERBAYEV, role: null }, COOPER] },
    "Yermek Kosherbayev meets the British Foreign Secretary in London",
  ],
  [
    {
      ...facts,
      people: [
        { name: "Арман Касенов", role: "министр индустрии", country: "KZ" },
        { name: "Yvette Cooper", role: "министр иностранных дел", country: "GB" },
      ],
    },
    "Kazakhstan meets Yvette Cooper in London",
  ],
  [{ ...facts, people: [], countries: ["GB"] }, ""],
  [{ ...facts, people: [], countries: [], city: null }, ""],
])("%#: a plain title of the facts, none where they do not make one", (given, title) => {
  expect(proposedTitle(given)).toBe(title);
});
