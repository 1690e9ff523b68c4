/** Words kept of either end of a long quote: enough to be found, short enough for an address. */
const ENDS = 5;

const encode = (words: string): string => encodeURIComponent(words).replaceAll("-", "%2D");

/**
 * The address of the words of a page, by a text fragment (WICG “Scroll to Text Fragment”): a
 * browser that knows them opens the page there, another opens the page.
 */
export function addressOfWords(url: string, quote: string): string {
  const words = quote.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return url;
  const text =
    words.length > 2 * ENDS
      ? `${encode(words.slice(0, ENDS).join(" "))},${encode(words.slice(-ENDS).join(" "))}`
      : encode(words.join(" "));
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${text}`;
}
