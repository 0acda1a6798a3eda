// The canonical page of a claim: what was claimed, what was found, why, who says so.
import type { ReactNode } from "react";
import { Analysis } from "@/components/claim/analysis";
import { EvidenceList } from "@/components/claim/evidence-list";
import { ReplyList } from "@/components/claim/reply-list";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import type { PublicReport } from "@/lib/domain/view/reports";
import { here, language } from "@/lib/words/ambient";
import { t } from "@/lib/words/t";
import { claimReview } from "../claim-review";
import { Document, type Head } from "../document";
import { CorrectionNotice, OldVersionNotice, UpdateNote } from "../parts/claim-notices";
import { ClaimQuote } from "../parts/claim-quote";
import { History } from "../parts/history";
import { PaperNote } from "../parts/paper-note";
import { PlaceNotice } from "../parts/place-notice";
import { ReaderReports } from "../parts/reader-reports";
import { OnlyIn, partSaid, statementSaid } from "../parts/said";
import { ShareNote } from "../parts/share-note";
import { VerdictPanel } from "../parts/verdict-panel";
import { claimPicturePath, claimPictureText } from "../picture/claim-picture";
import type { Site } from "../site";

type Props = { site: Site; claim: ClaimInContext };

type CurrentProps = Props & { reports: readonly PublicReport[] };

export function ClaimPage({ site, claim, reports }: CurrentProps) {
  return (
    <Document site={site} head={headOf(site, claim)}>
      <Claim site={site} claim={claim}>
        <ReaderReports slug={claim.slug} reports={reports} />
        <ShareNote site={site} shared={sharedOf(claim)} />
      </Claim>
    </Document>
  );
}

function sharedOf(claim: ClaimInContext) {
  return { kind: "claim" as const, slug: claim.slug, title: statementSaid(claim).text };
}

/** Publication N as it was; says so when a newer one stands. */
export function OldVersionPage({ site, claim }: Props) {
  const head = {
    ...headOf(site, claim),
    noIndex: true,
    data: undefined,
    embeds: false,
    picture: undefined,
  };
  return (
    <Document site={site} head={head}>
      <OldVersionNotice claim={claim} />
      <Claim site={site} claim={claim} />
    </Document>
  );
}

function headOf(site: Site, claim: ClaimInContext): Head {
  const { rating } = claim.snapshot;
  return {
    title: `${t(rating.label)}: ${statementSaid(claim).text}`,
    description: partSaid(claim, "summary")?.text ?? t(rating.definition),
    path: `/claims/${claim.slug}`,
    kind: "article",
    data: claimReview(site, claim),
    embeds: true,
    picture: {
      path: claimPicturePath(claim),
      text: claimPictureText(claim, site.newsroom.name),
    },
  };
}

function Claim({ site, claim, children }: Props & { children?: ReactNode }) {
  const { content } = claim.snapshot;
  const [gaps, analysis] = [partSaid(claim, "gaps"), partSaid(claim, "analysis")];
  return (
    <article className="claim-page">
      <CorrectionNotice claim={claim} />
      <ClaimQuote claim={claim} />
      <PlaceNotice claim={claim} />
      <VerdictPanel claim={claim} newsroom={site.newsroom} />
      <UpdateNote claim={claim} />
      {gaps && (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{t("What could not be established")}</h2>
          <p className="reading" lang={gaps.lang} dir="auto">
            {gaps.text}
            <OnlyIn lang={gaps.lang} />
          </p>
        </section>
      )}
      {analysis && (
        <section aria-labelledby="analysis" lang={analysis.lang}>
          <h2 id="analysis" lang={language()}>
            {t("Analysis")}
            <OnlyIn lang={analysis.lang} />
          </h2>
          <Analysis text={analysis.text} />
        </section>
      )}
      <section aria-labelledby="evidence">
        <h2 id="evidence">{t("Evidence")}</h2>
        {content.evidence.length > 0 ? (
          <EvidenceList evidence={content.evidence} />
        ) : (
          <p>
            {t(
              "This rating rests on no evidence: there is nothing here that evidence could decide.",
            )}
          </p>
        )}
      </section>
      {content.replies && (
        <section aria-labelledby="replies">
          <h2 id="replies">{t("Right of reply")}</h2>
          <ReplyList replies={content.replies} />
        </section>
      )}
      <History claim={claim} />
      {children}
      <p className="method-link">
        <a href={here("/how-we-check")}>{t("How we check, and what each verdict means")}</a>
      </p>
      <PaperNote site={site} claim={claim} />
    </article>
  );
}
