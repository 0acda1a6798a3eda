// The word of a badge in the language that was asked for.
import "server-only";
import type { StoredBadge } from "@/lib/db/reader/claims";
import { directionOf } from "@/lib/domain/article";
import type { BadgeFace } from "@/lib/domain/view/reader";
import { isLanguage, type Language } from "@/lib/words/languages";
import { inLanguage } from "@/lib/words/spoken";
import { t } from "@/lib/words/t";

/** The language of the labels that a publication freezes. */
const OWN = "en";

/** A retraction has no verdict to show; it says that it is one. */
export function badgeFace(stored: StoredBadge, lang: string | null): BadgeFace {
  const { rating, translations, kind } = stored;
  const base = (lang ?? OWN).toLowerCase().split("-")[0] ?? OWN;
  if (kind === "retraction") return retracted(isLanguage(base) ? base : "en");
  const label =
    translations && Object.hasOwn(translations, base) ? translations[base]?.label : undefined;
  if (!label) return { label: rating.label, tone: rating.tone, lang: OWN, direction: "ltr" };
  return { label, tone: rating.tone, lang: base, direction: directionOf(base) };
}

function retracted(lang: Language): BadgeFace {
  const label = inLanguage(lang, () => t("Retracted"));
  return { label, tone: null, lang, direction: directionOf(lang) };
}
