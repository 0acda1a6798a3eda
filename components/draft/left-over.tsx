"use client";
// Text of an earlier visit that never reached the server: shown, and put back only when asked to.
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import { fieldWords } from "@/lib/domain/claim";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { LeftOver } from "./draft-store";
import { savedFields, wordsOfValue } from "./values";

type Props = {
  /** `at` is null for text of this very visit. */
  leftOver: Pick<LeftOver, "drafts"> & { at: string | null };
  /** False where the claim can't be edited now: then the text can be read and copied. */
  editable: boolean;
  onPutBack: () => void;
  onThrowAway: () => void;
};

export function LeftOverNotice({ leftOver, editable, onPutBack, onThrowAway }: Props) {
  const fields = savedFields.filter((field) => leftOver.drafts[field]);
  return (
    <Notice kind="info" title={t("You wrote something here that was not saved")}>
      <p>
        {leftOver.at && (
          <>{rich("Last change: {time}.", { time: <Moment time={leftOver.at} /> })} </>
        )}
        {editable
          ? t("Put it back to go on with it and save it.")
          : t("This claim can't be edited now, so it can't be put back. You can copy it.")}
      </p>
      <dl className="left-over">
        {fields.map((field) => (
          <div key={field}>
            <dt>{t(fieldWords[field])}</dt>
            <dd dir="auto">{wordsOfValue(field, leftOver.drafts[field]?.value ?? "")}</dd>
          </div>
        ))}
      </dl>
      <p className="acts">
        {editable && (
          <Button look="primary" onClick={onPutBack}>
            {t("Put it back")}
          </Button>
        )}
        <Button onClick={onThrowAway}>{t("Throw it away")}</Button>
      </p>
    </Notice>
  );
}
