import "server-only";
// The set-up of better-auth. Loaded by the handler when the first sign-in comes, not by the pages.
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { deskPool } from "@/lib/db/engine/pool";
import { passwordLength } from "@/lib/domain/account";
import { publicOrigin, sessionSecret } from "@/lib/env";
import { log } from "@/lib/log";
import { cookiePrefix, isSecure } from "./cookies";

/** Carries the address that address.ts found; a client's own header of that name is dropped. */
export const ADDRESS_HEADER = "x-client-address";
/** Seconds that a session lasts, counted from sign-in. */
const SESSION = 14 * 24 * 60 * 60;

function create() {
  return betterAuth({
    appName: "Second Source",
    baseURL: publicOrigin(),
    basePath: "/api/auth",
    secret: sessionSecret(),
    database: deskPool(),
    telemetry: { enabled: false },
    // The handler has an origin check and limits of its own, stricter and shared by all instances.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: "uuid", validateSchema: false },
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(),
      defaultCookieAttributes: { secure: isSecure(), httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    logger: {
      level: "error",
      log: (_level, message, ...details) => log.error("auth.failed", details[0] ?? message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: "person",
      fields: {
        emailVerified: "email_verified",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
      additionalFields: { role: { type: "string", input: false } },
    },
    session: {
      modelName: "session",
      expiresIn: SESSION,
      disableSessionRefresh: true,
      fields: {
        userId: "person_id",
        expiresAt: "expires_at",
        ipAddress: "ip_address",
        userAgent: "user_agent",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    account: {
      modelName: "credential",
      fields: {
        userId: "person_id",
        accountId: "account_id",
        providerId: "provider_id",
        accessToken: "access_token",
        refreshToken: "refresh_token",
        idToken: "id_token",
        accessTokenExpiresAt: "access_token_expires_at",
        refreshTokenExpiresAt: "refresh_token_expires_at",
        createdAt: "created_at",
        updatedAt: "updated_at",
      },
    },
    verification: {
      modelName: "verification",
      storeIdentifier: "hashed",
      disableCleanup: true,
      fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
    },
    plugins: [
      twoFactor({
        issuer: "Second Source",
        accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: "two_factor_enabled" } },
          twoFactor: {
            modelName: "two_factor",
            fields: {
              userId: "person_id",
              backupCodes: "backup_codes",
              failedVerificationCount: "failed_verification_count",
              lockedUntil: "locked_until",
            },
          },
        },
      }),
    ],
  });
}

let made: ReturnType<typeof create> | undefined;

/** Answers one request to better-auth's own addresses. */
export function askBetterAuth(request: Request): Promise<Response> {
  made ??= create();
  return made.handler(request);
}
