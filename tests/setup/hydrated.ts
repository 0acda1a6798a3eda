/** Waits until a page of the desk, or a way into it, listens: what is pressed before its script has come is lost. */
import type { Page } from "playwright-core";

export async function hydrated(page: Page): Promise<void> {
  // The switch of colours stands on every page of the desk, the marked fieldset around each password.
  await page.waitForFunction(() => {
    const first = document.querySelectorAll(".desk-panel .segmented, fieldset.form-acts");
    return first.length > 0 && [...first].every((fields) => !fields.matches(":disabled"));
  });
  // After going on within the desk: what the new page does once it stands comes before idleness.
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => resolve(null), { timeout: 2_000 })),
  );
}
