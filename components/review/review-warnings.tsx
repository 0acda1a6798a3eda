// What speaks against the rating, and why the checker submitted it all the same.
import { CheckList } from "@/components/lint/check-list";
import { Notice } from "@/components/ui/notice";
import { evidenceFits } from "@/lib/domain/evidence";
import { isDecisive, stepOf } from "@/lib/domain/rating";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** Nothing when nothing is to be warned of. */
export function ReviewWarnings({ claim }: { claim: DeskClaim }) {
  const texts = warningTexts(claim);
  // Warnings stand first, with the reason that was written for them.
  const others = claim.checks.filter(({ level }) => level !== "warning");
  const something = texts.length > 0 || others.length > 0;
  if (!something && !claim.submitReason) return null;
  return (
    <Notice title={something ? t("Look at this before you decide") : undefined}>
      {texts.length > 0 && (
        <ul className="warning-list">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {claim.submitReason ? (
        <div className="written-reason">
          <p className="muted">
            {claim.submitter
              ? rich("{name} wrote:", { name: <bdi>{claim.submitter.name}</bdi> })
              : t("The checker wrote:")}
          </p>
          <blockquote className="reason" dir="auto">
            {claim.submitReason}
          </blockquote>
        </div>
      ) : (
        texts.length > 0 && <p className="muted">{t("The checker gave no reason.")}</p>
      )}
      {others.length > 0 && <CheckList checks={others} />}
    </Notice>
  );
}

// A rating that its evidence can't carry closes the approval, too; here it is said in full.
function warningTexts(claim: DeskClaim): string[] {
  const texts = claim.warnings.map((warning) => warning.text);
  if (claim.rating && isDecisive(claim.rating) && !evidenceFits(claim.rating, claim.evidence))
    texts.unshift(
      t("“{label}” has no decisive evidence whose stance agrees with it.", {
        label: t(stepOf(claim.rating).label),
      }),
    );
  return texts;
}
