// The small link at a claim's words. It stands out of the flow, so nothing on the page moves: beside the
// text, or in a gap at the end of the line; where there is room for neither, only its sign shows, above
// the last letter.

import { element, glyph } from "./draw";
import type { Found } from "./find-quotes";
import { OWN } from "./own";
import { sheets } from "./style";

const BLOCK =
  "p,li,dd,dt,td,th,blockquote,figcaption,h1,h2,h3,h4,h5,h6,pre,div,section,article,main,aside,header,footer";
const GAP = 6;

export type Link = { found: Found; host: HTMLElement; remove: () => void };

/** Adds the link of a claim; `open` is called when a reader asks for the check. */
export function addLink(found: Found, open: (at: HTMLElement) => void): Link | null {
  const { annotation, range } = found;
  const end = range.endContainer.parentElement;
  const block = end?.closest(BLOCK) ?? end;
  if (!block) return null;
  const host = element("span", { [OWN]: "" });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheets.link()];
  const { label, tone } = annotation.review.rating;
  const link = element(
    "a",
    { href: annotation.canonical, "data-tone": tone, "aria-haspopup": "dialog" },
    glyph(tone),
    element("b", {}, label),
  );
  link.setAttribute("aria-label", `${label}: ${annotation.review.statement}`);
  link.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // What the page does with a click of its own words is not meant here.
    event.stopPropagation();
    open(link);
  });
  root.append(link);
  block.append(host);
  const watch = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) place();
  });
  watch.observe(block);
  addEventListener("resize", place);

  function place(): void {
    if (range.collapsed || !host.isConnected) return;
    put(host, link, range, block as Element);
  }
  return {
    found,
    host,
    remove() {
      watch.disconnect();
      removeEventListener("resize", place);
      host.remove();
    },
  };
}

function put(host: HTMLElement, link: HTMLElement, range: Range, block: Element): void {
  const last = [...range.getClientRects()].at(-1);
  if (!last) return;
  host.removeAttribute("data-small");
  move(host, 0, 0);
  const rtl = getComputedStyle(block).direction === "rtl";
  const { width, height } = link.getBoundingClientRect();
  const middle = last.top + (last.height - height) / 2;
  const box = block.getBoundingClientRect();
  const inLine = endOfLine(range, block, last, rtl);
  // Towards the end of the line, whichever side that is.
  const at = (edge: number, gap: number) => (rtl ? edge - gap - width : edge + gap);
  const fits = (left: number, within: { left: number; right: number }) =>
    left >= within.left && left + width <= within.right;
  const screen = { left: GAP, right: document.documentElement.clientWidth - GAP };
  const atEnd = at(inLine, GAP);
  const beside = at(rtl ? box.left : box.right, 2 * GAP);
  const spot = { left: atEnd, top: middle };
  if (!fits(atEnd, box)) {
    // Beside the line, or under another link that is there.
    const free = [0, 1, 2]
      .map((step) => middle + step * (height + 2))
      .find((top) => fits(beside, screen) && isFree(block, beside, top, width, height));
    spot.left = beside;
    spot.top = free ?? middle;
    if (free === undefined) {
      host.setAttribute("data-small", "");
      const small = link.getBoundingClientRect();
      spot.left = (rtl ? last.left : last.right) - small.width / 2;
      spot.left = Math.min(Math.max(0, spot.left), screen.right + GAP - small.width);
      spot.top = last.top - small.height / 2;
    }
  }
  const zero = host.getBoundingClientRect();
  move(host, spot.left - zero.left, spot.top - zero.top);
  host.setAttribute("data-placed", "");
}

const move = (host: HTMLElement, x: number, y: number) => {
  host.style.setProperty("--x", `${Math.round(x)}px`);
  host.style.setProperty("--y", `${Math.round(y)}px`);
};

/** Where the line that the words end on ends: behind whatever stands on it after them. */
function endOfLine(range: Range, block: Element, last: DOMRect, rtl: boolean): number {
  const rest = document.createRange();
  rest.setStart(range.endContainer, range.endOffset);
  rest.setEnd(block, block.childNodes.length);
  const same = [...rest.getClientRects()].filter(
    ({ top, bottom, width }) => width > 0 && top < last.bottom - 2 && bottom > last.top + 2,
  );
  return rtl
    ? Math.min(last.left, ...same.map(({ left }) => left))
    : Math.max(last.right, ...same.map(({ right }) => right));
}

/** True where nothing of the page but the ground under the words is. */
function isFree(block: Element, x: number, y: number, width: number, height: number): boolean {
  const corners = [x, x + width / 2, x + width - 1].flatMap((left) =>
    [y + 1, y + height - 1].map((top) => document.elementFromPoint(left, top)),
  );
  return corners.every((hit) => hit?.hasAttribute(OWN) === false && hit.contains(block));
}
