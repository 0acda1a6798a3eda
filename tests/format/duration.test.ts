import { formatDuration } from "@/lib/format/duration";

test.each([
  [0, "less than a minute"],
  [59, "less than a minute"],
  [60, "1 minute"],
  [44 * 60, "44 minutes"],
  [3600, "1 hour"],
  [47 * 3600, "47 hours"],
  [48 * 3600, "2 days"],
  [400 * 86_400, "400 days"],
])("%d seconds are %s", (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});
