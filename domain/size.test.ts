import { expect, test } from "vitest";
import { formatBytes } from "./size";

test.each([
  [0, "0 byte"],
  [999, "999 byte"],
  [1000, "1 kB"],
  [3_412_992, "3.4 MB"],
  [2_000_000_000, "2 GB"],
  [5e12, "5,000 GB"],
])("%d bytes read “%s”", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
