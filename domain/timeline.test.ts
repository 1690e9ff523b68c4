import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GROUPS, LEVELS, keysOf } from "./taxonomy";
import { CLUSTER_FROM, CLUSTER_WITHIN, clusterLane, pixelOf, type Placed, type Window } from "./timeline";

type Mark = Placed & { readonly id: number };

const window: Window = { start: 0, end: 999, pixels: 1000 };
const mark = (id: number, earliest: number, changes: Partial<Placed> = {}): Mark => ({
  id,
  earliest,
  latest: earliest,
  sure: true,
  level: "official",
  group: null,
  ...changes,
});
const ids = (marks: readonly Mark[]) => marks.map(({ id }) => id).sort((a, b) => a - b);

const lanes = fc
  .array(
    fc.record({
      earliest: fc.integer({ min: -50, max: 1050 }),
      length: fc.constantFrom(0, 0, 0, 1, 5, 29, 364),
      sure: fc.boolean(),
      level: fc.constantFrom(...keysOf(LEVELS)),
      group: fc.constantFrom(...keysOf(GROUPS), null),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map(({ length, ...each }, id): Mark => ({ ...each, id, latest: each.earliest + length })));
const windows = fc.record({
  start: fc.constant(0),
  end: fc.integer({ min: 0, max: 2000 }),
  pixels: fc.integer({ min: 200, max: 4000 }),
});

describe("where a day stands", () => {
  test("the first day begins at the left edge, and the day after the last at the right", () => {
    expect([pixelOf(0, window), pixelOf(500, window), pixelOf(1000, window)]).toEqual([0, 500, 1000]);
  });
});

describe("clusters", () => {
  test("three points within eight pixels become one, two do not", () => {
    const near = [mark(1, 100), mark(2, 103), mark(3, 107)];
    expect(clusterLane(near.slice(1), window)).toEqual({ marks: near.slice(1), clusters: [] });
    const { marks, clusters } = clusterLane(near, window);
    expect(marks).toEqual([]);
    expect(clusters).toMatchObject([{ earliest: 100, latest: 107, sure: true, marks: near }]);
  });

  test("points eight pixels apart stand alone", () => {
    expect(clusterLane([mark(1, 100), mark(2, 104), mark(3, 108)], window).clusters).toEqual([]);
  });

  test("nearness is of pixels: a wider plot sets points apart", () => {
    const near = [mark(1, 100), mark(2, 103), mark(3, 106)];
    expect(clusterLane(near, { ...window, pixels: 4000 }).clusters).toEqual([]);
  });

  test("vague dates join only with those of the same bounds: some day in 2013 is not some day in 2014", () => {
    const year = (id: number, from: number) => mark(id, from, { latest: from + 364, sure: false });
    const { marks, clusters } = clusterLane([year(1, 0), year(2, 365), year(3, 0), year(4, 365), year(5, 0)], window);
    expect(clusters.map((cluster) => [cluster.earliest, cluster.latest, cluster.sure, ids(cluster.marks)])).toEqual([
      [0, 364, false, [1, 3, 5]],
    ]);
    expect(ids(marks)).toEqual([2, 4]);
  });

  test("a vague date is never merged with known days, unless it is drawn as narrow as a point", () => {
    const spanned = mark(3, 100, { latest: 130, sure: false });
    const points = [mark(1, 100), mark(2, 101)];
    expect(clusterLane([...points, spanned], window).clusters).toEqual([]);
    const [cluster] = clusterLane([...points, spanned], { ...window, pixels: 200 }).clusters;
    expect(cluster).toMatchObject({ sure: false, earliest: 100, latest: 130 });
  });

  test("a cluster has the highest level and counts the leading groups in their order", () => {
    const { clusters } = clusterLane(
      [
        mark(1, 100, { group: "politics-security" }),
        mark(2, 101, { group: "economy", level: "minister" }),
        mark(3, 102, { group: "politics-security", level: "ambassador" }),
        mark(4, 103, { group: null }),
      ],
      window,
    );
    expect(clusters[0]).toMatchObject({
      level: "minister",
      groups: [
        { group: "economy", count: 1 },
        { group: "politics-security", count: 2 },
      ],
    });
  });

  test("every mark is shown once, alone or in one cluster, and clusters hold three or more", () => {
    fc.assert(
      fc.property(lanes, windows, (all, view) => {
        const { marks, clusters } = clusterLane(all, view);
        expect(ids([...marks, ...clusters.flatMap((cluster) => cluster.marks)])).toEqual(ids(all));
        expect(clusters.filter((cluster) => cluster.marks.length < CLUSTER_FROM)).toEqual([]);
      }),
    );
  });

  test("a cluster begins and ends with its marks, which begin within eight pixels of each other", () => {
    fc.assert(
      fc.property(lanes, windows, (all, view) => {
        for (const { marks, earliest, latest, sure } of clusterLane(all, view).clusters) {
          expect(earliest).toBe(Math.min(...marks.map((each) => each.earliest)));
          expect(latest).toBe(Math.max(...marks.map((each) => each.latest)));
          expect(sure).toBe(marks.every((each) => each.sure));
          const starts = marks.map((each) => pixelOf(each.earliest, view));
          expect(Math.max(...starts) - Math.min(...starts)).toBeLessThan(CLUSTER_WITHIN);
        }
      }),
    );
  });

  test("the order of the marks given does not matter", () => {
    const shuffled = lanes.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    const shapeOf = (all: readonly Mark[], view: Window) => {
      const { marks, clusters } = clusterLane(all, view);
      return { marks: ids(marks), clusters: clusters.map((cluster) => ids(cluster.marks).join()).sort() };
    };
    fc.assert(
      fc.property(shuffled, windows, ([all, other], view) => {
        expect(shapeOf(other, view)).toEqual(shapeOf(all, view));
      }),
    );
  });
});
