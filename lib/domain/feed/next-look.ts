// When a feed is looked at again.

const MINUTE = 60_000;
/** However often it failed, a feed is looked at once a day. */
const LONGEST_MINUTES = 1440;

/**
 * The next look, RFC 3339: after the feed's own rhythm, twice that after each failure in a row, a day at
 * most; and never before the site allows it again (`retryAfter`, in seconds).
 */
export function nextLook(
  now: Date,
  {
    everyMinutes,
    fails,
    retryAfter,
  }: { everyMinutes: number; fails: number; retryAfter?: number | null },
): string {
  const doubled = everyMinutes * 2 ** Math.min(fails, 12);
  const minutes = Math.min(doubled, Math.max(LONGEST_MINUTES, everyMinutes));
  const wait = Math.max(minutes * MINUTE, (retryAfter ?? 0) * 1000);
  return new Date(now.getTime() + wait).toISOString();
}
