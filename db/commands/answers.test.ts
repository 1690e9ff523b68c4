import { expect, test } from "vitest";
import { SYSTEM } from "../../domain/access";
import { seededStore } from "../testing/seeded-store";
import { COMMANDS, runCommand } from ".";

const DAY_MS = 24 * 60 * 60 * 1000;

test("an answer is kept for seven days under its key, and no longer", async () => {
  const store = await seededStore();
  const first = new Date("2026-03-01T12:00:00Z");
  const ask = (key: string, days: number) =>
    runCommand(
      store,
      COMMANDS.get("create-draft")!,
      { kind: "person" },
      {
        actor: SYSTEM,
        now: new Date(first.getTime() + days * DAY_MS),
        key,
      },
    );
  const kept = () => store.raw.prepare("select key from answers order by key").pluck().all();
  const answer = await ask("a", 0);
  await ask("b", 1);
  await ask("c", 7);
  expect(kept()).toEqual(["a", "b", "c"]);
  expect(await ask("a", 7)).toEqual(answer);
  await ask("d", 7.5);
  expect(kept()).toEqual(["b", "c", "d"]);
  expect(await ask("a", 7.5)).not.toEqual(answer);
});
