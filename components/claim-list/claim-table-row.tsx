"use client";
// One line of the claim table. The whole text is shown when the line has the focus.
import Link from "next/link";
import { RowDue, RowState, RowVerdict, RowWords } from "@/components/claim/row-cells";
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { useListening } from "@/components/ui/use-listening";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

type Props = {
  claim: DeskClaimRow;
  today: string;
  chosen: boolean;
  onChoose: (on: boolean) => void;
};

export function ClaimTableRow({ claim, today, chosen, onChoose }: Props) {
  const words = claim.statement ?? claim.quote;
  const listening = useListening();
  return (
    <tr data-slug={claim.slug} data-chosen={chosen || undefined}>
      <td className="col-choose">
        <input
          type="checkbox"
          aria-label={t("Choose: {words}", { words })}
          checked={chosen}
          disabled={!listening}
          onChange={(event) => onChoose(event.target.checked)}
        />
      </td>
      <td className="col-verdict">
        <RowVerdict claim={claim} />
      </td>
      <td className="col-meter">
        {claim.state === "published" && claim.rating && (
          <VerdictMeter rating={stepOf(claim.rating)} />
        )}
      </td>
      <th scope="row" className="col-claim">
        <Link
          href={`/desk/claims/${claim.slug}`}
          className="row-link"
          dir="auto"
          title={`${words}\n${claim.article.headline}`}
          prefetch={false}
        >
          <RowWords claim={claim} />
        </Link>
      </th>
      <td className="col-state">
        <RowState claim={claim} />
      </td>
      <td className="col-who" dir="auto">
        {claim.assignee ? <bdi>{claim.assignee.name}</bdi> : <span className="muted">–</span>}
      </td>
      <td className="col-due">
        <RowDue claim={claim} today={today} />
      </td>
    </tr>
  );
}
