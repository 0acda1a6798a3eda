// A newsroom that moved signs with another key: that holds where the old one is named, and only then.
import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import * as claimLog from "@/lib/db/claim-log";
import { closePools, desk } from "@/lib/db/engine/pool";
import { checkpointHash, textOf, writeCheckpoint } from "@/lib/services/trail/checkpoints";
import { knownKeys } from "@/lib/services/trail/log-key";
import { verifyLog } from "@/lib/services/trail/verify-log";
import { makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

process.env.LOG_KEY = Buffer.alloc(32, 7).toString("base64");
process.env.LOG_KEYS_BEFORE = Buffer.alloc(32, 1).toString("base64");
const database = testDatabase();
database.atEnd(closePools);

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const other = createPrivateKey({
  key: Buffer.concat([PKCS8, Buffer.alloc(32, 9)]),
  format: "der",
  type: "pkcs8",
});
const otherPublic = createPublicKey(other).export({ format: "der", type: "spki" }).subarray(12);

test("a checkpoint of another key holds after one that is named before it, and not the other way", async () => {
  await makeCast();
  await writeCheckpoint();
  const [before, own = ""] = knownKeys();
  expect(before).toBe(process.env.LOG_KEYS_BEFORE);
  const last = await claimLog.newest(desk);
  if (!last) throw new Error("no checkpoint");
  const words = {
    ...last,
    number: 2,
    at: new Date().toISOString(),
    previous: checkpointHash(last),
  };
  await claimLog.insert(desk, {
    ...words,
    publicKey: otherPublic,
    signature: sign(null, Buffer.from(textOf(words)), other),
  });
  const newer = otherPublic.toString("base64");
  const problems = async (...keys: string[]) =>
    (await verifyLog([], desk, keys)).problems.map(({ problem }) => problem);
  expect(await problems(own, newer)).toEqual([]);
  expect(await problems(newer, own)).toEqual(["it is signed with another key"]);
  expect(await problems(own)).toEqual(["it is signed with another key"]);
  expect(await problems()).toEqual(["it is signed with another key"]);
  expect(await problems(newer)).toEqual([
    "it is not signed with LOG_KEY",
    "it is signed with another key",
  ]);
  expect((await verifyLog()).problems).toHaveLength(1);
});
