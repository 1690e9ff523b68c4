/** The geometry the trend and its first sketch share, so that one replaces the other without a jump. */
export const TREND = { height: 390, top: 26, bottom: 46, left: 34, right: 30 } as const;

/** A round top of the value axis and its ticks, at most six. */
export function axisOf(largest: number, share: boolean): { top: number; ticks: number[] } {
  if (share)
    return axisOf(Math.max(0.05, largest) * 100, false).ticks.reduce(
      (axis, tick) => ({ top: tick / 100, ticks: [...axis.ticks, tick / 100] }),
      { top: 0, ticks: [] as number[] },
    );
  const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 100_000];
  const step = steps.find((each) => largest / each <= 5) ?? 100_000;
  const top = Math.max(step, Math.ceil(largest / step) * step);
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step) };
}

/** Pushes labels apart so that none covers another, keeping their order; `y` ascending afterwards. */
export function pushApart<T extends { readonly y: number }>(labels: readonly T[], gap: number, bottom: number): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const placed: T[] = [];
  for (const label of sorted) {
    const last = placed.at(-1);
    placed.push({ ...label, y: last === undefined ? label.y : Math.max(label.y, last.y + gap) });
  }
  const over = (placed.at(-1)?.y ?? 0) - bottom;
  if (over <= 0) return placed;
  let limit = bottom;
  return placed
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, limit);
      limit = y - gap;
      return { ...label, y };
    })
    .toReversed();
}
