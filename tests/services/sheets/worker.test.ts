import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(() => closePools());

import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { doSheetTask } from "@/lib/services/sheets/do-task";
import { askForTask, readSheetState } from "@/lib/services/sheets/sheets";
import { readSheet } from "@/lib/sheets/read-sheet";
import { makeArticle, makePerson } from "@/tests/make";
import { asCsv } from "@/tests/sheets/bytes";
import { keep } from "./bring";

let ann: Actor;
let article: string;
beforeAll(async () => {
  ann = await makePerson("checker", "Ann Lee");
  await makePerson("checker", "Bo Field");
  article = await makeArticle(ann, { headline: "The bridge of the sheet" });
});

test("two workers at one sheet import it once, and whoever died is followed by another", async () => {
  const rows = Array.from({ length: 3 }, (_, at) => [article, `${at} words that stand nowhere`]);
  const id = await keep(ann, await asCsv([["Article ID", "Quote"], ...rows]));
  await askForTask(ann, id, "import", (await readSheetState(ann, id)).mapping);
  // The first worker said that it began, and nothing more.
  await database.sql`update intake set state = 'working' where id = ${id}`;
  const both = [0, 1].map(() => doSheetTask(id, readSheet, { done: 0, total: 0 }));
  await Promise.allSettled(both);
  expect(await readSheetState(ann, id)).toMatchObject({ imported: true, counts: { lost: 3 } });
  const [made] = await database.sql`
    select count(*)::int from claim where quote like '% words that stand nowhere'`;
  expect(made).toEqual({ count: 3 });
});

test("a failure in the middle of an import leaves nothing, and the next try does all of it", async () => {
  const rows = Array.from({ length: 300 }, (_, at) => [article, `${at} words of a broken import`]);
  const id = await keep(ann, await asCsv([["Article ID", "Quote"], ...rows]));
  await askForTask(ann, id, "import", (await readSheetState(ann, id)).mapping);
  const made = () =>
    database.sql`select count(*)::int from claim where quote like '% words of a broken import'`;
  const progress = {
    total: 0,
    past: 0,
    get done() {
      return this.past;
    },
    // The second batch of rows is being written: there the worker dies.
    set done(rows: number) {
      this.past = rows;
      if (rows >= 550) throw new Error("The worker died.");
    },
  };
  await expect(doSheetTask(id, readSheet, progress)).rejects.toThrow("The worker died.");
  expect(await made()).toEqual([{ count: 0 }]);
  expect(await readSheetState(ann, id)).toMatchObject({ state: "working", imported: false });
  await doSheetTask(id, readSheet, { done: 0, total: 0 });
  expect(await made()).toEqual([{ count: 300 }]);
});
