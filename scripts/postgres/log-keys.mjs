/**
 * A newsroom that came out of an archive has checkpoints of another key. With the embedded database
 * the data folder remembers those keys (public ones), as LOG_KEYS_BEFORE does elsewhere.
 */
import fs from "node:fs";
import path from "node:path";

const noteOf = (dataDir) => path.join(dataDir, "log-keys-before");

/** The keys in base64, separated by commas; empty when there were none. */
export function logKeysBefore(dataDir) {
  return fs.existsSync(noteOf(dataDir)) ? fs.readFileSync(noteOf(dataDir), "utf8").trim() : "";
}

/** Notes the keys that the checkpoints in this database are signed with. */
export async function noteLogKeys(dataDir, url, { onStep }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      "SELECT encode(public_key, 'base64') AS key FROM checkpoint GROUP BY public_key ORDER BY min(number)",
    );
    if (rows.length === 0) return;
    fs.writeFileSync(noteOf(dataDir), rows.map(({ key }) => key).join(","));
    onStep(`${dataDir} remembers the key that its checkpoints were signed with.`);
  } finally {
    await client.end();
  }
}
