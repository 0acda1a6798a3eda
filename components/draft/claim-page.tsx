"use client";
// The screen where a checker spends the day: the claim, what was found, the evidence, and the work.
import { useId } from "react";
import { HistorySection } from "@/components/audit/history-list";
import { type History, useHistory } from "@/components/audit/use-history";
import { FindingNotices } from "@/components/capture/finding-notices";
import { useMe } from "@/components/desk/me";
import { EVIDENCE_ID, EvidenceSection } from "@/components/evidence/evidence-section";
import { ExpertSection } from "@/components/expert/expert-section";
import { ChecksSection } from "@/components/lint/checks-section";
import { MovePanel } from "@/components/move/move-panel";
import { RetractionNotice } from "@/components/move/retraction-notice";
import { NotesSection } from "@/components/note/notes-section";
import { OpinionSection } from "@/components/opinion/opinion-section";
import { OutletSection } from "@/components/outlet/outlet-section";
import { PublicPanel } from "@/components/publication/public-panel";
import { ReplySection } from "@/components/reply/reply-section";
import { TranslationSection } from "@/components/translation/translation-section";
import { useKeys } from "@/components/ui/keys";
import type { AuditEntry } from "@/lib/domain/audit";
import type { DeskClaim, Named } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";
import { strandedIn } from "./autosave";
import { ClaimBar, CONFLICTS_ID } from "./claim-bar";
import { ClaimDeskProvider, useClaimDesk } from "./claim-desk";
import { ClaimWork } from "./claim-facts";
import { ClaimFields } from "./claim-fields";
import { ClaimReading } from "./claim-reading";
import { Conflicts } from "./conflicts";
import { LeftOverNotice } from "./left-over";
import { QuoteInContext } from "./quote-in-context";
import { StateNotice } from "./state-notice";

type Props = {
  claim: DeskClaim;
  history: readonly AuditEntry[];
  staff: readonly Named[];
  /** Where readers reach the product, for links and the badge's code. */
  publicOrigin: string;
};

export function ClaimPage({ claim, history, staff, publicOrigin }: Props) {
  return (
    <ClaimDeskProvider claim={claim} staff={staff}>
      <ClaimScreen firstHistory={history} publicOrigin={publicOrigin} />
    </ClaimDeskProvider>
  );
}

type ScreenProps = { firstHistory: readonly AuditEntry[]; publicOrigin: string };

function ClaimScreen({ firstHistory, publicOrigin }: ScreenProps) {
  const { claim, editable, staff } = useClaimDesk();
  const history = useHistory(claim.slug, claim.version, firstHistory);
  const movesId = useId();
  const workId = useId();
  useKeys([
    { key: "e", what: t("Go to the evidence"), act: () => goTo(`#${EVIDENCE_ID}`, "start") },
    { key: "n", what: t("Write a note"), act: () => goTo('[data-note="new"]', "center") },
  ]);
  return (
    <div className="claim-page">
      <ClaimBar movesId={movesId} />
      <QuoteInContext claim={claim} />
      <Notices history={history} />
      <div className="claim-columns">
        <div className="claim-main">
          {editable ? <ClaimFields /> : <ClaimReading />}
          <EvidenceSection />
          <ReplySection />
          <TranslationSection />
          {claim.publishedVersion > 0 && <OutletSection />}
        </div>
        <aside className="claim-side" aria-label={t("Work on this claim")}>
          <section
            className="claim-part on-screen"
            id={movesId}
            aria-labelledby={`${movesId}-title`}
          >
            <h2 id={`${movesId}-title`} className="section-title">
              {t("What comes next")}
            </h2>
            <MovePanel />
          </section>
          <ChecksSection />
          <OpinionSection />
          {claim.publishedVersion > 0 && <PublicPanel claim={claim} origin={publicOrigin} />}
          {claim.state !== "dropped" && claim.state !== "retracted" && (
            <section className="claim-part on-screen" aria-labelledby={workId}>
              <h2 id={workId} className="section-title">
                {t("Work")}
              </h2>
              <ClaimWork />
            </section>
          )}
          {claim.statement && claim.state !== "dropped" && <ExpertSection />}
          <NotesSection />
        </aside>
        <HistorySection history={history} people={staff} />
      </div>
    </div>
  );
}

function Notices({ history }: { history: History }) {
  const { claim, typing, saver, leftOver, editable, staff } = useClaimDesk();
  const me = useMe();
  const stranded = editable ? null : strandedIn(typing);
  return (
    <div className="claim-notices">
      {stranded && (
        <LeftOverNotice
          leftOver={{ drafts: stranded, at: null }}
          editable={false}
          onPutBack={saver.putBack}
          onThrowAway={saver.abandon}
        />
      )}
      {leftOver && (
        <LeftOverNotice
          leftOver={leftOver}
          editable={editable}
          onPutBack={saver.putBack}
          onThrowAway={saver.throwAway}
        />
      )}
      <Conflicts
        id={CONFLICTS_ID}
        typing={typing}
        history={history.entries}
        staff={staff}
        me={me.id}
        onSettle={saver.settle}
      />
      <FindingNotices />
      <RetractionNotice key={claim.retractionAskedBy} />
      <StateNotice />
    </div>
  );
}

function goTo(selector: string, block: "start" | "center"): boolean {
  const place = document.querySelector<HTMLElement>(selector);
  place?.scrollIntoView({ block });
  place?.focus({ preventScroll: true });
  return place !== null;
}
