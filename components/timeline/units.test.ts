import { expect, test } from "vitest";
import type { ActMark, Lane, Mark } from "@/db/views";
import { dayNumber } from "@/domain/edtf";
import { actUnits, hrefOfUnit, meetingUnits, nameOfUnit } from "./units";

const scale = { start: dayNumber("2020-01-01"), end: dayNumber("2024-01-01"), pixels: 960 };

const mark = (slug: string, date: string, more: Partial<Mark> = {}): Mark => ({
  slug,
  title: `Meeting ${slug}`,
  date,
  earliest: date,
  latest: date,
  sure: true,
  level: "foreign-minister",
  group: "politics-security",
  status: "held",
  ...more,
});
const act = (instrument: string, date: string, more: Partial<ActMark> = {}): ActMark => ({
  instrument,
  title: `Treaty ${instrument}`,
  type: "signed",
  date,
  earliest: date,
  latest: date,
  sure: true,
  ...more,
});
const lane = (more: Partial<Lane>): Lane => ({
  key: "KZ",
  inView: 0,
  total: 0,
  marks: [],
  clusters: [],
  acts: [],
  ...more,
});

test("a mark leads to its meeting and says all that its place, size, colour and outline say", () => {
  const [unit] = meetingUnits(lane({ marks: [mark("a", "2023-02-26", { status: "announced" })] }), scale, scale);
  expect(hrefOfUnit(unit!)).toBe("/meetings/a");
  expect(nameOfUnit(unit!, "")).toBe(
    "26 February 2023, Meeting a, foreign minister, politics and security, announced, not confirmed as held",
  );
});

test("a vague date is a span and says that its day is not recorded", () => {
  const vague = mark("a", "2023-02", { earliest: "2023-02-01", latest: "2023-02-28", sure: false });
  const [unit] = meetingUnits(lane({ marks: [vague] }), scale, scale);
  expect(unit).toMatchObject({ span: true, sure: false });
  expect(nameOfUnit(unit!, "")).toContain("February 2023, day not recorded, Meeting a");
});

test("a cluster of one vague date stays its span; a crowd does not become one", () => {
  const cluster = { sure: false, count: 3, level: "minister", groups: [], slugs: ["a", "b", "c"] } as const;
  const [year] = meetingUnits(
    lane({ clusters: [{ ...cluster, earliest: "2022-01-01", latest: "2022-12-31" }] }),
    scale,
    scale,
  );
  const [crowd] = meetingUnits(
    lane({ clusters: [{ ...cluster, earliest: "2022-03-01", latest: "2022-03-12" }] }),
    scale,
    scale,
  );
  expect([year!.span, crowd!.span]).toEqual([true, false]);
  expect(hrefOfUnit(crowd!)).toBeNull();
  expect(nameOfUnit(crowd!, "March 2022")).toBe("3 meetings, March 2022, highest level minister. Opens a list");
});

test("acts that would touch are one diamond; one alone leads to its agreement", () => {
  const units = actUnits(
    lane({ acts: [act("a", "2022-03-01"), act("b", "2022-03-04"), act("c", "2023-01-01")] }),
    scale,
  );
  expect(units.map(({ count }) => count)).toEqual([2, 1]);
  expect(units.map(hrefOfUnit)).toEqual([null, "/agreements/c"]);
  expect(nameOfUnit(units[1]!, "")).toBe("1 January 2023, Treaty c, signed");
});
