// What every page has to be: no violation that axe finds, in light and in dark, and no scrolling sideways.
import type { Page } from "playwright-core";
import type { testBrowser } from "@/tests/setup/browser";
import { eventually } from "@/tests/setup/eventually";
import { see } from "../screen";

export const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 780 };

type Browser = ReturnType<typeof testBrowser>;

/** Addresses that were looked at, without what stands behind a question mark. */
export const looked = new Set<string>();

/** The page as it stands: in light, the colours once more in dark, and narrow. */
export async function expectGood(browser: Browser, page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  await browser.expectAccessible(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await browser.expectAccessible(page, { only: "color-contrast" });
  await page.setViewportSize(NARROW);
  await eventually(async () =>
    expect({ what, tooWide: await page.evaluate(tooWide) }).toEqual({ what, tooWide: [] }),
  );
  await page.setViewportSize(WIDE);
  looked.add(new URL(page.url()).pathname);
}

/** What makes the page scroll sideways; nothing when it does not. */
function tooWide(): string[] {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  const out = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > page.clientWidth + 0.5,
  );
  return [
    `${page.scrollWidth - page.clientWidth} px`,
    ...out.slice(0, 6).map((element) => `${element.tagName} ${element.className}`),
  ];
}

export async function expectAllGood(
  browser: Browser,
  page: Page,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await see(page.getByRole("heading", { level: 1 }));
    await expectGood(browser, page, path);
  }
}
