// What each role may do: one table for server, screen and tests.

import { msg, t } from "@/lib/words/t";
import type { Reason } from "./errors";
import type { Role } from "./person";

const CHECKER: readonly Role[] = ["checker", "editor", "admin"];
const EDITOR: readonly Role[] = ["editor", "admin"];
const ADMIN: readonly Role[] = ["admin"];

export const permissions = {
  "desk.read": CHECKER,
  "account.edit": CHECKER,
  "article.create": CHECKER,
  "article.edit": CHECKER,
  "article.publish": EDITOR,
  "claim.create": CHECKER,
  "sentence.decide": CHECKER,
  "claim.edit": CHECKER,
  "claim.assign": CHECKER,
  "evidence.edit": CHECKER,
  "reply.edit": CHECKER,
  "translation.edit": CHECKER,
  "source.edit": CHECKER,
  "source.identify": EDITOR,
  "source.merge": EDITOR,
  "source.withdraw": EDITOR,
  "note.write": CHECKER,
  "claim.check": CHECKER,
  "text.settle": CHECKER,
  "text.settle_published": EDITOR,
  "claim.review": EDITOR,
  "claim.publish": EDITOR,
  "report.decide": EDITOR,
  "feed.manage": EDITOR,
  "pack.make": EDITOR,
  "topic.manage": EDITOR,
  "key.manage": EDITOR,
  "webhook.manage": ADMIN,
  "erasure.confirm": EDITOR,
  "erasure.ask": ADMIN,
  "people.manage": ADMIN,
  "settings.manage": ADMIN,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when the role may do this at all; the workflow may still refuse the single case. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}

const ONLY: Record<Role, string> = {
  checker: msg("Only a checker may do this."),
  editor: msg("Only an editor may do this."),
  admin: msg("Only an admin may do this."),
};

/** Why the role may not, in a sentence that says who may; null when it may. */
export function whyNot(role: Role, permission: Permission): Reason | null {
  if (may(role, permission)) return null;
  const lowest = (permissions[permission] as readonly Role[])[0] ?? "admin";
  return {
    code: "role",
    text: t(ONLY[lowest]),
  };
}
