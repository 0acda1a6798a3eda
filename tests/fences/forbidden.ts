/**
 * The table of ARCHITECTURE.md once more, by hand and from the other side: what each room must never
 * import. A fence that cannot bite is worse than none, so each line here has to be refused.
 */
const WEB = ["next/headers", "react"];
const STORES = ["@prisma/client", "pg"];
const ROOMS = [
  "@/app/probe",
  "@/components/probe",
  "@/lib/http/probe",
  "@/lib/services/probe",
  "@/lib/auth/probe",
  "@/lib/db/probe",
  "@/lib/jobs/probe",
  "@/lib/integrations/probe",
  "@/lib/realtime/probe",
  "@/lib/render/probe",
  "@/lib/client/probe",
  "@/lib/sheets/probe",
  "@/lib/intake/probe",
  "@/tests/probe",
];
const without = (...names: string[]) =>
  ROOMS.filter((room) => !names.some((name) => room === `@/${name}/probe`));

/** Room → imports that are refused there. */
export const forbidden: Record<string, string[]> = {
  "lib/words": [...ROOMS, "@/lib/domain/probe", "@/lib/env", "next/headers", ...STORES, "node:fs"],
  "lib/domain": [
    ...ROOMS,
    "@/lib/env",
    "@/lib/log",
    ...WEB,
    ...STORES,
    "node:fs",
    "node:crypto",
    "hono",
  ],
  "lib/format": [...ROOMS, "@/lib/env", "node:fs"],
  "lib/render": [...without("lib/render", "components"), "@/lib/env", "next/headers", ...STORES],
  "lib/sheets": [...without("lib/sheets"), "@/lib/env", ...WEB, ...STORES, "node:fs", "hono"],
  "lib/intake": [...without("lib/intake"), "@/lib/env", ...WEB, ...STORES, "node:fs", "hono"],
  "lib/db": [...without("lib/db"), ...WEB, "hono"],
  "lib/services": [...without("lib/services", "lib/db"), ...WEB, ...STORES, "hono"],
  "lib/auth": [...without("lib/auth", "lib/db"), ...STORES],
  "lib/http": [
    ...without(
      "lib/http",
      "lib/services",
      "lib/auth",
      "lib/render",
      "lib/realtime",
      "lib/sheets",
      "lib/intake",
    ),
    ...STORES,
  ],
  "lib/client": [
    ...without("lib/client", "lib/http"),
    "@/lib/http/value",
    "@/lib/env",
    "next/headers",
    "pg",
  ],
  "lib/integrations": [...without("lib/integrations"), ...WEB, ...STORES],
  "lib/jobs": [
    ...without(
      "lib/jobs",
      "lib/services",
      "lib/integrations",
      "lib/db",
      "lib/sheets",
      "lib/intake",
    ),
    ...WEB,
    "hono",
  ],
  "lib/realtime": [...without("lib/realtime"), ...WEB, "@prisma/client"],
  components: [...without("components", "lib/client"), "@/lib/env", ...STORES, "better-auth"],
  app: [
    ...["@/lib/db/probe", "@/lib/jobs/probe", "@/lib/integrations/probe", "@/tests/probe"],
    ...STORES,
  ],
  prisma: ["@/app/probe", "@/components/probe", "@/tests/probe", "@prisma/client"],
  scripts: ["@/app/probe", "@/components/probe", "@/tests/probe"],
};

/** Room → imports that must stay possible: a fence that refuses everything proves nothing. */
export const allowed: Record<string, string[]> = {
  "lib/words": ["react", "intl-messageformat"],
  "lib/domain": ["zod", "@/lib/words/probe"],
  "lib/render": ["@/lib/domain/probe", "@/components/probe", "react"],
  "lib/db": ["@/lib/domain/probe", "@/lib/env", "@/lib/log", "pg", "@prisma/client", "node:crypto"],
  "lib/services": ["@/lib/domain/probe", "@/lib/db/probe", "@/lib/env"],
  "lib/auth": ["@/lib/db/probe", "better-auth"],
  "lib/http": ["@/lib/services/probe", "@/lib/auth/probe", "@/lib/render/probe", "hono"],
  "lib/client": ["@/lib/domain/probe"],
  "lib/jobs": ["@/lib/services/probe", "@/lib/integrations/probe", "@/lib/db/probe"],
  "lib/realtime": ["@/lib/domain/probe", "postgres"],
  components: ["@/lib/domain/probe", "@/lib/client/probe", "@/lib/format/probe", "react"],
  app: [
    "@/components/probe",
    "@/lib/services/probe",
    "@/lib/http/probe",
    "@/lib/auth/probe",
    "next/headers",
  ],
  prisma: ["@/lib/services/probe"],
};
