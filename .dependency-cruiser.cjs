/**
 * The fence around each room: the table in ARCHITECTURE.md as rules, type imports included.
 * tests/fences proves that each of them bites.
 */

/** Room → what of our own code it may import, besides itself. What is not named is refused. */
const rooms = {
  "lib/words": [],
  "lib/domain": ["lib/words"],
  "lib/format": ["lib/words", "lib/domain"],
  "lib/render": ["lib/words", "lib/domain", "lib/format", "components"],
  "lib/embed": ["lib/domain", "components"],
  "lib/sheets": ["lib/words", "lib/domain"],
  "lib/intake": ["lib/words", "lib/domain"],
  "lib/db": ["lib/domain", "lib/env.ts", "lib/log.ts"],
  "lib/services": ["lib/words", "lib/domain", "lib/db", "lib/env.ts", "lib/log.ts"],
  "lib/auth": ["lib/words", "lib/domain", "lib/db", "lib/env.ts", "lib/log.ts"],
  "lib/realtime": ["lib/domain", "lib/env.ts", "lib/log.ts"],
  "lib/integrations": ["lib/words", "lib/domain", "lib/env.ts", "lib/log.ts"],
  "lib/http": [
    "lib/words",
    "lib/domain",
    "lib/services",
    "lib/auth",
    "lib/render",
    "lib/realtime",
    "lib/sheets",
    "lib/intake",
    "lib/format",
    "lib/env.ts",
    "lib/log.ts",
  ],
  "lib/client": ["lib/words", "lib/domain", "lib/http"],
  "lib/jobs": [
    "lib/words",
    "lib/services",
    "lib/integrations",
    "lib/sheets",
    "lib/intake",
    "lib/format",
    "lib/domain",
    "lib/db",
    "lib/env.ts",
    "lib/log.ts",
  ],
  components: ["lib/words", "lib/domain", "lib/client", "lib/format"],
  app: [
    "lib/words",
    "components",
    "lib/domain",
    "lib/services",
    "lib/auth",
    "lib/http",
    "lib/render",
    "lib/client",
    "lib/format",
    "lib/realtime",
    "lib/env.ts",
    "lib/log.ts",
  ],
  "lib/env.ts": [],
  "lib/log.ts": ["lib/env.ts"],
  prisma: ["lib"],
  scripts: ["lib", "prisma"],
};

const OWN = "^(app|components|lib|prisma|scripts|tests|proxy[.]ts|instrumentation[.]ts)(/|$)";
const pathOf = (name) => (name.endsWith(".ts") ? `^${name.replace(".", "[.]")}$` : `^${name}/`);
const nameOf = (room) => room.replace(/^lib\//, "").replace(".ts", "");
const npm = (...names) => `node_modules/(${names.join("|")})(/|$)`;

/** Packages that a room may not know. */
const packages = {
  "lib/words": ["next", "react-dom", "pg", "postgres", "@prisma", "hono", "@hono", "zod"],
  "lib/sheets": ["next", "react", "react-dom", "pg", "postgres", "@prisma", "hono", "@hono"],
  "lib/intake": ["next", "react", "react-dom", "pg", "postgres", "@prisma", "hono", "@hono"],
  "lib/render": ["next", "pg", "postgres", "@prisma", "better-auth", "hono", "@hono"],
  "lib/db": ["next", "react", "react-dom", "better-auth", "hono", "@hono"],
  "lib/services": [
    "next",
    "react",
    "react-dom",
    "@prisma",
    "pg",
    "postgres",
    "better-auth",
    "hono",
    "@hono",
  ],
  "lib/auth": ["react-dom", "@prisma", "pg", "postgres", "hono", "@hono"],
  "lib/http": ["@prisma", "pg", "postgres"],
  "lib/client": ["next", "react-dom", "@prisma", "pg", "postgres", "better-auth"],
  "lib/realtime": ["next", "react", "react-dom", "@prisma"],
  "lib/integrations": ["next", "react", "react-dom", "@prisma", "pg", "postgres"],
  "lib/jobs": ["next", "react", "react-dom", "@prisma", "pg", "hono", "@hono"],
  components: ["@prisma", "pg", "postgres", "better-auth", "hono", "@hono"],
  app: ["@prisma", "pg", "postgres"],
};

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Arrows only point down.",
      severity: "error",
      from: { pathNot: "node_modules|^lib/db/generated/" },
      to: { circular: true },
    },
    {
      name: "resolvable",
      severity: "error",
      from: { path: OWN },
      to: { couldNotResolve: true },
    },
    {
      name: "domain-is-pure",
      comment: "The domain touches nothing of the world: no Node module, no package but these.",
      severity: "error",
      from: { path: "^lib/domain/" },
      to: { path: "^node:|node_modules/", pathNot: npm("zod", "diff", "approx-string-match") },
    },
    {
      name: "domain-is-pure-of-node",
      severity: "error",
      from: {
        path: "^lib/(words|domain|format|sheets|intake)/",
        pathNot: "^lib/words/spoken[.]ts$",
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "client-knows-types-of-http",
      comment: "The browser takes the shapes of the API, never its code.",
      severity: "error",
      from: { path: "^lib/client/" },
      to: { path: "^lib/http/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "prisma-client-stays-in-db",
      comment: "lib/db is the only room that knows Prisma.",
      severity: "error",
      from: { path: OWN, pathNot: "^(lib/db|tests)/" },
      to: { path: `${npm("@prisma")}|^lib/db/generated/` },
    },
    {
      name: "tests-are-not-imported",
      severity: "error",
      from: { path: OWN, pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${nameOf(room)}-rooms`,
      comment: `${room} may import only: ${allowed.join(", ") || "itself"}.`,
      severity: "error",
      from: { path: pathOf(room), pathNot: "^lib/db/generated/" },
      to: {
        path: OWN,
        pathNot: [room, ...allowed].map((name) => (name === "lib" ? "^lib/" : pathOf(name))),
      },
    })),
    ...Object.entries(packages).map(([room, names]) => ({
      name: `${nameOf(room)}-packages`,
      severity: "error",
      from: { path: pathOf(room) },
      to: { path: npm(...names) },
    })),
  ],
  options: {
    // Type imports count: a room that names another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^([.]next|dist|coverage)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
