/** Names of people as texts print them. */
const TITLES = /^(?:h\.? ?e\.?|sir|dame|dr|mr|mrs|ms|the|rt|hon)\.? /u;

const plain = (name: string): string => {
  const folded = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[ʻ‘’ʼ`]/gu, "'")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return folded.replace(TITLES, "");
};

/** True where two printed names are one: letter case, apostrophes, spaces and a title aside. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b);
