/** Words of the page that is missing and the page that failed. */
export const faults = {
  title: "This page could not be made",
  text: "Something went wrong on our side. The cause has been logged; your address is as it was.",
  again: "Try again",
  missing: {
    title: "There is no such record",
    text: "The address may be mistyped, or the record was taken out. Search for a name, or begin with one of these.",
    links: [
      { href: "/", label: "All meetings" },
      { href: "/agreements", label: "Agreements" },
      { href: "/people", label: "People" },
      { href: "/method", label: "What the record covers" },
    ],
  },
} as const;
