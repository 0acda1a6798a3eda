// `npm run audit:verify`: exit 0 when the trail holds, 1 with the first broken event when it does not.
import { closePools } from "@/lib/db/engine/pool";
import { verifyTrail } from "@/lib/services/verify-trail";

async function main(): Promise<number> {
  const { events, subjects, problems } = await verifyTrail();
  const [first] = problems;
  if (!first) {
    console.log(`The trail holds: ${events} events of ${subjects} subjects.`);
    return 0;
  }
  console.error(`The trail is broken. First: ${first.where}: ${first.problem}.`);
  for (const { where, problem } of problems.slice(1)) console.error(`Also: ${where}: ${problem}.`);
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
