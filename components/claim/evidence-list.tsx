// What a verdict rests on: one card for each use of a source.
import { PartialDate } from "@/components/ui/date";
import { WebLink, webAddressOf } from "@/components/ui/web-link";
import { credibilityWords, type Stance, stanceWords } from "@/lib/domain/evidence";
import type { PublishedEvidence } from "@/lib/domain/publication";
import { reliabilityWords } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { StanceSign } from "./stance-sign";

const LEVEL_WORDS = { primary: msg("Primary source"), secondary: msg("Secondary source") } as const;

const STANCE_SENTENCES: Record<Stance, string> = {
  supports: msg("Supports the claim"),
  undermines: msg("Speaks against the claim"),
  context: msg("Gives context"),
};

/** As it was published, or as it is worked on: there a source may have no interests, or be withdrawn. */
type Shown = Omit<PublishedEvidence, "source"> & {
  source: Omit<PublishedEvidence["source"], "interests"> & {
    interests?: string | null;
    withdrawnOn?: string | null;
    withdrawnReason?: string | null;
  };
};

/** The cards in their order; the desk passes its working evidence, which has the same shape. */
export function EvidenceList({ evidence }: { evidence: readonly Shown[] }) {
  return (
    <ol className="evidence-list">
      {evidence.map((item) => (
        <li key={item.id}>
          <EvidenceCard item={item} />
        </li>
      ))}
    </ol>
  );
}

export function EvidenceCard({ item }: { item: Shown }) {
  const { source } = item;
  return (
    <article className="evidence" data-stance={item.stance}>
      <p className="evidence-stance">
        <StanceSign stance={item.stance} />
        <span title={t(stanceWords[item.stance])}>{t(STANCE_SENTENCES[item.stance])}</span>
        {item.decisive && <strong className="evidence-decisive">{t("Decisive")}</strong>}
      </p>
      <h3 className="evidence-title" lang={source.language ?? undefined} dir="auto">
        <WebLink href={source.url}>{source.title}</WebLink>
      </h3>
      {source.withdrawnOn && (
        <p className="evidence-withdrawn">
          {rich("<b>Withdrawn</b> on {date}: {withdrawnReason}", {
            b: (inner) => <strong>{inner}</strong>,
            date: <PartialDate date={source.withdrawnOn} />,
            withdrawnReason: <bdi>{source.withdrawnReason}</bdi>,
          })}
        </p>
      )}
      <p className="evidence-source">
        {source.publisher && <bdi>{source.publisher}</bdi>}
        {source.publisher && source.publishedOn && ", "}
        {source.publishedOn && <PartialDate date={source.publishedOn} />}
        <AddressOnPaper address={source.url} />
      </p>
      {item.quote && (
        <blockquote className="evidence-quote" lang={source.language ?? undefined} dir="auto">
          {item.quote}
        </blockquote>
      )}
      {item.note && (
        <p className="evidence-note" dir="auto">
          {item.note}
        </p>
      )}
      <dl className="facts">
        {item.locator && <Fact name={t("Where")} value={<bdi>{item.locator}</bdi>} />}
        <Fact name={t("Level")} value={t(LEVEL_WORDS[source.level])} />
        <Fact name={t("Source")} value={t(reliabilityWords[source.reliability])} />
        <Fact
          name={t("Information")}
          value={t(credibilityWords[item.credibility - 1] ?? "Cannot be judged")}
        />
        {source.interests && (
          <Fact name={t("What it stands to gain")} value={<bdi>{source.interests}</bdi>} />
        )}
        {source.unnamed && <Fact name={t("Name")} value={t("Known to us, and can’t be told")} />}
        {source.derivedFromTitle && (
          <Fact name={t("Taken from")} value={<bdi>{source.derivedFromTitle}</bdi>} />
        )}
      </dl>
    </article>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Paper has no links to follow, so the address is printed. */
function AddressOnPaper({ address }: { address: string | null }) {
  const web = webAddressOf(address);
  return web ? <span className="on-paper"> {web}</span> : null;
}
