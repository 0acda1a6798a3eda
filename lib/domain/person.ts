// Who works in the newsroom, and how an act names the one who does it.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { line } from "./writing/text";

export const roles = ["checker", "editor", "admin"] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

export const roleWords: Record<Role, string> = {
  checker: msg("Checker"),
  editor: msg("Editor"),
  admin: msg("Admin"),
};

/**
 * Who asks for an act. `once` names the request, so that a repeated one (same Idempotency-Key) is
 * answered with the first one's result instead of being done twice.
 */
export type Actor = {
  id: string;
  name: string;
  role: Role;
  once?: { key: string; fingerprint: string };
  /** The key by which a program asks in the person's name. */
  keyId?: string;
};

export type Person = {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabledAt: string | null;
  twoFactorEnabled: boolean;
  createdAt: string;
};

export const personInput = z.strictObject({
  email: z
    .email(msg("Write an e-mail address, like name@example.org."))
    .max(254)
    .transform((text) => text.toLowerCase()),
  name: line(80, msg("name")),
  role,
});
export type PersonInput = z.infer<typeof personInput>;
