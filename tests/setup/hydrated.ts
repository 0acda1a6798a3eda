/** Waits until a page of the desk listens: what is pressed before its script has come is lost. */
import type { Page } from "playwright-core";

export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const title = document.querySelector("h1");
    return title && Object.keys(title).some((key) => key.startsWith("__reactFiber"));
  });
  // Effects, which add the listeners, run after the next frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))),
  );
}
