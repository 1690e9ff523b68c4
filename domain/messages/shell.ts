/** Words of the frame around every page. */
export const shell = {
  name: "Communiqué",
  claim: "Who met whom between Central Asia and the United Kingdom, about what, and what came of it.",
  skip: "Skip to the content",
  search: "Search people, places, words",
  searchLabel: "Search or jump",
  navigation: "Main",
  nav: {
    explore: "Explore",
    agreements: "Agreements",
    initiatives: "Initiatives",
    people: "People",
    organisations: "Organisations",
    method: "Method",
    data: "Data",
  },
  theme: { label: "Colours", light: "Light", dark: "Dark" },
  footer: {
    coverage: "Coverage",
    coverageText:
      "Public web pages, mostly English and Russian, read up to February 2026. Thin before 2009, never complete: a gap here is no proof that nothing happened.",
    counting: "Counting",
    countingText:
      "Only meetings that were held. A tour is not a meeting; a regional meeting counts once. A meeting counts under each area it touched, so areas do not add up to the total.",
    desk: "For the editors",
    cite: "Cite this page",
    take: "Take it with you",
  },
} as const;
