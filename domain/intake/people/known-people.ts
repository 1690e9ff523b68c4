/** People of the record, recognised by a printed name. */
import { plainName } from "../text/plain-name";
import type { Gazetteer, Known } from "../reading";

/** Finds the one record that bears a name or alias; null where there is none, or several. */
export function knownPeople({ people }: Pick<Gazetteer, "people">): (name: string) => Known | null {
  const byName = new Map<string, Known | null>();
  for (const person of people)
    for (const name of [person.name, ...person.aliases]) {
      const key = plainName(name);
      const other = byName.get(key);
      byName.set(key, other === undefined || other === person ? person : null);
    }
  return (name) => byName.get(plainName(name)) ?? null;
}
