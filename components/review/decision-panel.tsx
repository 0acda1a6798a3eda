"use client";
// What the reviewer may do now. A closed act stays in view and says why it is closed.
import { Button } from "@/components/ui/button";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { type MoveName, moves } from "@/lib/domain/workflow";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { OpenForm } from "./use-decision";
import { whyNot } from "./why-not";

type Props = {
  claim: DeskClaim;
  busy: MoveName | null;
  open: OpenForm;
  onApprove: () => void;
  onToggle: (form: "return" | "publish") => void;
};

/** Approve while in review, publish once approved; return in both. */
export function DecisionPanel({ claim, busy, open, onApprove, onToggle }: Props) {
  return (
    <div className="decision">
      {claim.state === "in_review" ? (
        <Button
          look="primary"
          whyNot={whyNot(claim, "approve")}
          busy={busy === "approve"}
          onClick={onApprove}
          aria-keyshortcuts="a"
        >
          {t(moves.approve.word)}{" "}
          <span className="key" aria-hidden="true">
            a
          </span>
        </Button>
      ) : (
        <Button
          look="primary"
          whyNot={whyNot(claim, "publish")}
          aria-expanded={open === "publish"}
          onClick={() => onToggle("publish")}
          aria-keyshortcuts="p"
        >
          {t(moves.publish.word)}{" "}
          <span className="key" aria-hidden="true">
            p
          </span>
        </Button>
      )}
      <Button
        whyNot={whyNot(claim, "return")}
        aria-expanded={open === "return"}
        onClick={() => onToggle("return")}
        aria-keyshortcuts="r"
      >
        {rich("Return with a reason <span>r</span>", {
          span: (inner) => (
            <span className="key" aria-hidden="true">
              {inner}
            </span>
          ),
        })}
      </Button>
    </div>
  );
}
