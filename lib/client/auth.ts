// Signing in and out, and the own account: the addresses of /api/auth.
import type { Person } from "@/lib/domain/person";
import { request } from "./request";

function call<T>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  return request<T>("POST", `/api/auth${path}`, { body });
}

type Begun = { twoFactorRedirect?: true };
export type NewApp = { totpURI: string; backupCodes: string[] };

/** True when the password was right and the app's code is asked for next. */
export async function signIn(email: string, password: string): Promise<boolean> {
  return (await call<Begun>("/sign-in/email", { email, password })).twoFactorRedirect === true;
}

/** The code of the authenticator app: finishes a sign-in, or proves an app that is being set up. */
export function sendCode(code: string): Promise<unknown> {
  return call("/two-factor/verify-totp", { code });
}

/** Finishes a sign-in without the app; each code works once. */
export function sendBackupCode(code: string): Promise<unknown> {
  return call("/two-factor/verify-backup-code", { code });
}

/** Sets the password by a one-time link, which is used up by it. */
export function setPassword(token: string, newPassword: string): Promise<unknown> {
  return call("/reset-password", { token, newPassword });
}

/** Signs out everywhere else, too. */
export function changePassword(currentPassword: string, newPassword: string): Promise<unknown> {
  return call("/change-password", { currentPassword, newPassword });
}

/** Begins to set up an app; it counts once a code of it was sent. */
export function beginApp(password: string): Promise<NewApp> {
  return call<NewApp>("/two-factor/enable", { password });
}

export function removeApp(password: string): Promise<unknown> {
  return call("/two-factor/disable", { password });
}

/** The old backup codes stop working. */
export async function newBackupCodes(password: string): Promise<string[]> {
  const made = await call<{ backupCodes: string[] }>("/two-factor/generate-backup-codes", {
    password,
  });
  return made.backupCodes;
}

export function signOutElsewhere(): Promise<unknown> {
  return call("/revoke-other-sessions");
}

export function signOutEverywhere(): Promise<unknown> {
  return call("/revoke-sessions");
}

export function renameSelf(name: string): Promise<Person> {
  return request<Person>("PATCH", "/desk/me", { body: { name } });
}
