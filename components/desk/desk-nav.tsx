"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { ROLES, type Permission, type Role } from "@/domain/access";
import { desk as words } from "@/domain/messages/desk";
import { SignOut } from "./sign-out";

/** The pages of the desk and what each needs. */
const PAGES: readonly { readonly href: string; readonly label: string; readonly needs: Permission }[] = [
  { href: "/desk", label: words.nav.start, needs: "read-drafts" },
  { href: "/desk/intake", label: words.nav.intake, needs: "write-drafts" },
  { href: "/desk/drafts", label: words.nav.drafts, needs: "read-drafts" },
  { href: "/desk/records", label: words.nav.records, needs: "read-drafts" },
  { href: "/desk/review", label: words.nav.review, needs: "publish" },
  { href: "/desk/import", label: words.nav.import, needs: "publish" },
  { href: "/desk/history", label: words.nav.history, needs: "read-drafts" },
  { href: "/desk/users", label: words.nav.users, needs: "administer" },
  { href: "/desk/backup", label: words.nav.backup, needs: "administer" },
];

export interface DeskPerson {
  readonly name: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
}

const isCurrent = (href: string, path: string) => path === href || (href !== "/desk" && path.startsWith(`${href}/`));

const LINK =
  "flex min-h-9 items-center text-ink2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink wide:min-h-7 wide:border-l-2 wide:border-transparent wide:pl-2.5 wide:aria-[current]:border-ink";

/** The desk's own navigation: what this person may open, and the way out. */
export function DeskNav({ person }: { readonly person: DeskPerson }) {
  const path = usePathname();
  const link = (href: string, label: string) => (
    <Link
      key={href}
      href={href}
      prefetch={false}
      aria-current={isCurrent(href, path) ? "page" : undefined}
      className={LINK}
    >
      {label}
    </Link>
  );
  return (
    <nav aria-label={words.navigation} className="no-print border-b border-line pb-2 wide:border-b-0">
      <div className="flex flex-wrap gap-x-5 wide:-ml-3 wide:block">
        {PAGES.filter(({ needs }) => person.permissions.includes(needs)).map(({ href, label }) => link(href, label))}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 border-t border-hair pt-1 wide:mt-4 wide:block wide:pt-3">
        <div className="wide:-ml-3">{link("/desk/account", person.name)}</div>
        <p className="type-label text-ink2">{words.signedInAs(ROLES[person.role].label)}</p>
        <SignOut />
      </div>
    </nav>
  );
}
