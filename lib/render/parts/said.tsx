// A claim's words in the language of the page where they were translated, else in their own, which is named.
import type { PublicClaim } from "@/lib/domain/publication";
import { ownLanguage, UNKNOWN } from "@/lib/domain/translation/own-language";
import { type Said, type Sayable, sayIn } from "@/lib/domain/translation/said";
import { baseOf, type TranslatedField } from "@/lib/domain/translation/translation";
import { languageName } from "@/lib/format/count";
import { language } from "@/lib/words/ambient";
import { directionOf } from "@/lib/words/languages";
import { t } from "@/lib/words/t";

/** One part of a claim as its page says it; null where it has no such part. */
export function partSaid(
  claim: Pick<PublicClaim, "snapshot">,
  field: TranslatedField,
): Said | null {
  const { content, article } = claim.snapshot;
  return sayIn(language(), content, field, ownLanguage(content, article.language));
}

/** One part of a claim as a list says it. */
export function rowSaid<F extends "statement" | "summary">(
  row: Record<F, string> & Sayable & { article: { language: string } },
  field: F,
): Said {
  const own = ownLanguage(row, row.article.language);
  return sayIn(language(), row, field, own) ?? { text: row[field], lang: own };
}

/** The words that were rated; where nobody put them into a sentence, those of the article. */
export function statementSaid({ snapshot }: Pick<PublicClaim, "snapshot">): Said {
  const { content, article } = snapshot;
  return partSaid({ snapshot }, "statement") ?? { text: content.quote, lang: article.language };
}

/** Names the language of the words before it where it is not the page's; nothing where it is. */
export function OnlyIn({ lang }: { lang: string }) {
  if (baseOf(lang) === language() || lang === UNKNOWN) return null;
  return (
    <>
      {" "}
      <span className="only-in" lang={language()} dir={directionOf(language())}>
        {t("Only in {language}", { language: languageName(lang) })}
      </span>
    </>
  );
}
