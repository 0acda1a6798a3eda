/** The command that people run first, with the faults that a machine brings. Linux alone: it reads /proc. */
import { statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import {
  childrenOf,
  databasePid,
  dataFolder,
  isRunning,
  isWell,
  launch,
  until,
} from "@/tests/setup/launch";

jest.setTimeout(600_000);
/** Milliseconds for what takes a second or two on an idle machine. */
const LONG = 60_000;
const data = dataFolder();
afterAll(data.remove);
const start = (environment: Record<string, string> = {}) =>
  launch({ DATA_DIR: data.folder, PORT: "", ...environment });

test("starts, tells its steps and where it is; again without making anything anew, with the data kept", async () => {
  const first = start();
  const address = await first.ready;
  expect(first.lines.at(-1)).toMatch(/^ready {2}http:\/\/127\.0\.0\.1:\d+ {2}make accounts/);
  expect(await isWell(address)).toBe(true);
  const steps = first.lines.map((line) => line.replace(/^\s*[\d.]+ s\s+/, ""));
  expect(steps).toEqual(expect.arrayContaining(["starting PostgreSQL", "creating the database"]));
  expect(statSync(path.join(data.folder, "secrets.json")).mode & 0o077).toBe(0);
  const children = childrenOf(first.pid);
  expect(children.length).toBeGreaterThanOrEqual(3);

  first.signal("SIGINT");
  expect(await first.ended).toBe(0);
  expect(children.filter(isRunning)).toEqual([]);

  const second = start();
  await second.ready;
  expect(second.lines.join("\n")).not.toMatch(/creating the database|migration /);
  second.signal("SIGTERM");
  expect(await second.ended).toBe(0);
});

test("a second one on the same data folder says who has it", async () => {
  const first = start();
  await first.ready;
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.lines.at(-1)).toContain(`is in use by npm start (process ${first.pid})`);
  first.signal("SIGTERM");
  await first.ended;
});

test("a port that is taken or is none is told by its variable", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const taken = other.address();
  const port = taken && typeof taken === "object" ? String(taken.port) : "";
  const refused = start({ PORT: port });
  expect(await refused.ended).toBe(1);
  expect(refused.lines.at(-1)).toContain(`port ${port} on 127.0.0.1 is taken. Set PORT`);
  other.close();
  const wrong = start({ PORT: "http" });
  expect(await wrong.ended).toBe(1);
  expect(wrong.lines.at(-1)).toContain('PORT is "http"');
});

test("kill -9 of the database, the server and the worker heals without a person", async () => {
  const product = start();
  const address = await product.ready;
  for (let round = 0; round < 5; round++) {
    const told = product.lines.length;
    const isBack = (line: string) => line.endsWith("the database is back");
    process.kill(databasePid(data.folder), "SIGKILL");
    await until(() => product.lines.slice(told).some(isBack), LONG);
    await until(() => isWell(address), LONG);
  }
  const database = databasePid(data.folder);
  for (const pid of childrenOf(product.pid).filter((child) => child !== database)) {
    process.kill(pid, "SIGKILL");
    await until(() => !isRunning(pid), LONG);
  }
  await until(() => isWell(address), LONG);
  await until(() => childrenOf(product.pid).length >= 3, LONG);
  product.signal("SIGTERM");
  expect(await product.ended).toBe(0);
});

test("kill -9 of the command itself takes the server and the worker along; the next start clears up", async () => {
  const first = start();
  const address = await first.ready;
  const database = databasePid(data.folder);
  const rest = childrenOf(first.pid).filter((child) => child !== database);
  first.signal("SIGKILL");
  await until(() => !rest.some(isRunning), LONG);
  expect(await isWell(address)).toBe(false);
  const second = start();
  await second.ready;
  expect(second.lines.join("\n")).toContain("ended a database that was left running");
  second.signal("SIGTERM");
  expect(await second.ended).toBe(0);
});
