/**
 * Asks again until it holds: a page answers a click, a key or an address when it comes to it, which
 * on a slow machine is later than the next line of a test.
 *
 *   await eventually(async () => expect(await page.locator("mark").allTextContents()).toEqual([…]));
 */

/** Milliseconds until what does not hold has failed, and between two looks. */
const LIMIT = 20_000;
const PAUSE = 50;

/** Answers what `look` answers once it throws no more; throws its last failure after the limit. */
export async function eventually<T>(look: () => Promise<T>, limit = LIMIT): Promise<T> {
  const until = Date.now() + limit;
  for (;;) {
    try {
      return await look();
    } catch (failure) {
      if (Date.now() > until) throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
