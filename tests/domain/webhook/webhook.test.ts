// When a message that did not arrive is sent again, and when a webhook is given up.
import { givesUp, waitAfterAttempts, webhookInput } from "@/lib/domain/webhook/webhook";

const HOUR = 3600;

test.each([
  [1, 5],
  [2, 300],
  [3, 1800],
  [4, 2 * HOUR],
  [5, 5 * HOUR],
  [6, 10 * HOUR],
  [7, 14 * HOUR],
  [8, 20 * HOUR],
  [9, 24 * HOUR],
  [10, null],
])("after %i attempts the next comes in %p seconds", (attempts, seconds) => {
  expect(waitAfterAttempts(attempts)).toBe(seconds);
});

const now = new Date("2026-11-10T00:00:00Z");
test.each([
  [410, 1, "2026-11-10T00:00:00Z", "gone"],
  [500, 10, "2026-11-05T00:00:00Z", "failed"],
  [null, 10, "2026-11-01T00:00:00Z", "failed"],
  [500, 10, "2026-11-05T00:00:01Z", null],
  [500, 9, "2026-11-01T00:00:00Z", null],
  [404, 10, "2026-11-10T00:00:00Z", null],
])("%p at attempt %i, nothing arrived since %s: %p", (status, attempts, since, why) => {
  expect(givesUp(status, { attempts, failingSince: new Date(since), now })).toBe(why);
});

test.each([
  ["https://cms.example.org/hook?x=1", true],
  ["ftp://cms.example.org/", false],
  ["https://me:pass@cms.example.org/", false],
  ["cms.example.org", false],
])("%s may be an address: %p", (url, fits) => {
  expect(webhookInput.safeParse({ url, events: ["claim.published"] }).success).toBe(fits);
});

test("at least one event, each once", () => {
  const url = "https://cms.example.org/";
  expect(webhookInput.safeParse({ url, events: [] }).success).toBe(false);
  const events = ["claim.retracted", "claim.retracted", "claim.published"];
  expect(webhookInput.parse({ url, events }).events).toEqual([
    "claim.published",
    "claim.retracted",
  ]);
});
