/** Sentences for what went wrong. */
export const problems = {
  badRequest: "Some parameters could not be understood.",
  notFound: "There is no such record.",
  removed: (day: string) => `The record was taken out on ${day}.`,
  methodNotAllowed: "This address answers GET only.",
  internal: "Something went wrong on our side. The cause has been logged.",
  notice: "Part of the address was not understood and was left out:",
} as const;
