// `npm run audit:export -- FILE`: the log as lines of JSON, for the verifier that needs no database.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { closePools } from "@/lib/db/engine/pool";
import { logLines } from "@/lib/services/trail/checkpoints";

async function main(): Promise<number> {
  const [file, ...more] = process.argv.slice(2);
  if (!file || more.length > 0) {
    console.error("Name one file to write to: npm run audit:export -- claim-log.jsonl");
    return 2;
  }
  const out = createWriteStream(file);
  let events = 0;
  for await (const line of logLines()) {
    if (!out.write(`${line}\n`)) await once(out, "drain");
    events += 1;
  }
  out.end();
  await finished(out);
  console.log(`${events} events of the log are in ${file}.`);
  return 0;
}

main()
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  })
  .finally(closePools);
