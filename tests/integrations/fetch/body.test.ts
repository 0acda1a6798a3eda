import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { fetchPublic } from "@/lib/integrations/fetch/fetch-public";
import type { FetchLimits } from "@/lib/integrations/fetch/limits";
import { closeSites, site } from "./sites";

afterEach(closeSites);

const MIB = 1024 * 1024;
const TEXT = "The bridge opened in 1928. ".repeat(200);

async function get(
  headers: Record<string, string>,
  body: Buffer | string,
  limits?: Partial<FetchLimits>,
) {
  const port = await site((_, answer) => answer.writeHead(200, headers).end(body));
  const outcome = await fetchPublic(
    `http://127.0.0.1:${port}/`,
    {},
    {
      allow: [`127.0.0.1:${port}`],
      ...(limits && { limits }),
    },
  );
  return outcome.ok ? outcome.page.bytes.toString() : outcome.failure.code;
}

test.each([
  ["identity", TEXT],
  ["gzip", gzipSync(TEXT)],
  ["x-gzip", gzipSync(TEXT)],
  ["GZIP", gzipSync(TEXT)],
  ["br", brotliCompressSync(TEXT)],
  ["deflate", deflateSync(TEXT)],
  ["deflate", deflateRawSync(TEXT)],
])("a body in %s is unpacked", async (encoding, body) => {
  expect(await get({ "content-encoding": encoding }, body)).toBe(TEXT);
});

test("an empty body is an empty body", async () => {
  expect(await get({}, "")).toBe("");
  for (const encoding of ["gzip", "br", "deflate"])
    expect(["", "bad_encoding"]).toContain(await get({ "content-encoding": encoding }, ""));
});

test.each([
  ["gzip", TEXT, "bad_encoding"],
  ["br", TEXT, "bad_encoding"],
  ["deflate", TEXT, "bad_encoding"],
  ["gzip", gzipSync(TEXT).subarray(0, 60), "bad_encoding"],
  ["br", brotliCompressSync(TEXT).subarray(0, 20), "bad_encoding"],
  ["gzip, gzip", gzipSync(gzipSync(TEXT)), "unknown_encoding"],
  ["zstd", TEXT, "unknown_encoding"],
  ["aws-chunked", TEXT, "unknown_encoding"],
])("a body that is not the %s it says", async (encoding, body, code) => {
  expect(await get({ "content-encoding": encoding }, body)).toBe(code);
});

test("more than 10 MiB on the wire is refused, announced or not; exactly 10 MiB is taken", async () => {
  expect(await get({}, Buffer.alloc(10 * MIB, "a"))).toHaveLength(10 * MIB);
  const more = Buffer.alloc(10 * MIB + 1, "a");
  expect(await get({ "content-length": String(more.length) }, more)).toBe("too_large");
  expect(await get({ "transfer-encoding": "chunked" }, more)).toBe("too_large");
});

test("an endless body is cut off at the bound", async () => {
  let closed = false;
  const port = await site((_, answer) => {
    const chunk = Buffer.alloc(65_536);
    answer.once("close", () => {
      closed = true;
    });
    const more = () => {
      while (!answer.destroyed && answer.write(chunk));
      if (!answer.destroyed) answer.once("drain", more);
    };
    more();
  });
  const outcome = await fetchPublic(
    `http://127.0.0.1:${port}/`,
    {},
    { allow: [`127.0.0.1:${port}`] },
  );
  expect(outcome).toEqual({ ok: false, failure: { code: "too_large" } });
  while (!closed) await new Promise((resolve) => setImmediate(resolve));
});

test("a body of a few bytes that unpacks to 100 MiB is refused without unpacking it all", async () => {
  const nothing = Buffer.alloc(100 * MIB);
  const less = nothing.subarray(0, 21 * MIB);
  const bombs = {
    br: brotliCompressSync(nothing, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzip: gzipSync(less),
    deflate: deflateSync(less),
  };
  expect(bombs.br.length).toBeLessThan(500);
  for (const [encoding, bomb] of Object.entries(bombs)) {
    expect(await get({ "content-encoding": encoding }, bomb)).toBe("too_large_unpacked");
  }
  const just = gzipSync(Buffer.alloc(20 * MIB, "a"));
  expect(await get({ "content-encoding": "gzip" }, just)).toHaveLength(20 * MIB);
});

test("a body that ends before its announced length is not taken for the whole", async () => {
  const port = await site((_, answer) => {
    answer.writeHead(200, { "content-length": "1000" });
    answer.write("half", () => answer.destroy());
  });
  const outcome = await fetchPublic(
    `http://127.0.0.1:${port}/`,
    {},
    { allow: [`127.0.0.1:${port}`] },
  );
  expect(outcome).toEqual({ ok: false, failure: { code: "cut" } });
});
