/**
 * Small questions of the backup scripts to the database in DATABASE_URL, since psql may not be there.
 *
 *   node scripts/postgres/ask.mjs major        the server's major version
 *   node scripts/postgres/ask.mjs exports      the address for pg_dump, as variables: `ps` shows arguments
 *   node scripts/postgres/ask.mjs prepare      makes the database and the roles; refuses one with tables
 *   node scripts/postgres/ask.mjs counts       rows by table, but for what comes and goes by itself
 *   node scripts/postgres/ask.mjs checkpoint   the newest signed checkpoint as JSON; nothing without one
 */
import pg from "pg";

const PASSING = [
  "session",
  "verification",
  "attempt_limit",
  "idempotency_key",
  "job",
  "notice_waiting",
  "presence",
];
const MACHINERY = [...PASSING, "log_waiting", "_prisma_migrations"];

const address = process.env.DATABASE_URL;

async function connected(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function exports() {
  const url = new URL(address);
  const known = {
    PGHOST: url.hostname.replace(/^\[|\]$/g, "") || url.searchParams.get("host"),
    PGPORT: url.port,
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    PGSSLMODE: url.searchParams.get("sslmode"),
    PGSSLROOTCERT: url.searchParams.get("sslrootcert"),
  };
  return Object.entries(known)
    .filter(([, value]) => value)
    .map(([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'`)
    .join("\n");
}

async function makeDatabase() {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = "/postgres";
  await connected(url.href, (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`),
  );
}

/** The roles belong to the cluster and not to a dump: the same as the migrations make. */
const ROLES = `do $$
declare wanted text;
begin
  foreach wanted in array array['ss_app', 'ss_reader'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$`;

async function prepare() {
  const work = async (client) => {
    const { rows } = await client.query(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LIMIT 1",
    );
    if (rows.length > 0)
      throw new Error(
        "This database has tables already. Name a new one: it is made where it is missing.",
      );
    await client.query(ROLES);
  };
  try {
    await connected(address, work);
  } catch (error) {
    if (error.code !== "3D000") throw error;
    await makeDatabase();
    await connected(address, work);
  }
}

function counts(without) {
  return connected(address, async (client) => {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const { rows: tables } = await client.query(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1) ORDER BY 1",
      [[...MACHINERY, ...without]],
    );
    const lines = [];
    for (const { name } of tables) {
      const { rows } = await client.query(
        `SELECT count(*) AS n FROM ${client.escapeIdentifier(name)}`,
      );
      lines.push(`${name} ${rows[0].n}`);
    }
    return lines.join("\n");
  });
}

function checkpoint() {
  return connected(address, async (client) => {
    const { rows } = await client.query(`
      SELECT json_build_object('number', number, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'origin', origin, 'events', events, 'root', encode(root, 'hex'), 'previous', encode(previous, 'hex'),
        'publicKey', encode(public_key, 'base64'), 'signature', replace(encode(signature, 'base64'), E'\\n', '')) AS point
      FROM checkpoint ORDER BY number DESC LIMIT 1`);
    return rows[0] ? JSON.stringify(rows[0].point) : "";
  });
}

async function major() {
  return connected(address, async (client) => {
    const { rows } = await client.query("SHOW server_version_num");
    return String(Math.floor(Number(rows[0].server_version_num) / 10_000));
  });
}

const commands = { major, exports, prepare, counts, checkpoint };
const [command, ...args] = process.argv.slice(2);
try {
  if (!address) throw new Error("DATABASE_URL is not set.");
  const answer = await commands[command](args);
  if (answer) console.log(answer);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
