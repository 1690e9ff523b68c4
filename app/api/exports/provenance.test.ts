import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EVERYTHING, only, readFilter, withPeriod, type Filter } from "@/domain/filter";
import { fileName } from "./provenance";

const read = (query: string): Filter => readFilter(new URLSearchParams(query)).filter;

describe("file names", () => {
  test("say what they hold", () => {
    expect(fileName(EVERYTHING, "csv")).toBe("communique-meetings.csv");
    expect(fileName(withPeriod(only("country", "KZ"), "2016", null), "csv")).toBe(
      "communique-meetings-country-kz-from-2016.csv",
    );
    expect(fileName(read("not.level=business"), "ics")).toBe("communique-meetings-not-level-business.ics");
  });

  test("the same set has the same name, however it was asked for; another set has another", () => {
    expect(fileName(read("country=UZ&country=KZ"), "csv")).toBe(
      fileName(read("country=KZ&country=UZ&status=held"), "csv"),
    );
    expect(fileName(read("q=rail"), "csv")).not.toBe(fileName(read("q=gas"), "csv"));
    expect(fileName(read("person=a-b"), "csv")).not.toBe(fileName(read("organisation=a-b"), "csv"));
  });

  test("never hold what a client wrote freely", () => {
    for (const query of ["q=invoice", "person=invoice", "organisation=invoice", "not.initiative=invoice"]) {
      expect(fileName(read(query), "csv")).toMatch(/^communique-meetings-[\da-f]{8}\.csv$/);
    }
  });

  test("are short and plain whatever is asked", () => {
    const params = fc.array(
      fc.tuple(
        fc.constantFrom("q", "country", "area", "not.area", "person", "host", "from", "to"),
        fc.string({ unit: "binary" }),
      ),
    );
    const known = fc.subarray([
      "area=energy",
      "area=water",
      "area=finance",
      "country=KZ",
      "country=UZ",
      "from=2016-01-01",
      "level=minister",
    ]);
    fc.assert(
      fc.property(params, known, (free, closed) => {
        const query = new URLSearchParams(free);
        const name = fileName(read(`${query}&${closed.join("&")}`), "csv");
        expect(name).toMatch(/^communique-meetings(?:-[a-z0-9]+)*\.csv$/);
        expect(name.length).toBeLessThan(80);
      }),
      { seed: 3 },
    );
  });
});
