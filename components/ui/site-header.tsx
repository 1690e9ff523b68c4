"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { shell } from "@/domain/messages/shell";
import { KeyHelp } from "./key-help";
import { NAVIGATION } from "./navigation";
import { Palette } from "./palette";
import { ThemeSwitch } from "./theme-switch";

/** True for the section a path lies in: records of meetings, states and areas belong to the explorer. */
function isCurrent(href: string, path: string): boolean {
  if (href !== "/") return path === href || path.startsWith(`${href}/`);
  return path === "/" || /^\/(?:meetings|countries|areas)\//.test(path);
}

function NavLinks({ path }: { path: string }) {
  return NAVIGATION.map(({ href, label }) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={isCurrent(href, path) ? "page" : undefined}
      className="flex min-h-11 items-center text-ink2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink nav:h-14 nav:aria-[current]:shadow-[inset_0_-3px_0_var(--ink)]"
    >
      {label}
    </Link>
  ));
}

/** Name, search, navigation: the head of every page. */
export function SiteHeader() {
  const path = usePathname();
  return (
    <header className="page no-print">
      <div className="grid grid-cols-[1fr_auto_auto] items-center gap-x-4 border-b border-ink wide:h-14 nav:grid-cols-[13.5rem_12rem_1fr_auto] nav:gap-x-6 full:grid-cols-[13.5rem_18.75rem_1fr_auto] full:gap-x-10">
        <Link href="/" className="flex min-h-12 items-center text-[1.1875rem] font-[680] tracking-[-0.02em]">
          {shell.name}
        </Link>
        <Palette />
        <nav aria-label={shell.navigation} className="hidden gap-x-5 nav:flex">
          <NavLinks path={path} />
        </nav>
        <details key={path} className="group nav:hidden">
          <summary className="flex min-h-12 list-none items-center type-text">Menu</summary>
          <nav
            aria-label={shell.navigation}
            className="absolute inset-x-0 z-40 grid border-b border-ink bg-ground px-4 pb-3 text-base"
          >
            <NavLinks path={path} />
            <ThemeSwitch />
          </nav>
        </details>
        <div className="contents items-center gap-4 type-row text-ink2 nav:flex">
          <span className="max-nav:hidden">
            <ThemeSwitch />
          </span>
          <KeyHelp />
        </div>
      </div>
    </header>
  );
}
