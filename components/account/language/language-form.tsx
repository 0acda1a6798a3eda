"use client";
// The language of the desk. A cookie remembers it, as it does the theme; the page comes again in it.
import { Select } from "@/components/ui/text-field";
import { isLanguage, type Language, languages, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import { chooseLanguage } from "./language-cookie";

/** `chosen` is null while the browser's own languages decide. */
export function LanguageForm({ chosen }: { chosen: Language | null }) {
  function choose(value: string) {
    chooseLanguage(isLanguage(value) ? value : null);
    window.location.reload();
  }
  return (
    <section className="account-part" aria-labelledby="language-title">
      <h2 id="language-title">{t("Language")}</h2>
      <Select
        label={t("Language of the desk")}
        hint={t("It holds in this browser. Claims and articles keep their own.")}
        value={chosen ?? ""}
        onValue={choose}
        options={[
          { value: "", label: t("As the browser says") },
          ...languages.map((value) => ({ value, label: ownNames[value] })),
        ]}
      />
    </section>
  );
}
