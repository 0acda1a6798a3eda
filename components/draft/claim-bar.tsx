"use client";
// The line that stays in sight: where the claim stands, and whether what is typed has arrived.
import { RowState } from "@/components/claim/row-cells";
import { NewsLine, PeopleHere } from "@/components/live/live-note";
import { t } from "@/lib/words/t";
import { unsavedFields } from "./autosave";
import { useClaimDesk } from "./claim-desk";
import { SaveLine } from "./save-line";

/** Where the text of both stands; the line links there. */
export const CONFLICTS_ID = "both-texts";

export function ClaimBar({ movesId }: { movesId: string }) {
  const { claim, typing, saver } = useClaimDesk();
  const closed = claim.state === "dropped" || claim.state === "retracted";
  const back = `/sign-in?next=${encodeURIComponent(`/desk/claims/${claim.slug}`)}`;
  return (
    <div className="claim-bar">
      <p className="claim-state">
        <RowState claim={claim} />
      </p>
      {(!closed || typing.trouble || unsavedFields(typing).length > 0) && (
        <SaveLine
          typing={typing}
          signIn={back}
          compareId={CONFLICTS_ID}
          onAgain={() => void saver.flush()}
        />
      )}
      <PeopleHere />
      <NewsLine />
      <a className="claim-bar-next" href={`#${movesId}`}>
        {t("What comes next")}
      </a>
    </div>
  );
}
