// Every publication of a claim, newest first, with what was corrected and why.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Moment } from "@/components/ui/date";
import { correctionWords, type PublicationSummary } from "@/lib/domain/publication";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function History({ claim }: { claim: ClaimInContext }) {
  const newestFirst = [...claim.history].sort((a, b) => b.version - a.version);
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t("History")}</h2>
      <ol className="history" reversed>
        {newestFirst.map((entry) => (
          <li key={entry.version}>
            <Entry entry={entry} shown={entry.version === claim.version} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, shown }: { entry: PublicationSummary; shown: boolean }) {
  return (
    <>
      <p className="history-line">
        <a href={here(`/claims/${entry.slug}/v/${entry.version}`)}>
          {rich("Version {version}", { version: entry.version })}
        </a>
        {entry.kind === "retraction" ? (
          <strong>{t("Retracted")}</strong>
        ) : (
          <VerdictTag rating={entry.rating} />
        )}
        <Moment time={entry.publishedAt} />
        {shown && <span className="label">{t("This page")}</span>}
      </p>
      {entry.correctionClass && (
        <p>
          <strong>{t(correctionWords[entry.correctionClass])}:</strong>{" "}
          <span dir="auto">{entry.correction}</span>
        </p>
      )}
    </>
  );
}
