/** Checkpoints in public: to the byte what was signed, kept for good by number, and the program to check them. */
import { testDatabase } from "@/tests/setup/database";

process.env.LOG_KEY = Buffer.alloc(32, 3).toString("base64");
const database = testDatabase();

import { createHash } from "node:crypto";
import { GET as read } from "@/app/.well-known/claim-log/[number]/route";
import { GET as asset } from "@/app/assets/[file]/route";
import { closePools } from "@/lib/db/engine/pool";
import { signedText } from "@/lib/domain/trail/checkpoint";
import { publicOrigin } from "@/lib/env";
import { writeCheckpoint } from "@/lib/services/trail/checkpoints";
import { isSignedBy } from "@/lib/services/trail/log-key";
import { makeCast } from "@/tests/make";

database.atEnd(closePools);

const ask = (number: string, headers: Record<string, string> = {}) =>
  read(new Request(`${publicOrigin()}/.well-known/claim-log/${number}`, { headers }), {
    params: Promise.resolve({ number }),
  });

test("before the first there is none", async () => {
  expect((await ask("latest")).status).toBe(404);
});

test("each is public, signed, and names the one before it", async () => {
  await makeCast();
  const first = (await writeCheckpoint()) ?? 0;
  await makeCast();
  const second = (await writeCheckpoint()) ?? 0;
  const [one, two] = [await (await ask(String(first))).json(), await (await ask("latest")).json()];
  expect([one.number, two.number]).toEqual([first, second]);
  expect(two.previous).toBe(createHash("sha256").update(signedText(one)).digest("hex"));
  const [key, signature] = [two.publicKey, two.signature].map((text) =>
    Buffer.from(text, "base64"),
  );
  expect(isSignedBy(key ?? Buffer.of(), signedText(two), signature ?? Buffer.of())).toBe(true);
});

test("one of a number is kept for good, the latest for half a minute; any page may read them", async () => {
  const [numbered, latest] = [await ask("1"), await ask("latest")];
  expect(numbered.headers.get("cache-control")).toContain("immutable");
  expect(latest.headers.get("cache-control")).toMatch(/^public, max-age=30/u);
  for (const answer of [numbered, latest]) {
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(answer.headers.get("set-cookie")).toBeNull();
  }
  const etag = numbered.headers.get("etag") ?? "";
  expect((await ask("1", { "if-none-match": etag })).status).toBe(304);
});

test.each(["0", "-1", "1.5", "01", "9999999999", "999", "latest ", "%00", "next"])(
  "%j names none, and that is kept nowhere",
  async (number) => {
    const answer = await ask(number);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([404, "no-store"]);
  },
);

test("the program that checks them is there to read, as a text that runs nowhere by itself", async () => {
  const file = "verify-log.mjs";
  const answer = await asset(new Request(`${publicOrigin()}/assets/${file}`), {
    params: Promise.resolve({ file }),
  });
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await answer.text()).toContain("node:crypto");
});
