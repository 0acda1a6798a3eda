// One publication in the pack: what was claimed, what was found, on what, and who stands for it.
import type { PackPublication } from "@/lib/domain/pack/period";
import { nameOfClass } from "@/lib/domain/pack/tables";
import { formatList } from "@/lib/format/count";
import { formatDay, formatPartialDate } from "@/lib/format/date";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { check: PackPublication; address: string };

export function CheckSection({ check, address }: Props) {
  const { content, rating, article, retractionReason } = check.snapshot;
  const correction = check.correction ?? retractionReason;
  return (
    <article id={`${check.slug}-v${check.version}`}>
      <h2 dir="auto">{content.statement ?? content.quote}</h2>
      <p>
        <strong>{check.kind === "retraction" ? t("Retracted") : t(rating.label)}</strong>
        {". "}
        {formatDay(check.publishedAt)},{" "}
        <a href={address}>{rich("version {version}", { version: check.version })}</a>
        {nameOfClass(check) && `. ${nameOfClass(check)}`}
      </p>
      {correction && <p dir="auto">{rich("What was wrong: {correction}", { correction })}</p>}
      <blockquote dir="auto">{content.quote}</blockquote>
      <p className="about">
        {content.claimant && (
          <>
            {t("Said by")} <bdi>{content.claimant}</bdi>
            {content.claimDate && `, ${formatPartialDate(content.claimDate)}`}
            {". "}
          </>
        )}
        {t("In")} <bdi>{article.headline}</bdi>
        {article.publisher && (
          <>
            , <bdi>{article.publisher}</bdi>
          </>
        )}
      </p>
      {content.summary && <p dir="auto">{content.summary}</p>}
      {content.gaps && (
        <p dir="auto">{rich("What could not be established: {gaps}", { gaps: content.gaps })}</p>
      )}
      <Sources check={check} />
      {content.replies?.map((reply) => (
        <p key={reply.id}>
          {t("Asked")} <bdi>{reply.askedOf}</bdi> {t("on")} {formatPartialDate(reply.askedOn)}:{" "}
          {reply.answer ? <span dir="auto">{reply.answer}</span> : reply.outcome.replace("_", " ")}
        </p>
      ))}
      <People check={check} />
    </article>
  );
}

function Sources({ check }: { check: PackPublication }) {
  const { evidence } = check.snapshot.content;
  if (evidence.length === 0) return null;
  return (
    <ul>
      {evidence.map(({ id, source, stance, decisive, quote, locator }) => (
        <li key={id}>
          {source.url ? <a href={source.url}>{source.title}</a> : <bdi>{source.title}</bdi>}
          {source.publisher && `, ${source.publisher}`}
          {`: ${stance}${decisive ? ", decisive" : ""} (${source.level}, reliability ${source.reliability})`}
          {locator && `, ${locator}`}
          {quote && (
            <>
              {". "}
              <q dir="auto">{quote}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function People({ check }: { check: PackPublication }) {
  const { checkedBy, approvedBy, publishedBy } = check;
  const said = [
    checkedBy.length > 0 && t("Checked by {list}", { list: formatList(checkedBy) }),
    approvedBy.length > 0 && `approved by ${formatList(approvedBy)}`,
    publishedBy && `published by ${publishedBy}`,
  ].filter(Boolean);
  return said.length > 0 ? <p className="about">{said.join(", ")}.</p> : null;
}
