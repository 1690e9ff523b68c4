import { describe, expect, test } from "vitest";
import { ABSOLUTE_MS, endOfSession, IDLE_MS, passwordFault, personNameSchema, usernameSchema } from "./accounts";
import { browserName } from "./browser-name";
import { accounts } from "./messages/accounts";
import { formatDay, formatMoment } from "./moments";

const { faults } = accounts;

describe("a password", () => {
  test.each(["seven grey herons", "Тихий вечер на реке", "k9#vLq!r2@Zw", "correct horse battery"])(
    "%s may be used",
    (password) => expect(passwordFault(password, "olga")).toBeNull(),
  );
  test.each([
    "password1234",
    "Passw0rd!!!!",
    "qwertyuiop12",
    "123456789012",
    "abcdefghijkl",
    "aaaaaaaaaaaa",
    "welcome2026!",
    "letmeinletmein",
    "abababababab",
    "zyxwvutsrqpo",
    "password password",
  ])("%s is among the first that are guessed", (password) =>
    expect(passwordFault(password, "olga")).toBe(faults.passwordCommon),
  );
  test("it has twelve characters or more, as a person counts them", () => {
    expect(passwordFault("eleven char", "olga")).toBe(faults.passwordShort(12));
    expect(passwordFault("🦢🦩🦆🐦🦉🦅", "olga")).toBe(faults.passwordShort(12));
    expect(passwordFault("a sentence ".repeat(30), "olga")).toBe(faults.passwordLong(256));
  });
  test("it does not hold the username, in any case", () => {
    expect(passwordFault("so says OLGA today", "olga")).toBe(faults.passwordHasName);
    expect(passwordFault("so says olga today", "")).toBeNull();
  });
});

test.each([
  ["Olga", "olga"],
  [" o.sadykova-2 ", "o.sadykova-2"],
])("%j is the username %s", (typed, username) => expect(usernameSchema.parse(typed)).toBe(username));
test.each(["ol", "ольга", "o lga", "-olga", "o_lga", "x".repeat(33)])("%s is no username", (typed) =>
  expect(usernameSchema.safeParse(typed).success).toBe(false),
);

test("a name is one line in any script, without signs that cannot be seen", () => {
  expect(personNameSchema.parse(" Айгүл Садыкова ")).toBe("Айгүл Садыкова");
  for (const bad of ["", "a\nb", "a\u202Eb", "x".repeat(81)])
    expect(personNameSchema.safeParse(bad).success).toBe(false);
});

test("a session ends by idleness or after twelve hours, whichever is sooner", () => {
  const createdAt = new Date(0);
  expect(endOfSession({ createdAt, expiresAt: new Date(IDLE_MS) })).toEqual(new Date(IDLE_MS));
  expect(endOfSession({ createdAt, expiresAt: new Date(ABSOLUTE_MS + 1) })).toEqual(new Date(ABSOLUTE_MS));
});

test("moments are told in UTC", () => {
  expect(formatDay("2026-03-09")).toBe("9 Mar 2026");
  expect(formatMoment("2026-03-09T08:05:00Z")).toBe("9 Mar 2026, 08:05 UTC");
});

test.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36",
    "Chrome on Linux",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Windows"],
  ["curl/8.5.0", "curl"],
  ["", "Unknown browser"],
])("%s is %s", (userAgent, name) => expect(browserName(userAgent)).toBe(name));
