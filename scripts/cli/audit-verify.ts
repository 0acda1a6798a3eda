// `npm run audit:verify`: exit 0 when the trail holds, 1 with the first broken event when it does not.
// `-- --checkpoint FILE` also compares with checkpoints that were kept elsewhere.
import { readFileSync } from "node:fs";
import { closePools } from "@/lib/db/engine/pool";
import { type Checkpoint, checkpoint } from "@/lib/domain/trail/checkpoint";
import { formatCount } from "@/lib/format/count";
import { verifyLog } from "@/lib/services/trail/verify-log";
import { verifyTrail } from "@/lib/services/verify-trail";

function keptCheckpoints(words: readonly string[]): Checkpoint[] {
  const files = words.flatMap((word, at) => (word === "--checkpoint" ? [words[at + 1]] : []));
  if (files.some((file) => !file) || words.length !== files.length * 2)
    throw new Error("Name a file after each --checkpoint: --checkpoint latest.json");
  return files.map((file) => {
    const read = checkpoint.safeParse(JSON.parse(readFileSync(String(file), "utf8")));
    if (!read.success) throw new Error(`${file} holds no checkpoint.`);
    return read.data;
  });
}

async function main(): Promise<number> {
  const kept = keptCheckpoints(process.argv.slice(2));
  const trail = await verifyTrail();
  const log = await verifyLog(kept);
  const [first, ...more] = [...trail.problems, ...log.problems];
  if (!first) {
    console.log(
      `The trail holds: ${trail.events} events of ${trail.subjects} subjects, ${formatCount(log.checkpoints, "signed checkpoint")}, ${formatCount(log.waiting, "event")} not yet in the log${trail.redacted > 0 ? `, the words of ${formatCount(trail.redacted, "event")} redacted` : ""}.`,
    );
    return 0;
  }
  console.error(`The trail is broken. First: ${first.where}: ${first.problem}.`);
  for (const { where, problem } of more) console.error(`Also: ${where}: ${problem}.`);
  return 1;
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
