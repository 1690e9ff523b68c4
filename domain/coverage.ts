/**
 * What the record covers; stated beside totals. The seed set was read from public, mostly English
 * and Russian web pages up to `to`, and is thin before `thinBefore`.
 */
export const COVERAGE = {
  from: "1992-01-01",
  thinBefore: "2009-01-01",
  to: "2026-02-28",
} as const;
