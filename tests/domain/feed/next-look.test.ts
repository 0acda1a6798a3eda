import { nextLook } from "@/lib/domain/feed/next-look";

const now = new Date("2026-11-26T10:00:00Z");
const at = (everyMinutes: number, fails: number, retryAfter: number | null = null) =>
  nextLook(now, { everyMinutes, fails, retryAfter });

test("a feed is looked at in its own rhythm", () => {
  expect(at(30, 0)).toBe("2026-11-26T10:30:00.000Z");
  expect(at(1440, 0)).toBe("2026-11-27T10:00:00.000Z");
});

test("each failure in a row doubles the wait, up to a day", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 100].map(
    (fails) => (Date.parse(at(30, fails)) - now.getTime()) / 60_000,
  );
  expect(waits).toEqual([60, 120, 240, 480, 960, 1440, 1440, 1440]);
  expect(at(10_080, 9)).toBe(at(10_080, 0));
});

test("a site that names a time is not asked before it", () => {
  expect(at(30, 1, 7200)).toBe("2026-11-26T12:00:00.000Z");
  expect(at(30, 1, 60)).toBe("2026-11-26T11:00:00.000Z");
});
