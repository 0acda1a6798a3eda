"use client";
// The text as it reads now at the article's own address, fetched by the worker.
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { handInAddress } from "@/lib/client/intakes";
import { t } from "@/lib/words/t";
import { IntakeList } from "./intake-list";
import { useIntakes } from "./use-intakes";

export function FetchAgain({ article, address }: { article: string; address: string }) {
  const router = useRouter();
  const me = useMe();
  const { run, busy, problem } = useAct();
  const { intakes, isBusy, show } = useIntakes(`${me.id}:fetch-again:${article}`);
  const [asked, setAsked] = useState(false);

  // A new revision is drawn behind the dialog once it is there.
  useEffect(() => {
    if (!asked || isBusy) return;
    setAsked(false);
    router.refresh();
  }, [asked, isBusy, router]);

  async function fetchIt() {
    const intake = await run((idempotencyKey) =>
      handInAddress(address, { article }, { idempotencyKey }),
    );
    if (!intake) return;
    show(intake);
    setAsked(true);
  }

  return (
    <>
      <div className="form-acts">
        <Button busy={busy || isBusy} onClick={fetchIt}>
          {t("Fetch it again from its address")}
        </Button>
      </div>
      <ActProblemNotice problem={problem} title={t("The page was not fetched")} />
      <IntakeList intakes={intakes.slice(-1)} onChanged={show} pasteAt={null} />
    </>
  );
}
