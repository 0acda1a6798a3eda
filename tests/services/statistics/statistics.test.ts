// The numbers of the statistics page, from a day of work that is known.
import { closePools } from "@/lib/db/engine/pool";
import { readStatistics } from "@/lib/services/statistics/read-statistics";
import { type Cast, edit, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const now = () => readStatistics(cast.writer, 7);
const stays = async (state: string) =>
  (await now()).spells.find((spell) => spell.state === state)?.spells ?? 0;

test("a state that a claim is in still is not counted, one that it left is", async () => {
  const { slug } = await makeClaimIn("in_review", cast);
  expect(await stays("spotted")).toBe(1);
  expect(await stays("checking")).toBe(1);
  expect(await stays("in_review")).toBe(0);
  await move(cast.editor, slug, "return", { reason: "Name the survey." });
  expect(await stays("in_review")).toBe(1);
});

test("an approved claim that is edited goes back into review: its approval was one stay", async () => {
  const before = await now();
  const { slug } = await makeClaimIn("approved", cast);
  await edit(cast.writer, slug, { gaps: "Who measured it." });
  await move(cast.second, slug, "return", { reason: "The figure is another year's." });
  const after = await now();
  const gained = (state: string) =>
    (after.spells.find((spell) => spell.state === state)?.spells ?? 0) -
    (before.spells.find((spell) => spell.state === state)?.spells ?? 0);
  expect(gained("approved")).toBe(1);
  expect(gained("in_review")).toBe(2);
});

test("returns are listed with their reasons, newest first", async () => {
  const found = await now();
  expect(found.returns.map((one) => one.reason)).toEqual([
    "The figure is another year's.",
    "Name the survey.",
  ]);
  expect(found.decisions).toEqual({ approvals: 1, returns: 2 });
});

test("the queue is counted by age, every claim once", async () => {
  const { slug } = await makeClaimIn("in_review", cast);
  const fresh = (await now()).queue;
  expect(fresh.ages).toEqual([
    { days: 0, claims: 1 },
    { days: 1, claims: 0 },
    { days: 3, claims: 0 },
    { days: 7, claims: 0 },
  ]);
  expect(fresh.oldestSeconds).toBeLessThan(600);
  await move(cast.editor, slug, "return", { reason: "Too early." });
  expect((await now()).queue.oldestSeconds).toBeNull();
});

test("load counts what is assigned and overdue, and what each did", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  await edit(cast.writer, slug, { dueOn: "2024-01-01" });
  const found = await now();
  const writer = found.people.find((person) => person.id === cast.writer.id);
  const open = found.people.reduce((sum, person) => sum + person.open, 0);
  expect(writer).toMatchObject({ overdue: 1, submitted: 3, reviewed: 0 });
  expect(writer?.open).toBe(open);
  expect(found.people.find((person) => person.id === cast.second.id)?.reviewed).toBe(1);
});

test("publications are told by week, each kind apart", async () => {
  const { slug } = await makeClaimIn("published", cast);
  await move(cast.editor, slug, "retract", { reason: "The plan was misread." });
  await move(cast.second, slug, "retract");
  const found = await now();
  expect(found.weeks.at(-1)).toMatchObject({ first: 1, corrected: 0, retracted: 1 });
  expect(found.weeks).toHaveLength(2);
});
