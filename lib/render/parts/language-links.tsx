// The page that is open, in each language: each said in its own words.
import { inThat, language } from "@/lib/words/ambient";
import { languages, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";

export function LanguageLinks({ path }: { path: string }) {
  return (
    <nav className="languages" aria-label={t("Languages")}>
      <ul>
        {languages.map((each) => (
          <li key={each}>
            <a
              href={inThat(each, path)}
              lang={each}
              hrefLang={each}
              aria-current={each === language() ? "true" : undefined}
            >
              {ownNames[each]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
