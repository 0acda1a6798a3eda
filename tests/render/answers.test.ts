import { gzipSync } from "node:zlib";
import { answer } from "@/lib/render/answer";
import { badgeHeaders, fileHeaders, pageHeaders } from "@/lib/render/headers";
import { scriptJson } from "@/lib/render/json-script";
import { robotsTxt, sitemapXml } from "@/lib/render/sitemap";
import { fontBytes, styleSheet, styleSheetAddress } from "@/lib/render/style-sheet";

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  new Request("https://facts.example.org/", { headers, method });

test("the same bytes have the same strong tag, and other bytes another", () => {
  const tag = (body: string) => answer(ask(), body, {}).headers.get("etag");
  expect(tag("a")).toMatch(/^"[\w-]{27}"$/u);
  expect(tag("a")).toBe(tag("a"));
  expect(tag("a")).not.toBe(tag("b"));
});

test("a reader who has the bytes gets 304 and no body, with the same caching", async () => {
  const etag = answer(ask(), "a", pageHeaders()).headers.get("etag") ?? "";
  for (const sent of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
    const again = answer(ask({ "if-none-match": sent }), "a", pageHeaders());
    expect(again.status).toBe(304);
    expect(await again.text()).toBe("");
    expect(again.headers.get("cache-control")).toMatch(/max-age=30/u);
  }
  expect(answer(ask({ "if-none-match": etag }), "b", pageHeaders()).status).toBe(200);
});

test("what is not there is never answered with 304", () => {
  const etag = answer(ask(), "a", {}, 404).headers.get("etag") ?? "";
  expect(answer(ask({ "if-none-match": etag }), "a", {}, 404).status).toBe(404);
});

test("HEAD has the headers and no body", async () => {
  const head = answer(ask({}, "HEAD"), "a", pageHeaders());
  expect(head.headers.get("etag")).not.toBeNull();
  expect(await head.text()).toBe("");
});

test("no page lets a script run, be framed, or leave a cookie", () => {
  const headers = pageHeaders();
  expect(headers["content-security-policy"]).toContain("script-src 'none'");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/u);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  for (const all of [headers, badgeHeaders(), fileHeaders("text/css")])
    expect(Object.keys(all)).not.toContain("set-cookie");
});

test("a verdict that changes is never older than 90 seconds in a cache", () => {
  expect(pageHeaders()["cache-control"]).toBe(
    "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400",
  );
  expect(pageHeaders("never")["cache-control"]).toBe("no-store");
});

test("JSON in a script element can neither end it nor begin a comment, and stays the same JSON", () => {
  const value = { text: "</script><!-- <script> & \u2028\u2029 ]]>" };
  const json = scriptJson(value);
  expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
  expect(JSON.parse(json)).toEqual(value);
});

test("the style sheet fits into 8 KB, has no colour but the tokens, and asks no one else", () => {
  const css = styleSheet("reader.css");
  expect(gzipSync(css).length).toBeLessThan(8 * 1024);
  const own = css.slice(css.indexOf("*,::before"));
  expect(own).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl/iu);
  expect(css).not.toMatch(/url\((?!\/assets\/)/u);
  expect(css).not.toMatch(/(margin|padding|border)-(left|right)|text-align: ?(left|right)/u);
});

test("the address of the style sheet changes with its text", () => {
  expect(styleSheetAddress("reader.css")).toMatch(/^\/assets\/reader\.css\?v=[\w-]{10}$/u);
  expect(styleSheetAddress("tokens.css")).not.toBe(styleSheetAddress("reader.css"));
});

test("the fonts come from their package", () => {
  expect(Buffer.from(fontBytes("serif-latin.woff2")).subarray(0, 4).toString()).toBe("wOF2");
});

test("the sitemap escapes what stands in an address and gives the time of the last change", () => {
  const xml = sitemapXml("https://facts.example.org", [
    { path: "/claims/a&b", changedAt: "2026-11-21T09:05:00.000Z" },
  ]);
  expect(xml).toContain(
    "<loc>https://facts.example.org/claims/a&#38;b</loc><lastmod>2026-11-21T09:05",
  );
  expect(robotsTxt("https://facts.example.org")).toContain("Disallow: /desk");
});
