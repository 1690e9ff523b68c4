/** Sentences of the API: faults of its parameters and what its reference says. */
export const api = {
  unknownParameter: "is not a parameter here",
  repeated: "is given more than once",
  missing: "is needed",
  notWhole: (value: string, least: number, most: number) => `“${value}” is not a whole number from ${least} to ${most}`,
  notOneOf: (value: string, values: readonly string[]) => `“${value}” is not one of ${values.join(", ")}`,
  notPeriod: (value: string) => `“${value}” is not a period such as 2023-01/2026-04, 2024-05-01/2024-05-31 or 2024`,
  notCursor: "is not a cursor of this list",
  tooLong: (most: number) => `is longer than ${most} characters`,
  noSuchAddress: "The API has nothing at this address. Its reference is at /data.",
  onlyPost: "Commands are sent by POST.",
  jsonWanted: "Send the command as application/json.",
  notJson: "The body is not JSON.",
  notCommand: "The body must be an object with “input” and, if wanted, “reason”.",
  badVersion: "If-Match must hold one version, such as \"3\".",
  badKey: "An Idempotency-Key is 1 to 200 printable characters without spaces.",
  unreadable: "The database cannot be read. The cause has been logged.",
} as const;
