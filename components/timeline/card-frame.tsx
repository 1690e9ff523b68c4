"use client";

import { useLayoutEffect, useRef, useState, type ComponentProps } from "react";
import { LEADER, placeCard, type Rect } from "@/domain/timeline-card";

export const CARD_WIDTH = 316;
/** Height to count with before the card has been drawn. */
const EXPECTED = 190;

interface CardFrameProps extends ComponentProps<"div"> {
  readonly anchor: Rect;
  readonly bounds: Rect;
  /** What the card should not hide. */
  readonly others: readonly Rect[];
}

/** A bordered card with a short line to what it speaks of. It flips to hide as little as it can. */
export function CardFrame({ anchor, bounds, others, children, className = "", ...rest }: CardFrameProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(EXPECTED);
  const width = Math.min(CARD_WIDTH, bounds.width);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setHeight(element.offsetHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { side, x, y } = placeCard(anchor, { width, height }, bounds, others);
  const middle = { x: anchor.x + anchor.width / 2 - x, y: anchor.y + anchor.height / 2 - y };
  const line = {
    right: { left: -LEADER - 1, top: middle.y, width: LEADER, height: 1 },
    left: { right: -LEADER - 1, top: middle.y, width: LEADER, height: 1 },
    below: { top: -LEADER - 1, left: middle.x, width: 1, height: LEADER },
    above: { bottom: -LEADER - 1, left: middle.x, width: 1, height: LEADER },
  }[side];
  return (
    <div
      ref={ref}
      className={`absolute z-20 border border-ink bg-raise px-3 pb-2 pt-2 type-row ${className}`}
      style={{ left: x, top: y, width }}
      {...rest}
    >
      <span aria-hidden="true" className="absolute bg-ink" style={line} />
      {children}
    </div>
  );
}
