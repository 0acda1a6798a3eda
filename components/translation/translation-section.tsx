"use client";
// A claim's words in other languages on its desk page: those that are there, and the form that adds one.
import { useId, useState } from "react";
import { TranslatedWords } from "@/components/claim/translated-words";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { usePartForm } from "@/components/part/use-part-form";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import {
  addTranslation,
  changeTranslation,
  removeTranslation,
} from "@/lib/client/claim/translations";
import { fieldWords } from "@/lib/domain/claim";
import { ownLanguage } from "@/lib/domain/translation/own-language";
import { openLanguages, type Translation } from "@/lib/domain/translation/translation";
import { formatList } from "@/lib/format/count";
import { type Language, ownNames } from "@/lib/words/languages";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { draftOfTranslation, emptyTranslation, translationToSend } from "./translation-draft";
import { TranslationForm } from "./translation-form";

export function TranslationSection() {
  const { claim, editable } = useClaimDesk();
  const [open, setOpen] = useState<string | null>(null);
  const titleId = useId();
  const choice = openLanguages(ownLanguage(claim, claim.language), claim.translations);
  const [first] = choice;
  const { length } = claim.translations;
  if (length === 0 && (!editable || !claim.statement)) return null;
  const close = () => setOpen(null);
  return (
    <section
      className={length > 0 ? "claim-part" : "claim-part on-screen"}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className="section-title">
        {rich("In other languages {count}", { count: <span className="count">{length}</span> })}
      </h2>
      {length === 0 && open !== "new" && (
        <p className="muted">
          {t(
            "The same check and the same verdict, in the reader’s language. What is not translated stays as it is and says in which language.",
          )}
        </p>
      )}
      {length > 0 && (
        <ol className="evidence-list">
          {claim.translations.map((translation) => (
            <li key={translation.id}>
              {open === translation.id && editable ? (
                <EditTranslation translation={translation} choice={[]} onDone={close} />
              ) : (
                <TranslationCard
                  translation={translation}
                  editable={editable}
                  onEdit={() => setOpen(translation.id)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
      {editable && open === "new" && first && (
        <EditTranslation translation={null} choice={[first, ...choice.slice(1)]} onDone={close} />
      )}
      {editable && open !== "new" && first && (
        <p className="acts">
          <Button onClick={() => setOpen("new")}>{t("Add a language")}</Button>
        </p>
      )}
    </section>
  );
}

type CardProps = { translation: Translation; editable: boolean; onEdit: () => void };

function TranslationCard({ translation, editable, onEdit }: CardProps) {
  const { claim, act } = useClaimDesk();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const { id, behind, ...words } = translation;
  const name = ownNames[translation.language];

  async function remove() {
    setBusy(true);
    const done = await act((version) => removeTranslation(claim.slug, id, { version }));
    setBusy(false);
    if (done)
      say(t("Removed: {language}", { language: name }), () => {
        void act(() => addTranslation(claim.slug, words));
      });
  }

  return (
    <div className="evidence-item">
      <div className="reply-card">
        <TranslatedWords translation={translation} />
        {behind.length > 0 && (
          <p className="late-reply">
            {t("Changed since in the claim’s own language: {parts}. Readers get that one.", {
              parts: formatList(behind.map((field) => t(fieldWords[field]))),
            })}
          </p>
        )}
      </div>
      {editable && (
        <p className="card-acts">
          <Button
            look="quiet"
            onClick={onEdit}
            aria-label={t("Edit: {language}", { language: name })}
          >
            {behind.length > 0 ? t("Look at it again") : t("Edit")}
          </Button>
          <Button
            look="quiet"
            busy={busy}
            onClick={remove}
            aria-label={t("Remove: {language}", { language: name })}
          >
            {t("Remove")}
          </Button>
        </p>
      )}
    </div>
  );
}

type EditProps =
  | { translation: Translation; choice: []; onDone: () => void }
  | { translation: null; choice: [Language, ...Language[]]; onDone: () => void };

function EditTranslation({ translation, choice, onDone }: EditProps) {
  const { claim, act } = useClaimDesk();
  const [first] = useState(() =>
    translation ? draftOfTranslation(translation) : emptyTranslation(choice[0]),
  );
  const form = usePartForm(`translation:${translation?.id ?? `new:${claim.slug}`}`, first, onDone);

  async function save() {
    const checked = translationToSend(claim, form.draft);
    if (!checked.ok) return form.refuse(checked.errors);
    const { language: _, ...words } = checked.input;
    const done = await act((version) =>
      form.catching(
        translation
          ? changeTranslation(claim.slug, translation.id, words, { version })
          : addTranslation(claim.slug, checked.input),
      ),
    );
    if (done) form.close();
  }

  return (
    <TranslationForm
      title={translation ? ownNames[translation.language] : t("In another language")}
      saveWord={t("Save")}
      own={claim}
      choice={choice}
      behind={translation?.behind ?? []}
      {...form.props}
      onSave={save}
    />
  );
}
