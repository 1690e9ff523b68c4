/**
 * Who may open what: the one table that every page, route, command and question of the product is
 * held against. What is not listed here fails the test, and so does what is listed and not there.
 */
import type { Permission } from "../domain/access";

/** What is needed: nothing, or a permission. */
type Needs = Permission | null;

interface Opened {
  readonly needs: Needs;
  /** A real address of the pattern, where it has a part to fill in. */
  readonly at?: string;
}

const PUBLIC: Opened = { needs: null };
const at = (path: string, needs: Needs = null): Opened => ({ needs, at: path });

/** Pages and routes by their folder under `app`. */
export const ADDRESSES: Readonly<Record<string, Opened>> = {
  "/": PUBLIC,
  "/agreements": PUBLIC,
  "/agreements/[slug]": at("/agreements/kz-gb-strategic-partnership-cooperation-agreement-2024"),
  "/areas/[slug]": at("/areas/critical-minerals"),
  "/countries/[code]": at("/countries/KZ"),
  "/data": PUBLIC,
  "/healthz": PUBLIC,
  "/initiatives": PUBLIC,
  "/initiatives/[slug]": at("/initiatives/trans-caspian-international-transport-route"),
  "/meetings.atom": PUBLIC,
  "/meetings.csv": PUBLIC,
  "/meetings.ics": PUBLIC,
  "/meetings.json": PUBLIC,
  "/meetings/[slug]": at("/meetings/2026-02-26-kosherbayev-cooper-london"),
  "/meetings/[slug]/cite": at("/meetings/2026-02-26-kosherbayev-cooper-london/cite"),
  "/method": PUBLIC,
  "/openapi.json": PUBLIC,
  "/organisations": PUBLIC,
  "/organisations/[slug]": at("/organisations/kz-ministry-of-foreign-affairs"),
  "/people": PUBLIC,
  "/people/[slug]": at("/people/yermek-kosherbayev"),

  "/desk": { needs: "read-drafts" },
  "/desk/account": { needs: "read-drafts" },
  "/desk/backup": { needs: "administer" },
  "/desk/drafts": { needs: "read-drafts" },
  "/desk/drafts/[id]": at("/desk/drafts/none", "write-drafts"),
  "/desk/edit/[kind]/[slug]": at("/desk/edit/meeting/2026-02-26-kosherbayev-cooper-london", "write-drafts"),
  "/desk/history": { needs: "read-drafts" },
  "/desk/history/[kind]/[slug]": at("/desk/history/meeting/2026-02-26-kosherbayev-cooper-london", "read-drafts"),
  "/desk/import": { needs: "publish" },
  "/desk/intake": { needs: "write-drafts" },
  "/desk/intake/[id]": at("/desk/intake/none", "write-drafts"),
  "/desk/merge/[kind]/[slug]": at("/desk/merge/person/yermek-kosherbayev", "publish"),
  "/desk/new/[kind]": at("/desk/new/meeting", "write-drafts"),
  "/desk/records": { needs: "read-drafts" },
  "/desk/remove/[kind]/[slug]": at("/desk/remove/meeting/2026-02-26-kosherbayev-cooper-london", "publish"),
  "/desk/review": { needs: "publish" },
  "/desk/review/[id]": at("/desk/review/none", "read-drafts"),
  "/desk/users": { needs: "administer" },
};

/** Where one signs in: open to all, and of no use to who is signed in. */
export const DOORS = ["/desk/sign-in", "/desk/welcome"] as const;

/** Routes that answer for many addresses: each is held against its own table below. */
export const OF_MANY = ["/api/[[...path]]", "/api/v1/commands/[command]", "/api/v1/desk/[...path]"] as const;

/** Where sessions begin and end; a test of their own. */
export const AUTH = ["/api/auth/sign-in", "/api/auth/sign-out", "/api/auth/welcome", "/api/auth/password"] as const;

/** Questions of the desk, below /api/v1/desk. */
export const DESK_QUESTIONS: Readonly<Record<string, Permission>> = {
  "/drafts": "read-drafts",
  "/drafts/{id}": "read-drafts",
  "/draft-base/{id}": "read-drafts",
  "/discarded/{id}": "read-drafts",
  "/imports": "publish",
  "/intake/{id}": "read-drafts",
  "/former-text": "read-drafts",
  "/nearby": "read-drafts",
  "/lookup": "read-drafts",
  "/source": "read-drafts",
  "/duplicates": "read-drafts",
  "/history": "read-drafts",
  "/history/{sequence}": "read-drafts",
  "/reviews/{id}": "read-drafts",
};

/** Commands, below /api/v1/commands. */
export const COMMANDS_NEED: Readonly<Record<string, Permission>> = {
  "create-draft": "write-drafts",
  "save-draft": "write-drafts",
  "submit-draft": "write-drafts",
  "discard-draft": "write-drafts",
  "keep-document": "write-drafts",
  "restore-version": "write-drafts",
  "return-draft": "publish",
  "publish-draft": "publish",
  "remove-record": "publish",
  "put-back-record": "publish",
  "merge-records": "publish",
  "preview-import": "publish",
  "import-meetings": "publish",
  "undo-import": "publish",
  "make-backup": "administer",
  "verify-backup": "administer",
  "restore-backup": "administer",
  "invite-person": "administer",
  "offer-new-password": "administer",
  "withdraw-link": "administer",
  "change-role": "administer",
  "disable-person": "administer",
  "enable-person": "administer",
  "end-session": "read-drafts",
  "end-sessions": "read-drafts",
  "create-token": "read-drafts",
  "revoke-token": "read-drafts",
};

/** What each sender may do, written out once more: the product's own list is not asked. */
export const SENDERS: Readonly<Record<string, { readonly token: boolean; readonly may: readonly Permission[] }>> = {
  nobody: { token: false, may: [] },
  "an editor": { token: false, may: ["read-drafts", "write-drafts"] },
  "a reviewer": { token: false, may: ["read-drafts", "write-drafts", "publish"] },
  "an admin": { token: false, may: ["read-drafts", "write-drafts", "publish", "administer"] },
  "a token to read drafts": { token: true, may: ["read-drafts"] },
  "a token to write drafts": { token: true, may: ["write-drafts"] },
  "a token to publish": { token: true, may: ["publish"] },
  "a token to publish of one who is an editor now": { token: true, may: [] },
  "a revoked token": { token: true, may: [] },
  "a disabled editor": { token: false, may: [] },
};
