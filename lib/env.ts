/**
 * The one place that reads the environment. A variable is parsed when it is first asked for, so a
 * command that needs the database alone does not fail over an unset address.
 */
import { z } from "zod";

const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be a port number")
  .transform(Number)
  .refine((value) => value > 0 && value < 65_536, "must be between 1 and 65535");
const count = z
  .string()
  .regex(/^\d{1,7}$/, "must be a whole number")
  .transform(Number);
const postgresUrl = z
  .string()
  .regex(
    /^postgres(ql)?:\/\//,
    "must be an address like postgresql://user:password@host:5432/name",
  );
// z.httpUrl() wants a domain; on one machine the address is http://127.0.0.1:3000.
const originUrl = z
  .url({ protocol: /^https?$/, error: "must be an address like https://facts.example.org" })
  .refine((value) => new URL(value).pathname === "/", "must have no path")
  .transform((value) => new URL(value).origin);

const schema = {
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: port.default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  /** The owner of the database; the application takes its two roles from it. */
  DATABASE_URL: postgresUrl,
  /** Connections in each pool of one process. */
  DATABASE_POOL: count.default(10),
  /** Where readers reach the product; every canonical address begins with it. */
  PUBLIC_URL: originUrl.optional(),
  SESSION_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Signs the checkpoints of the log: 32 random bytes in base64 (`openssl rand -base64 32`). */
  LOG_KEY: z
    .string()
    .transform((value) => Buffer.from(value, "base64"))
    .refine((key) => key.length === 32, "must be 32 bytes in base64: openssl rand -base64 32")
    .optional(),
  /** Public keys (base64, separated by commas) that checkpoints were signed with before LOG_KEY. */
  LOG_KEYS_BEFORE: z
    .string()
    .default("")
    .transform((value) => value.split(",").map((part) => part.trim()))
    .transform((parts) => parts.filter(Boolean))
    .refine(
      (parts) => parts.every((part) => Buffer.from(part, "base64").length === 32),
      "must be public keys of 32 bytes in base64",
    ),
  /** Seals who stands behind sources that can't be named: 32 random bytes in base64. */
  SOURCE_KEY: z
    .string()
    .transform((value) => Buffer.from(value, "base64"))
    .refine((key) => key.length === 32, "must be 32 bytes in base64: openssl rand -base64 32")
    .optional(),
  /** Addresses or networks whose X-Forwarded-For is believed, separated by commas. */
  TRUSTED_PROXY: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  /**
   * Places inside the own network that the worker may fetch from, as IP:PORT (a CMS on the intranet, a
   * server in a test). Without it, addresses that are not public and other ports are out of reach.
   */
  FETCH_ALLOW: z
    .string()
    .default("")
    .transform((value) => value.split(",").map((part) => part.trim()))
    .transform((parts) => parts.filter(Boolean))
    .refine(
      (parts) => parts.every((part) => /^(\d+(\.\d+){3}|\[[\da-f:]+\]):\d{1,5}$/iu.test(part)),
      "must be a list like 10.0.0.7:8080,[fd00::7]:80",
    ),
  /** Requests a minute from one address before 429; 0 turns the limit off. */
  RATE_LIMIT_PER_MINUTE: count.default(6000),
  /** Addresses that become evidence are captured by themselves; 0 leaves it to a person. */
  CAPTURE: flag.default(true),
  /** Keys of the Wayback Machine, as KEY:SECRET; without them no second copy is asked for. */
  WAYBACK_KEY: z
    .string()
    .regex(/^[^\s:]+:[^\s:]+$/, "must be like KEY:SECRET")
    .optional(),
  WAYBACK_URL: originUrl.default("https://web.archive.org"),
  /** The server that takes e-mail, like smtps://user:password@mail.example.org; without it none is sent. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, "must be like smtps://user:password@mail.example.org")
    .optional(),
  /** Whom e-mail comes from: Newsroom <desk@example.org>. */
  MAIL_FROM: z.string().max(200).optional(),
  DEMO: flag.default(true),
  DEMO_PASSWORD: z.string().min(8, "must have at least 8 characters").default("second-source"),
};

type Schema = typeof schema;
type Name = keyof Schema;
type Env = { readonly [N in Name]: z.infer<Schema[N]> };

/** A variable that is missing or does not parse; the message names it and never its value. */
export class EnvironmentError extends Error {
  override readonly name = "EnvironmentError";
}

function read<N extends Name>(name: N): Env[N] {
  const raw = process.env[name];
  // An empty value means unset: compose files and .env files write unset variables that way.
  const parsed = schema[name].safeParse(raw === "" ? undefined : raw);
  if (parsed.success) return parsed.data as Env[N];
  const reason = raw ? (parsed.error.issues[0]?.message ?? "is not valid") : "is not set";
  throw new EnvironmentError(`The environment variable ${name} ${reason}.`);
}

const kept = new Map<Name, Env[Name]>();

/** `env.PORT`, `env.DATABASE_URL` …: parsed on first use, kept afterwards. Throws EnvironmentError. */
export const env = new Proxy({} as Env, {
  get(_, name: string) {
    if (!(name in schema)) return undefined;
    const key = name as Name;
    if (!kept.has(key)) kept.set(key, read(key));
    return kept.get(key);
  },
});

export const isProduction = (): boolean => env.NODE_ENV === "production";

/** The origin that readers use, without a slash at its end. */
export function publicOrigin(): string {
  return env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`;
}

/** The secret that signs sessions. Production has no default: a known secret is no secret. */
export function sessionSecret(): string {
  if (env.SESSION_SECRET) return env.SESSION_SECRET;
  if (isProduction())
    throw new EnvironmentError("The environment variable SESSION_SECRET is not set.");
  return "a secret for development and tests only, never for production";
}
