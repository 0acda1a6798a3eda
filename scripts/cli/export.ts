// `npm run export -- FILE`: the whole newsroom as one archive, for `npm run import`.
import { closePools } from "@/lib/db/engine/pool";
import { formatCount } from "@/lib/format/count";
import { exportNewsroom } from "@/lib/services/archive/export-newsroom";

async function main(): Promise<number> {
  const [file, ...more] = process.argv.slice(2);
  if (!file || file.startsWith("-") || more.length > 0) {
    console.error("Name one file to write to: npm run export -- newsroom.tar.gz");
    return 2;
  }
  const { tables, files } = await exportNewsroom(file, (line) => console.error(line));
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  console.log(
    `${formatCount(rows, "row")} of ${formatCount(Object.keys(tables).length, "table")} are in ${file}, in ${formatCount(files.length, "file")}.`,
  );
  console.log("Passwords and keys are not. Keep it safe all the same: names and notes are in it.");
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
