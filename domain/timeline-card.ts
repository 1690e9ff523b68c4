/** Where a card beside a mark stands: inside the given bounds, over as few other marks as possible. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = "right" | "left" | "above" | "below";

export interface CardPlace {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

/** Length of the line from the mark to the card. */
export const LEADER = 10;
/** How far from the card's corner the line may meet it. */
const CORNER = 12;

/** Places a card of this size beside `anchor`; where nothing fits it is pushed back inside. */
export function placeCard(
  anchor: Rect,
  size: { readonly width: number; readonly height: number },
  bounds: Rect,
  others: readonly Rect[],
): CardPlace {
  const fitting = candidates(anchor, size).filter((place) => contains(bounds, { ...place, ...size }));
  const [best] = fitting
    .map((place) => ({ place, hidden: others.filter((other) => overlap({ ...place, ...size }, other)).length }))
    .sort((a, b) => a.hidden - b.hidden);
  return best?.place ?? pushedInside(anchor, size, bounds);
}

/** In order of liking: beside the mark before above or below it, the line near the card's head. */
function candidates(anchor: Rect, { width, height }: { width: number; height: number }): CardPlace[] {
  const middle = { x: anchor.x + anchor.width / 2, y: anchor.y + anchor.height / 2 };
  const along = (length: number) =>
    [26, length / 2, length - 26].map((at) => Math.max(CORNER, Math.min(length - CORNER, at)));
  return [
    ...along(height).flatMap((at): CardPlace[] => [
      { side: "right", x: anchor.x + anchor.width + LEADER, y: middle.y - at },
      { side: "left", x: anchor.x - LEADER - width, y: middle.y - at },
    ]),
    ...along(width).flatMap((at): CardPlace[] => [
      { side: "below", x: middle.x - at, y: anchor.y + anchor.height + LEADER },
      { side: "above", x: middle.x - at, y: anchor.y - LEADER - height },
    ]),
  ];
}

function pushedInside(anchor: Rect, size: { width: number; height: number }, bounds: Rect): CardPlace {
  const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
  const x = clamp(anchor.x + anchor.width / 2 - size.width / 2, bounds.x, bounds.x + bounds.width - size.width);
  const below = anchor.y + anchor.height + LEADER;
  const above = anchor.y - LEADER - size.height;
  const side = above >= bounds.y && below + size.height > bounds.y + bounds.height ? "above" : "below";
  return { side, x, y: side === "above" ? above : below };
}

const contains = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
