"use client";
// Who said it, when, what kind of claim it is; and the work on it: who, until when, why.
import { claimKinds, kindWords, risks, riskWords } from "@/lib/domain/claim";
import { limits } from "@/lib/domain/writing/limits";
import { isPartialDate } from "@/lib/domain/writing/partial-date";
import { formatPartialDate } from "@/lib/format/date";
import { t } from "@/lib/words/t";
import { useClaimDesk } from "./claim-desk";
import { SavedArea, SavedChoice, SavedDay, SavedLine, useSavedField } from "./saved-field";

export function ClaimFacts() {
  const { value: date } = useSavedField("claimDate");
  return (
    <div className="claim-facts-row">
      <SavedLine
        field="claimant"
        limit={limits.claimant}
        hint={t("Who said it. Empty: the article itself.")}
      />
      <SavedLine
        field="claimDate"
        placeholder="2023-09"
        hint={
          isPartialDate(date)
            ? `${formatPartialDate(date)}.`
            : t("Year, month or day, as far as known.")
        }
      />
      <SavedChoice
        field="kind"
        options={claimKinds.map((kind) => ({ value: kind, label: t(kindWords[kind]) }))}
      />
      <SavedChoice
        field="risk"
        options={risks.map((risk) => ({ value: risk, label: t(riskWords[risk]) }))}
      />
    </div>
  );
}

export function ClaimWork() {
  const { claim, staff } = useClaimDesk();
  const { value: assignee } = useSavedField("assigneeId");
  // A person who left is not on the staff list, and still is who it is assigned to.
  const left = assignee && !staff.some((person) => person.id === assignee);
  const people = left
    ? [...staff, { id: assignee, name: claim.assignee?.name ?? t("Someone") }]
    : staff;
  return (
    <div className="claim-facts">
      <div className="claim-pair">
        <SavedChoice
          field="assigneeId"
          options={[
            { value: "", label: t("Nobody") },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <SavedDay field="dueOn" />
      </div>
      <SavedArea
        field="reason"
        limit={limits.reason}
        rows={2}
        hint={t("Readers don't see this.")}
      />
    </div>
  );
}
