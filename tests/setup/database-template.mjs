/** The migrated database that every test file copies; made once per state of the migrations. */
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import pg from "pg";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The product's own runner, bundled afresh so that the tests run what the source says. */
async function loadRunner() {
  const folder = mkdtempSync(path.join(root, "node_modules", ".cache-migrate-"));
  const outfile = path.join(folder, "runner.mjs");
  try {
    await build({
      entryPoints: [path.join(root, "prisma", "migrate.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      packages: "external",
      alias: { "@": root },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fingerprint(folder) {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder).sort()) {
    if (!/^\d/.test(name)) continue;
    hash.update(name).update(readFileSync(path.join(folder, name, "migration.sql")));
  }
  return hash.digest("hex").slice(0, 12);
}

export async function buildTemplate(adminUrl) {
  const folder = path.join(root, "prisma", "migrations");
  const name = `template_${fingerprint(folder)}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Two runs on one server must not make the same template at once.
    await client.query("SELECT pg_advisory_lock(7351842002)");
    const known = await client.query("SELECT datistemplate FROM pg_database WHERE datname = $1", [
      name,
    ]);
    if (known.rows[0]?.datistemplate) return name;
    if (known.rowCount) await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    const owner = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'second_source'");
    if (!owner.rowCount) await client.query("CREATE ROLE second_source LOGIN CREATEROLE");
    await client.query(`CREATE DATABASE ${name} OWNER second_source`);
    const { migrate } = await loadRunner();
    const url = new URL(adminUrl);
    url.username = "second_source";
    url.password = "";
    url.pathname = `/${name}`;
    await migrate(url.href, { folder });
    await client.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    return name;
  } finally {
    await client.end();
  }
}
