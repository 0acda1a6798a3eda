import "server-only";
// The addresses under /api/auth that exist. Everything else that better-auth could do is a 404.
import type { z } from "zod";
import { desk } from "@/lib/db/engine/pool";
import { get as getNewsroom } from "@/lib/db/newsroom";
import {
  backupCodeInput,
  codeInput,
  noInput,
  passwordByLink,
  passwordChange,
  passwordConfirmation,
  signInInput,
} from "@/lib/domain/account";

/** Which allowance a try is taken from, and what must be there before better-auth is asked. */
type Kind = "password" | "code" | "confirmation" | "link" | "session" | "open";

export type Endpoint = {
  path: string;
  kind: Kind;
  input: z.ZodType<Record<string, unknown>>;
  /** Added to what the client sends. */
  also?: () => Promise<Record<string, unknown>>;
  /** Where in the request the own password stands that is asked for again. */
  passwordAt?: string;
};

const confirmed = {
  kind: "confirmation",
  input: passwordConfirmation,
  passwordAt: "/password",
} as const;

const endpoints: readonly Endpoint[] = [
  { path: "/sign-in/email", kind: "password", input: signInInput },
  { path: "/sign-out", kind: "open", input: noInput },
  { path: "/reset-password", kind: "link", input: passwordByLink },
  { path: "/two-factor/verify-totp", kind: "code", input: codeInput },
  { path: "/two-factor/verify-backup-code", kind: "code", input: backupCodeInput },
  // The name under which the app lists the account.
  {
    path: "/two-factor/enable",
    ...confirmed,
    also: async () => ({ issuer: (await getNewsroom(desk)).name }),
  },
  { path: "/two-factor/disable", ...confirmed },
  { path: "/two-factor/generate-backup-codes", ...confirmed },
  {
    path: "/change-password",
    kind: "confirmation",
    input: passwordChange,
    also: async () => ({ revokeOtherSessions: true }),
    passwordAt: "/currentPassword",
  },
  { path: "/revoke-sessions", kind: "session", input: noInput },
  { path: "/revoke-other-sessions", kind: "session", input: noInput },
];

export function endpointOf(pathname: string): Endpoint | null {
  const path = pathname.replace(/^\/api\/auth(?=\/)/, "");
  return endpoints.find((endpoint) => endpoint.path === path) ?? null;
}
