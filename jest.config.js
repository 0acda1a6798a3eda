/** Folders of tests that need a database, and those that need a browser; every other one is `unit`. */
const database = [
  "db",
  "services",
  "http",
  "auth",
  "jobs",
  "realtime",
  "prisma",
  "model",
  "scripts",
];
const browser = ["e2e"];
const fences = ["fences"];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: "node",
  resolver: "<rootDir>/tests/setup/resolver.cjs",
  transform: { "\\.[cm]?[jt]sx?$": "<rootDir>/tests/setup/esbuild-transform.cjs" },
  // Large packages that are CommonJS already need not even be looked at.
  transformIgnorePatterns: [
    "\\.(cjs|node|json)$",
    "/node_modules/(typescript|next|react|react-dom|pg|@prisma/client/runtime|fast-check|playwright-core|axe-core)/",
  ],
  moduleNameMapper: {
    "^server-only$": "<rootDir>/tests/setup/empty-module.cjs",
    "^@/(.*)$": "<rootDir>/$1",
  },
  modulePathIgnorePatterns: ["<rootDir>/.next", "<rootDir>/dist/", "<rootDir>/.data/"],
  setupFilesAfterEnv: ["<rootDir>/tests/setup/console.ts"],
};
const inFolders = (names) => names.map((name) => `<rootDir>/tests/${name}/**/*.test.{ts,tsx}`);

export default {
  // Tests wait for the database more than they compute: two files at a time on a small machine.
  maxWorkers: 2,
  testTimeout: 30_000,
  projects: [
    { ...shared, displayName: "fences", testMatch: inFolders(fences) },
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: [...database, ...browser, ...fences].map(
        (name) => `<rootDir>/tests/${name}/`,
      ),
    },
    {
      ...shared,
      displayName: "database",
      testMatch: inFolders(database),
      globalSetup: "<rootDir>/tests/setup/database-start.mjs",
      globalTeardown: "<rootDir>/tests/setup/database-stop.mjs",
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: inFolders(browser),
      globalSetup: "<rootDir>/tests/setup/browser-start.mjs",
      globalTeardown: "<rootDir>/tests/setup/browser-stop.mjs",
    },
  ],
};
