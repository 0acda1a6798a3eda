// `npm run pack -- --from 2026-01-01 --to 2026-12-31 FILE.zip`: what was published in a period, for the
// assessors of a code of principles.
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { closePools } from "@/lib/db/engine/pool";
import { packPeriod } from "@/lib/domain/pack/period";
import { publicOrigin } from "@/lib/env";
import { packBytes } from "@/lib/http/pack/pack";

const USAGE = "npm run pack -- --from 2026-01-01 --to 2026-12-31 pack.zip";

function read() {
  const options = { from: { type: "string" }, to: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const period = packPeriod.safeParse(values);
  const [file, ...more] = positionals;
  if (!period.success) throw new Error(`${period.error.issues[0]?.message ?? ""} ${USAGE}`);
  if (!file || more.length > 0) throw new Error(`Name one file to write to: ${USAGE}`);
  return { period: period.data, file };
}

async function main(): Promise<void> {
  const { period, file } = read();
  const part = `${file}.part`;
  try {
    const out = createWriteStream(part);
    for await (const piece of packBytes(period, publicOrigin()))
      if (!out.write(piece)) await once(out, "drain");
    out.end();
    await finished(out);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  console.log(`${file} holds what was published from ${period.from} to ${period.to}.`);
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closePools);
