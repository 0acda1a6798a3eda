"use client";
// What editors can do to a source as a whole, each asked once more with what it does.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { takeWithdrawalBack } from "@/lib/client/library";
import type { Source } from "@/lib/domain/source";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { MergeDialog } from "./merge-dialog";
import { WithdrawDialog } from "./withdraw-dialog";

type Props = { source: Source; mayAct: boolean };

export function SourceActs({ source, mayAct }: Props) {
  const [open, setOpen] = useState<"merge" | "withdraw" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      {source.withdrawnOn && <Withdrawn source={source} mayAct={mayAct} />}
      {mayAct && !source.mergedInto && (
        <p className="acts source-acts">
          <Button onClick={() => setOpen("merge")}>{t("It is the same as another …")}</Button>
          {!source.withdrawnOn && (
            <Button onClick={() => setOpen("withdraw")}>{t("It was withdrawn …")}</Button>
          )}
        </p>
      )}
      {open === "merge" && <MergeDialog source={source} onClose={close} />}
      {open === "withdraw" && <WithdrawDialog source={source} onClose={close} />}
    </>
  );
}

function Withdrawn({ source, mayAct }: Props) {
  const router = useRouter();
  const say = useToast();
  const { run, busy, problem } = useAct();

  async function back() {
    if ((await run(() => takeWithdrawalBack(source.id))) === undefined) return;
    say(t("Taken back. Claims stay where they are now."));
    router.refresh();
  }

  return (
    <Notice title={t("This source was withdrawn")}>
      <p dir="auto">
        {rich("On {day}: {reason}", {
          day: source.withdrawnOn && <Day time={`${source.withdrawnOn}T00:00:00Z`} />,
          reason: source.withdrawnReason,
        })}
      </p>
      {problem && <p className="field-error">{problem.message}</p>}
      {mayAct && (
        <p className="acts">
          <Button busy={busy} onClick={back}>
            {t("Take it back")}
          </Button>
        </p>
      )}
    </Notice>
  );
}
