"use client";
// The languages in a row at the foot of the door, each by its own name.
import { useListening } from "@/components/ui/use-listening";
import { type Language, languages, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import { chooseLanguage } from "./language-cookie";

export function LanguageRow({ spoken }: { spoken: Language }) {
  const listening = useListening();
  return (
    <nav aria-label={t("Language")}>
      <ul className="language-row">
        {languages.map((each) => (
          <li key={each}>
            <button
              type="button"
              className="text-button"
              lang={each}
              disabled={!listening}
              aria-current={each === spoken ? "true" : undefined}
              onClick={() => {
                chooseLanguage(each);
                window.location.reload();
              }}
            >
              {ownNames[each]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
