import { expect, test } from "vitest";
import { readCommunique } from "../read";
import { EMPTY_GAZETTEER } from "../reading";

const levelOf = (text: string) =>
  readCommunique({ text, publishedOn: "2025-03-14", language: null, gazetteer: EMPTY_GAZETTEER }).level;

test("the higher side counts, whoever is named first", () => {
  const level = levelOf(
    "Talks in Astana\n\nOn 13 March Ambassador of the United Kingdom Jane Marsh was received in Astana by President of Kazakhstan Askar Dauletov.",
  );
  expect(level).toMatchObject({ value: "head-of-state", sure: true });
  expect(level?.because).toContain("Askar Dauletov");
});

test("a deputy is no minister", () => {
  expect(
    levelOf(
      "Consultations\n\nOn 13 March Deputy Minister of Foreign Affairs of Uzbekistan Aziz Karimov met in Tashkent with British Ambassador Jane Marsh.",
    )?.value,
  ).toBe("deputy-minister");
});

test("a bare “Minister” is read with the post the text names elsewhere, and said to be unsure", () => {
  const text =
    "Minister Dauletov met the British delegation in Astana on 13 March.\n\n“We agree,” said the Kazakh Foreign Minister.";
  expect(levelOf(text)).toMatchObject({ value: "foreign-minister", sure: false });
  expect(levelOf(text.replace("Kazakh Foreign Minister", "Kazakh Deputy Foreign Minister"))?.value).toBe("minister");
});

test("where only companies sat at the table, a chair is one of them", () => {
  expect(
    levelOf(
      "Business council\n\nThe council met in London on 13 March.\n\nFor Kazakhstan: Askar Dauletov, Managing Director, Steppe Copper\nFor the United Kingdom: Jane Marsh, Chairman, Marsh Holdings",
    )?.value,
  ).toBe("business");
});

test("nobody named, nothing ranked", () => {
  expect(levelOf("The weather in Astana was fine.")).toBeNull();
});
