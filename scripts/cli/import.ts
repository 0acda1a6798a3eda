// `npm run import -- FILE`: a newsroom out of its archive, into an empty database; all of it or nothing.
import { closePools } from "@/lib/db/engine/pool";
import { formatCount } from "@/lib/format/count";
import { importNewsroom } from "@/lib/services/archive/import-newsroom";
import { knownKeys } from "@/lib/services/trail/log-key";

async function main(): Promise<number> {
  const [file, ...more] = process.argv.slice(2);
  if (!file || file.startsWith("-") || more.length > 0) {
    console.error("Name the archive to read: npm run import -- newsroom.tar.gz");
    return 2;
  }
  const done = await importNewsroom(file, { say: (line) => console.error(line) });
  console.log(
    `${formatCount(done.rows, "row")} came in. The trail holds: ${formatCount(done.events, "event")}, ${formatCount(done.checkpoints, "signed checkpoint")}.`,
  );
  console.log(
    "Nobody has a password yet. A one-time link sets it: npm run user -- link --email NAME@EXAMPLE.ORG",
  );
  const known = knownKeys();
  const foreign = done.logKeys.filter((key) => !known.includes(key));
  if (foreign.length > 0)
    console.log(
      `Its checkpoints were signed with another key than LOG_KEY here. Take that LOG_KEY along, or set LOG_KEYS_BEFORE=${foreign.join(",")}`,
    );
  return 0;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closePools);
