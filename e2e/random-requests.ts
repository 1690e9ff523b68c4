/** Requests as bad clients, scanners and typing errors make them: random, and the same for the same seed. */

export interface RandomRequest {
  readonly method: string;
  /** The request target, sent as it is. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A stream of numbers from 0 to 1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const METHODS = ["HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "get", "BREW"];

const PAGES = [
  "/",
  "/meetings/2026-02-26-kosherbayev-cooper-london",
  "/countries/KZ",
  "/areas/energy",
  "/meetings/2026-02-26-kosherbayev-cooper-london/cite",
  "/agreements",
  "/agreements/kz-gb-strategic-partnership-cooperation-agreement-2024",
  "/initiatives",
  "/initiatives/trans-caspian-international-transport-route",
  "/organisations/tm-ministry-of-foreign-affairs",
  "/people",
  "/people/kassym-jomart-tokayev",
  "/organisations",
  "/method",
  "/data",
  "/healthz",
  "/openapi.json",
  "/meetings.csv",
  "/meetings.json",
  "/meetings.ics",
  "/meetings.atom",
  "/_next/static/chunks/x.js",
  "/favicon.ico",
];

const BELOW_API = [
  "",
  "/meetings",
  "/meetings/2026-02-26-kosherbayev-cooper-london",
  "/meetings.csv",
  "/meetings.json",
  "/meetings.ics",
  "/meetings.atom",
  "/meetings.csv-metadata.json",
  "/facets",
  "/trend",
  "/matrix",
  "/timeline",
  "/key-figures",
  "/jump",
  "/agreements",
  "/initiatives",
  "/people",
  "/organisations",
  "/countries",
  "/countries/KZ",
  "/areas",
  "/areas/energy",
  "/commands/publish",
];

const NAMES = [
  ..."country area group level format modality status confidence person organisation instrument initiative host".split(
    " ",
  ),
  ..."emphasis from to q unit by series show lanes rows columns sort limit cursor facet except pixels view".split(" "),
  ..."not.country not.area not.q kind type state _rsc __proto__ constructor [] a[b]".split(" "),
];

const VALUES = [
  ..."KZ UZ GB kz XX energy water economy minister bilateral in-person held announced high not-recorded priority".split(
    " ",
  ),
  ..."meetings participations auto month quarter year area country none -date date relevance 1 0 -1 50 500 501".split(
    " ",
  ),
  ..."9999999999999999999999 1e9 NaN 2016 2024-06 2024-02-30 2024-02-29 0000 9999 9999-12-31 2023-01/2026-04 /".split(
    " ",
  ),
  ..."a* -word NOT AND OR NEAR(a,b) \" '' % %% %00 %0d%0aSet-Cookie:x=1 %FF %C0%80 %ED%A0%80 %EF%BF%BE ../.. null".split(
    " ",
  ),
  ..."';-- 1=1 <script> {{7*7}} ${x} %F0%9F%98%80 %D0%A2%D0%BE%D2%9B%D0%B0%D0%B5%D0%B2 o%CA%BB true undefined []".split(
    " ",
  ),
];

const ODD_HEADERS: readonly (readonly [string, string])[] = [
  ["if-none-match", '"x", W/"y", *'],
  ["if-match", '"x"'],
  ["if-modified-since", "yesterday"],
  ["range", "bytes=5-"],
  ["accept", "text/html;q=zz, */*"],
  ["accept-encoding", "br;q=9, gzip, nonsense"],
  ["accept-language", "kk-Cyrl, x".repeat(50)],
  ["cookie", "a=%; =; __Host-session=1"],
  ["rsc", "1"],
  ["next-router-prefetch", "1"],
  ["next-router-state-tree", "%7B"],
  ["next-action", "0123456789"],
  ["x-forwarded-host", "evil.example"],
  ["x-middleware-subrequest", "middleware"],
  ["content-type", "multipart/form-data"],
  ["origin", "null"],
  ["sec-fetch-site", "cross-site"],
  ["expect", "100-continue"],
  ["transfer-encoding", "gzip, chunked"],
  ["upgrade", "websocket"],
];

/** Makes random requests. `onlyApi` keeps them below the API, as `GET`. */
export function requestMaker(seed: number, { onlyApi = false } = {}): () => RandomRequest {
  const random = randomNumbers(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const many = <T>(most: number, make: () => T): T[] => Array.from({ length: below(most + 1) }, make);

  const noise = (): string => {
    if (chance(0.2)) return encodeURIComponent(String.fromCodePoint(...many(12, () => 1 + below(0xd7ff))));
    if (chance(0.3)) return many(8, () => `%${below(256).toString(16).padStart(2, "0")}`).join("");
    return many(20, () => String.fromCodePoint(33 + below(94)))
      .join("")
      .replaceAll(/[?#]/g, "");
  };

  const spoil = (text: string): string => {
    const at = below(text.length + 1);
    if (chance(0.3)) return text.slice(0, at);
    if (chance(0.5)) return text.slice(0, at) + noise() + text.slice(at);
    return chance(0.5) ? text + text : text.toUpperCase();
  };

  const path = (): string => {
    const known = onlyApi || chance(0.6) ? `/api/v1${pick(BELOW_API)}` : pick(PAGES);
    if (chance(0.6)) return known;
    if (chance(0.1))
      return pick([
        "/..",
        "/../etc/passwd",
        "//x",
        "/.",
        "/%2e%2e/",
        "/a\\b",
        "*",
        "",
        "http://x/",
        "/_next/image?url=x",
        "/_next/data/x.json",
        "/_error",
        "/404",
        "/500",
        "/.env",
      ]);
    if (chance(0.1)) return `${known}/${"a/".repeat(below(300))}`;
    return spoil(known);
  };

  const value = (): string => {
    if (chance(0.7)) return pick(VALUES);
    if (chance(0.1)) return "x".repeat(below(9000));
    return noise();
  };

  const query = (): string => {
    if (chance(0.2)) return "";
    if (chance(0.05)) return `?${noise()}&${noise()}=&=&&`;
    const entries = many(5, () => `${chance(0.9) ? pick(NAMES) : noise()}=${value()}`);
    if (chance(0.05)) entries.push(...Array.from({ length: 100 }, () => `${pick(NAMES)}=${pick(VALUES)}`));
    return `?${entries.join("&")}`;
  };

  return () => {
    const method = onlyApi || chance(0.75) ? "GET" : pick(METHODS);
    const body = method === "POST" || chance(0.03) ? noise() : "";
    return {
      method,
      target: path() + query(),
      headers: Object.fromEntries(chance(0.4) && !onlyApi ? many(3, () => pick(ODD_HEADERS)) : []),
      body: onlyApi ? "" : body,
    };
  };
}
