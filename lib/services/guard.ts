// The first beat of every act: may this role do it at all?
import "server-only";
import { Forbidden } from "@/lib/domain/errors";
import { type Permission, whyNot } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";

/** Throws Forbidden with the reason when the actor's role may not. */
export function permit(actor: Actor, permission: Permission): void {
  const reason = whyNot(actor.role, permission);
  if (reason) throw new Forbidden([reason]);
}
