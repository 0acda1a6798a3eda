// What changed since the state that readers see, so that a reviewer reads the change first.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { stanceWords } from "@/lib/domain/evidence";
import type { Content } from "@/lib/domain/publication";
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import type {
  ContentChange,
  EvidenceChange,
  FieldChange,
  ValueChange,
} from "@/lib/domain/view/content-diff";
import { msg, t } from "@/lib/words/t";
import { WordDiff } from "./word-diff";

type Props = {
  change: ContentChange;
  before: Content;
  after: Content;
  lang: string;
  /** How the earlier rating is drawn: as a verdict only when readers saw it. */
  ratingBefore: "public" | "proposed";
};

/** One row for each field that changed, then the evidence that came, went or changed. */
export function ContentChanges({ change, before, after, lang, ratingBefore }: Props) {
  return (
    <div className="changes">
      {change.fields.length > 0 && (
        <dl className="change-list">
          {change.fields.map((field) => (
            <div key={field.field}>
              <dt>{t(field.name)}</dt>
              <dd>
                {field.field === "rating" ? (
                  <RatingChange
                    before={before.rating}
                    after={after.rating}
                    wasPublic={ratingBefore === "public"}
                  />
                ) : (
                  <WordDiff before={field.before} after={field.after} lang={langOf(field, lang)} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {change.evidence.length > 0 && (
        <ul className="change-evidence">
          {change.evidence.map((item) => (
            <li key={`${item.kind} ${item.item.id}`}>
              <EvidenceChanged change={item} />
            </li>
          ))}
        </ul>
      )}
      {[change.replies, change.translations].map(
        (values) => values.length > 0 && <Values key={values[0]?.name} values={values} />,
      )}
      {change.reordered && <p className="muted">{t("The evidence stands in another order.")}</p>}
    </div>
  );
}

function Values({ values }: { values: readonly ValueChange[] }) {
  return (
    <dl className="change-list">
      {values.map((value) => (
        <div key={value.name}>
          <dt>{t(value.name)}</dt>
          <dd>
            <WordDiff before={value.before} after={value.after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

// The article's own words are in its language; what the newsroom wrote need not be.
function langOf(field: FieldChange, lang: string): string | undefined {
  return field.field === "quote" ? lang : undefined;
}

type Ratings = { before: RatingCode | null; after: RatingCode | null; wasPublic: boolean };

function RatingChange({ before, after, wasPublic }: Ratings) {
  return (
    <span className="rating-change">
      {before ? (
        <VerdictTag rating={stepOf(before)} proposed={!wasPublic} />
      ) : (
        <span className="muted">{t("No rating")}</span>
      )}
      <span className="way" aria-hidden="true">
        →
      </span>
      <span className="visually-hidden">{t("becomes")}</span>
      {after ? (
        <VerdictTag rating={stepOf(after)} proposed />
      ) : (
        <span className="muted">{t("No rating")}</span>
      )}
    </span>
  );
}

const KIND_WORDS = {
  added: msg("Evidence added"),
  removed: msg("Evidence removed"),
  changed: msg("Evidence changed"),
};

function EvidenceChanged({ change }: { change: EvidenceChange }) {
  const { item, kind } = change;
  const Mark = kind === "added" ? "ins" : kind === "removed" ? "del" : "span";
  return (
    <article className="change-card">
      <p className="change-kind">
        {t(KIND_WORDS[kind])}: {t(stanceWords[item.stance]).toLowerCase()}
        {item.decisive && `, ${t("Decisive").toLowerCase()}`}
      </p>
      <p className="change-title" lang={item.source.language ?? undefined} dir="auto">
        <Mark>{item.source.title}</Mark>
      </p>
      {change.kind === "changed" ? (
        <Values values={change.values} />
      ) : (
        item.quote && (
          <blockquote lang={item.source.language ?? undefined} dir="auto">
            <Mark>{item.quote}</Mark>
          </blockquote>
        )
      )}
    </article>
  );
}
