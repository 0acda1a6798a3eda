import { type FetchFailure, failureWords, isPassing } from "@/lib/integrations/fetch/failure";
import { retryAfterSeconds, typeOf } from "@/lib/integrations/fetch/headers";

const status = (code: number): FetchFailure => ({ code: "status", status: code, retryAfter: null });

test.each([401, 402, 403, 404, 406, 410, 418, 429, 451, 500, 503, 599])(
  "status %i is said in a sentence, with what to do",
  (code) => {
    const { what, todo } = failureWords(status(code));
    expect(what).toMatch(new RegExp(`^[A-Z].*${code}.*\\.$`, "u"));
    expect(todo).toMatch(/^[A-Z].*\.$/u);
  },
);

test("what may pass is told from what stays", () => {
  for (const code of [408, 425, 429, 500, 502, 503, 504])
    expect(isPassing(status(code))).toBe(true);
  for (const code of [400, 401, 403, 404, 410, 451]) expect(isPassing(status(code))).toBe(false);
  expect(isPassing({ code: "timeout" })).toBe(true);
  expect(isPassing({ code: "not_public" })).toBe(false);
  expect(isPassing({ code: "too_large" })).toBe(false);
});

test("a wait is a number of seconds or a date, never below zero, never beyond a week", () => {
  const now = new Date("2026-11-26T10:00:00Z");
  expect(retryAfterSeconds("120", now)).toBe(120);
  expect(retryAfterSeconds(" 0 ", now)).toBe(0);
  expect(retryAfterSeconds("Thu, 26 Nov 2026 10:05:00 GMT", now)).toBe(300);
  expect(retryAfterSeconds("Thu, 26 Nov 2026 09:00:00 GMT", now)).toBe(0);
  expect(retryAfterSeconds("99999999999", now)).toBe(7 * 86_400);
  for (const none of [undefined, "", "soon", "-5"]) expect(retryAfterSeconds(none, now)).toBe(null);
});

test.each([
  ["text/html", "text/html", null],
  ["Application/RSS+XML ; charset=UTF-8", "application/rss+xml", "utf-8"],
  ['text/html; charset="koi8-r"; x=y', "text/html", "koi8-r"],
  ["text/html;charset=", "text/html", null],
  ["html", null, null],
  ["", null, null],
  [undefined, null, null],
])("the type %p", (header, mediaType, charset) => {
  expect(typeOf(header)).toEqual({ mediaType, charset });
});
