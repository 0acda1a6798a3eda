"use client";
// How far an import is, and in the end what came in, what was mended, what was left out and why.
import { useEffect, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readOtherImport, retryOtherImport } from "@/lib/client/others";
import { isImportOver, type OtherImport } from "@/lib/domain/others/other-import";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { ImportResult } from "./import-result";

const EVERY_MS = 800;

type Props = {
  begun: OtherImport;
  /** Once it has ended. */
  onOver: () => void;
  onMore: () => void;
  onClose: () => void;
};

export function ImportProgress({ begun, onOver, onMore, onClose }: Props) {
  const [now, setNow] = useState(begun);
  const { run, busy, problem } = useAct();
  const over = isImportOver(now);

  useEffect(() => {
    if (over) return onOver();
    const leaving = new AbortController();
    const timer = setInterval(() => {
      // A try that fails is followed by the next one.
      readOtherImport(now.id, { signal: leaving.signal }).then(setNow, () => {});
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [now.id, over, onOver]);

  return (
    <div className="form">
      <div role="status" className="others-progress">
        {!over && <p>{rich("Reading {name} …", { name: <bdi>{now.name}</bdi> })}</p>}
        {!over && now.total > 0 && (
          <progress max={now.total} value={now.done} aria-label={t("Checks gone through")} />
        )}
        {now.state === "done" && <ImportResult ended={now} />}
      </div>
      {now.state === "failed" && (
        <Notice
          kind="error"
          title={now.problem ? t(now.problem) : t("It could not be brought in.")}
        >
          {now.place && <p>{t("At {place}.", { place: now.place })}</p>}
          {now.remedy && <p>{t(now.remedy)}</p>}
        </Notice>
      )}
      <ActProblemNotice problem={problem} title={t("It was not tried again")} />
      <p className="form-acts">
        {over && (
          <Button look="primary" onClick={onClose}>
            {t("Done")}
          </Button>
        )}
        {over && <Button onClick={onMore}>{t("Bring in more")}</Button>}
        {now.state === "failed" && (
          <Button
            busy={busy}
            onClick={async () => {
              const next = await run((idempotencyKey) =>
                retryOtherImport(now.id, { idempotencyKey }),
              );
              if (next) setNow(next);
            }}
          >
            {t("Try again")}
          </Button>
        )}
        {!over && (
          <Button look="quiet" onClick={onClose}>
            {t("Close; it goes on")}
          </Button>
        )}
      </p>
    </div>
  );
}
