"use client";
// A source that this claim rests on changed, moved or is gone: what happened, and what it means here.
import Link from "next/link";
import { useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import { settleFinding } from "@/lib/client/captures";
import {
  type ClaimFinding,
  type FindingKind,
  type FindingOutcome,
  findingWords,
} from "@/lib/domain/capture/finding";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

const TO_DO: Record<FindingKind, string> = {
  changed: msg("Read what changed, and whether the check still holds."),
  moved: msg("Look whether it is still the same document there."),
  withdrawn: msg("Look what the check rests on without it."),
  gone: msg("The capture is kept. Look for another copy, or say what this means for the check."),
};

export function FindingNotices() {
  const { claim } = useClaimDesk();
  const open = claim.findings.filter(({ outcome }) => outcome === null);
  return open.map((finding) => <FindingNotice key={finding.id} finding={finding} />);
}

function FindingNotice({ finding }: { finding: ClaimFinding }) {
  const { claim, act } = useClaimDesk();
  const [busy, setBusy] = useState<FindingOutcome | null>(null);

  async function settle(outcome: FindingOutcome) {
    setBusy(outcome);
    await act(() => settleFinding(claim.slug, finding.id, outcome));
    setBusy(null);
  }

  const address =
    finding.captureId === null || finding.kind === "gone"
      ? `/desk/sources/${finding.source.id}#captures`
      : `/desk/captures/${finding.captureId}`;
  return (
    <Notice title={t(findingWords[finding.kind])}>
      <p>
        {rich("{link}, seen on {date}. {todo}", {
          link: (
            <Link href={address}>
              <bdi>{finding.source.title}</bdi>
            </Link>
          ),
          date: <Day time={finding.foundAt} />,
          todo: t(TO_DO[finding.kind]),
        })}
      </p>
      <p className="acts">
        <Button busy={busy === "no_matter"} onClick={() => settle("no_matter")}>
          {t("It makes no difference")}
        </Button>
        <Button busy={busy === "taken_up"} onClick={() => settle("taken_up")}>
          {t("Taken up in the check")}
        </Button>
      </p>
    </Notice>
  );
}
