/**
 * Before the database tests: a scratch PostgreSQL (or the one in TEST_DATABASE_URL, an administrator's
 * address) with a template database that has all migrations. Each test file gets a copy of it.
 */
import { startScratch } from "../../scripts/postgres/scratch.mjs";
import { buildTemplate } from "./database-template.mjs";

export default async function start() {
  let adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl) {
    const scratch = await startScratch(process.env.TEST_DATABASE_KIND ?? "embedded");
    globalThis.__scratch = scratch;
    adminUrl = scratch.adminUrl;
  }
  process.env.TEST_ADMIN_URL = adminUrl;
  process.env.TEST_TEMPLATE = await buildTemplate(adminUrl);
}
