import { createHash } from "node:crypto";

/** The id of a meeting in feeds and calendars: a UUID (version 8) made from its slug, the same on every server. */
export function permanentId(slug: string): string {
  const hex = createHash("sha256").update(`communique/meetings/${slug}`).digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(18, 20),
    hex.slice(20, 32),
  ].join("-");
}
