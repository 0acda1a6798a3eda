/** Captures over the API: who may ask, what is taken, and that nothing of theirs is ever a page of ours. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import { capture } from "@/lib/jobs/capture";
import { type Cast, makeCast, makeClaim, makeEvidence } from "@/tests/make";
import { call } from "./call";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function makeSource(url?: string): Promise<{ id: string; slug: string }> {
  const slug = await makeClaim(cast.writer);
  await makeEvidence(cast.writer, slug, { source: { title: "Plans", ...(url && { url }) } });
  const { body } = await call("GET", `/desk/claims/${slug}`, { as: cast.writer });
  return { id: body.evidence[0].source.id, slug };
}

const html = "<!doctype html><script>alert(1)</script><p>It is 389 metres long.</p>";

async function bring(id: string, text: string, name = "plans.html") {
  const path = `/desk/sources/${id}/captures/file?name=${encodeURIComponent(name)}`;
  const headers = { "content-type": "text/html" };
  return call("POST", path, { as: cast.writer, text, headers });
}

test("a file is kept by its bytes, and given back as a download alone", async () => {
  const { id } = await makeSource();
  const { status, body } = await bring(id, html, "évil “plans”.html");
  expect(status).toBe(201);
  const [waiting] = body.items;
  expect(waiting).toMatchObject({ state: "waiting", cause: "upload", address: null });
  await capture(
    { captureId: waiting.id },
    { number: 1, last: false, signal: new AbortController().signal },
  );
  const file = await call("GET", `/desk/captures/${waiting.id}/file`, { as: cast.writer });
  expect(file.text).toBe(html);
  expect(file.headers.get("content-type")).toBe("application/octet-stream");
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.-]+";/);
  expect(file.headers.get("content-security-policy")).toContain("sandbox");
  expect(file.headers.get("x-content-type-options")).toBe("nosniff");
  expect(file.headers.get("cache-control")).toBe("no-store");
  const read = await call("GET", `/desk/captures/${waiting.id}`, { as: cast.writer });
  expect(read.body).toMatchObject({ kind: "html", text: "It is 389 metres long." });
});

test("a program, whatever it is called, is not kept", async () => {
  const { id } = await makeSource();
  const { status, body } = await bring(id, "MZ\u0000\u0003\u0000\u0000", "plans.pdf");
  expect(status).toBe(422);
  expect(body.detail + JSON.stringify(body.errors)).toMatch(/This kind of file is not kept/);
});

test("a source without an address says so, field and remedy", async () => {
  const { id } = await makeSource();
  const ask = await call("POST", `/desk/sources/${id}/captures`, { as: cast.writer });
  expect(ask.status).toBe(422);
  expect(ask.body.errors[0]).toMatchObject({
    pointer: "/url",
    detail: expect.stringContaining("bring its file"),
  });
  const watch = await call("PATCH", `/desk/sources/${id}/watch`, {
    as: cast.writer,
    body: { everyDays: 7 },
  });
  expect(watch.status).toBe(422);
});

test("only rhythms that are offered are taken", async () => {
  const { id } = await makeSource("https://plans.example/a");
  const set = (everyDays: unknown) =>
    call("PATCH", `/desk/sources/${id}/watch`, { as: cast.writer, body: { everyDays } });
  expect((await set(2)).status).toBe(422);
  expect((await set(7)).body).toMatchObject({ everyDays: 7, nextAt: expect.any(String) });
  expect((await set(null)).body).toMatchObject({ everyDays: null, nextAt: null });
});

test("readers and strangers see none of it", async () => {
  const { id, slug } = await makeSource("https://plans.example/b");
  for (const path of [`/desk/sources/${id}/captures`, `/desk/captures/${id}`])
    expect((await call("GET", path)).status).toBe(401);
  const claim = await call("GET", `/claims/${slug}`);
  expect(claim.status).toBe(404);
});
