// What a reader gets who opens a mark: what was claimed, what was found, why, who says so, as of when.
import type { Annotation } from "./annotation";
import { element, glyph } from "./draw";
import { OWN } from "./own";
import { sheets } from "./style";
import { wordsIn } from "./words";

let close: (() => void) | null = null;
let shown: Annotation | null = null;

/** Opens the panel of a claim; the focus goes into it, and comes back to `from`. */
export function openPanel(
  annotation: Annotation,
  newsroom: string,
  language: string,
  from: HTMLElement,
): void {
  close?.();
  shown = annotation;
  const { rating, statement } = annotation.review;
  const [checkedBy, approvedBy, asOf, whole, shutWord] = wordsIn(language);
  const host = element("div", { [OWN]: "", popover: "manual" });
  if (language === "ar") host.setAttribute("data-rtl", "");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheets.panel()];
  const shut = element("button", { type: "button", "aria-label": shutWord }, "×");
  const why = annotation.body.find(({ purpose }) => purpose === "assessing");
  const names = (list: string[]) => (list.length > 0 ? list.join(", ") : newsroom);
  const { review } = annotation;
  const day = dayIn(language, review.asOf);
  const who = `${checkedBy} ${names(review.checkedBy)}. ${approvedBy} ${names(review.approvedBy)}. ${asOf} ${day}${day.endsWith(".") ? "" : "."} ${newsroom}.`;
  const box = element(
    "section",
    {
      role: "dialog",
      "aria-labelledby": "claim",
      lang: language,
      dir: language === "ar" ? "rtl" : "ltr",
    },
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
    element(
      "h2",
      { id: "claim", tabindex: "-1", lang: annotation.review.language, dir: "auto" },
      statement,
    ),
    element("p", { lang: why?.language ?? "", dir: "auto" }, why?.value ?? ""),
    element("p", { class: "who" }, who),
    element("a", { href: annotation.canonical, target: "_blank", rel: "noopener" }, whole),
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

/** A day in words; in English it comes before the month, in Arabic its digits are those of the sources. */
function dayIn(language: string, written: string): string {
  const day = new Date(`${written.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return written;
  const locale = { en: "en-GB", ar: "ar-u-nu-latn" }[language] ?? language;
  return day.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}
