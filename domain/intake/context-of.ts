import type { Context } from "./context";
import { datesNamed } from "./occasion/dates";
import type { ReadingInput } from "./reading";
import { scenesOf } from "./occasion/scenes";
import { placesNamed, statesNamed } from "./occasion/states";
import { takeApart } from "./text/text";

/** Everything the readers of fields share, made once of a text. */
export function contextOf({ text: pasted, publishedOn, language, gazetteer }: ReadingInput): Context {
  const text = takeApart(pasted, language);
  const dates = datesNamed(text, publishedOn);
  const places = placesNamed(text);
  const scenes = scenesOf(text, { dates, places, publishedOn });
  return { text, publishedOn, gazetteer, dates, places, states: statesNamed(text), scenes };
}
