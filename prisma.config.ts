// Prisma's command line looks for a binary that it downloads; what we ask of it (generate,
// validate, format) runs without one, so any file will do where the download is not possible.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/second_source" },
});
