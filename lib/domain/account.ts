// What a person gives to sign in and to look after the own account.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { Person } from "./person";
import { line } from "./writing/text";

/** Length of a password in characters: long enough without rules about its kinds of characters. */
export const passwordLength = { min: 12, max: 128 };

const secret = z.string().min(1, msg("Write your password.")).max(passwordLength.max);
const newPassword = z
  .string()
  .min(passwordLength.min, {
    error: () => t("Use at least {count} characters.", { count: passwordLength.min }),
  })
  .max(passwordLength.max, {
    error: () => t("Use at most {count} characters.", { count: passwordLength.max }),
  })
  .refine((text) => text.isWellFormed(), msg("Half of a character is missing; type it again."));

export const signInInput = z.strictObject({
  email: z
    .email(msg("Write an e-mail address, like name@example.org."))
    .max(254)
    .transform((text) => text.toLowerCase()),
  password: secret,
});

/** Six digits of an authenticator app; blanks that people type between them don't count. */
export const codeInput = z.strictObject({
  code: z
    .string()
    .max(20)
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, msg("Write the six digits that the app shows."))),
});

export const backupCodeInput = z.strictObject({
  code: z
    .string()
    .max(40)
    .transform((text) => text.trim())
    .pipe(z.string().regex(/^[\w]{5}-[\w]{5}$/, msg("A backup code looks like Ab3dE-fG4hI."))),
});

export const passwordConfirmation = z.strictObject({ password: secret });

export const passwordChange = z.strictObject({ currentPassword: secret, newPassword });

export const passwordByLink = z.strictObject({
  token: z
    .string()
    .regex(/^[\w-]{20,100}$/, msg("This is not a link of ours. Open the whole link.")),
  newPassword,
});

export const noInput = z.strictObject({});

export const ownNameInput = z.strictObject({ name: line(80, msg("name")) });
export type OwnNameInput = z.infer<typeof ownNameInput>;

/** A browser in which the person is signed in; `current` is the one that asks. */
export type OpenSession = {
  id: string;
  createdAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  current: boolean;
};

export type OwnAccount = { person: Person; sessions: OpenSession[] };

export type OneTimeLink = { state: "open"; email: string } | { state: "expired" | "gone" };
