/** Who may do what: roles, the permissions they carry, and the scopes a token can be given. */
import { AppError } from "./errors";
import { keysOf } from "./taxonomy";

/** What a person or a token can be allowed to do. Reading what is published needs nothing. */
export const PERMISSIONS = {
  "read-drafts": { label: "Read drafts" },
  "write-drafts": { label: "Write drafts" },
  publish: { label: "Publish" },
  administer: { label: "Administer" },
} as const;
export type Permission = keyof typeof PERMISSIONS;

/** The roles of an account, each with everything the one before it may do. */
export const ROLES = {
  editor: { label: "Editor", permissions: ["read-drafts", "write-drafts"] },
  reviewer: { label: "Reviewer", permissions: ["read-drafts", "write-drafts", "publish"] },
  admin: { label: "Admin", permissions: ["read-drafts", "write-drafts", "publish", "administer"] },
} as const satisfies Record<string, { label: string; permissions: readonly Permission[] }>;
export type Role = keyof typeof ROLES;

/** What a token can be allowed to do; administration needs a person. */
export const SCOPES = keysOf(PERMISSIONS).filter((each) => each !== "administer");
export type Scope = Exclude<Permission, "administer">;

/** Someone who acts: a person signed in, a token of that person, or the system itself. */
export interface Actor {
  /** Account id; `system` for the product itself. */
  readonly id: string;
  /** As history shows it. */
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Set when a token acts, by its id: a token never makes another, nor ends what a person began. */
  readonly token?: string;
}

/** The product itself: the loader of the data set, and what is done at the command line. */
export const SYSTEM: Actor = { id: "system", name: "Communiqué", permissions: keysOf(PERMISSIONS) };

/** The permissions a token has: its scopes, as far as its owner still has them. */
export function permissionsOfToken(role: Role, scopes: readonly Scope[]): readonly Permission[] {
  return ROLES[role].permissions.filter((each) => (scopes as readonly Permission[]).includes(each));
}

/** Whether an actor (null: someone signed out) has a permission. */
export function may(actor: Actor | null, permission: Permission): boolean {
  return actor?.permissions.includes(permission) ?? false;
}

/** Throws `signed-out` or `forbidden` unless the actor has the permission. */
export function demand(actor: Actor | null, permission: Permission): asserts actor is Actor {
  if (actor === null) throw new AppError("signed-out", "Sign in to do this.");
  if (!may(actor, permission)) {
    const needed = PERMISSIONS[permission].label.toLowerCase();
    throw new AppError("forbidden", `Your account may not do this: it needs the permission “${needed}”.`);
  }
}

/** Throws `forbidden` when a token acts: what is about one's own account needs the person. */
export function demandPerson(actor: Actor): void {
  if (actor.token !== undefined) throw new AppError("forbidden", "A token cannot do this: sign in yourself.");
}
