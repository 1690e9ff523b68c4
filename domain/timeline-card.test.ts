import { expect, test } from "vitest";
import { placeCard, type Rect } from "./timeline-card";

const bounds: Rect = { x: 0, y: 0, width: 1000, height: 600 };
const size = { width: 316, height: 200 };
const at = (x: number, y: number, width = 10, height = 10): Rect => ({ x, y, width, height });
const side = (anchor: Rect, others: readonly Rect[] = []) => placeCard(anchor, size, bounds, others).side;

test("a card stands at the right of its mark, a leader away", () => {
  expect(placeCard(at(100, 300), size, bounds, [])).toEqual({ side: "right", x: 120, y: 279 });
});

test("it flips to the left where the right has no room", () => {
  expect(side(at(900, 300))).toBe("left");
});

test("it flips away from neighbours it would hide", () => {
  expect(side(at(500, 300), [at(600, 320)])).toBe("left");
  const around = [at(600, 150, 10, 160), at(380, 150, 10, 160)];
  expect(side(at(500, 300), around)).toBe("below");
});

test("it stays inside", () => {
  for (const anchor of [at(0, 0), at(990, 0), at(0, 590), at(990, 590), at(500, 300)]) {
    const { x, y } = placeCard(anchor, size, bounds, []);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + size.width).toBeLessThanOrEqual(1000);
    expect(y + size.height).toBeLessThanOrEqual(600);
  }
});

test("on a narrow screen it goes above or below, pushed inside", () => {
  const narrow = { x: 0, y: 0, width: 358, height: 600 };
  expect(placeCard(at(180, 300), size, narrow, [])).toMatchObject({ side: "below", y: 320 });
  expect(placeCard(at(180, 560), size, narrow, [])).toMatchObject({ side: "above", x: 27, y: 350 });
});
