// What a reader gets who opens a mark: what was claimed, what was found, why, who says so, as of when.
import type { Annotation } from "./annotation";
import { element, glyph } from "./draw";
import { OWN } from "./own";
import { sheets } from "./style";

let close: (() => void) | null = null;
let shown: Annotation | null = null;

/** Opens the panel of a claim; the focus goes into it, and comes back to `from`. */
export function openPanel(annotation: Annotation, newsroom: string, from: HTMLElement): void {
  close?.();
  shown = annotation;
  const { rating, statement, language, direction } = annotation.review;
  const host = element("div", { [OWN]: "", popover: "manual" });
  if (direction === "rtl") host.setAttribute("data-rtl", "");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheets.panel()];
  const shut = element("button", { type: "button", "aria-label": "Close" }, "×");
  const why = annotation.body.find(({ purpose }) => purpose === "assessing")?.value ?? "";
  const words = { lang: language, dir: direction };
  const box = element(
    "section",
    { role: "dialog", "aria-labelledby": "claim" },
    element(
      "header",
      {},
      element(
        "span",
        { class: "verdict", "data-tone": rating.tone },
        glyph(rating.tone),
        rating.label,
      ),
      shut,
    ),
    element("h2", { id: "claim", tabindex: "-1", ...words }, statement),
    element("p", words, why),
    element("p", { class: "who" }, whoOf(annotation, newsroom)),
    element(
      "a",
      { href: annotation.canonical, target: "_blank", rel: "noopener" },
      "The whole check",
    ),
  );
  root.append(box);
  document.body.append(host);
  host.showPopover?.();

  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") close?.();
  };
  const onPress = (event: Event) => {
    if (!event.composedPath().includes(host)) close?.();
  };
  close = () => {
    close = null;
    shown = null;
    removeEventListener("keydown", onKey, true);
    removeEventListener("pointerdown", onPress, true);
    const hadFocus = host.matches(":focus-within") || document.activeElement === document.body;
    host.remove();
    if (hadFocus) from.focus({ preventScroll: true });
  };
  shut.addEventListener("click", () => close?.());
  addEventListener("keydown", onKey, true);
  addEventListener("pointerdown", onPress, true);
  root.getElementById("claim")?.focus({ preventScroll: true });
}

/** Closes the panel of this claim, whose words are gone. */
export function closePanel(annotation: Annotation): void {
  if (shown === annotation) close?.();
}

function whoOf({ review }: Annotation, newsroom: string): string {
  const names = (list: string[]) => (list.length > 0 ? list.join(", ") : newsroom);
  const day = new Date(`${review.asOf.slice(0, 10)}T00:00:00Z`);
  const asOf = Number.isNaN(day.getTime())
    ? review.asOf
    : day.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return `Checked by ${names(review.checkedBy)}. Approved by ${names(review.approvedBy)}. As of ${asOf}. ${newsroom}.`;
}
