import type { MouseEvent } from "react";

/** True for a click the browser should handle itself, such as one that opens a new tab. */
export function isForBrowser(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
}
