import { shell } from "@/domain/messages/shell";

const { nav } = shell;

/** The sections of the product: header, and `g` + letter. */
export const NAVIGATION = [
  { href: "/", label: nav.explore, key: "e" },
  { href: "/agreements", label: nav.agreements, key: "a" },
  { href: "/initiatives", label: nav.initiatives, key: "i" },
  { href: "/people", label: nav.people, key: "p" },
  { href: "/organisations", label: nav.organisations, key: "o" },
  { href: "/method", label: nav.method, key: "m" },
  { href: "/data", label: nav.data, key: "d" },
] as const;
