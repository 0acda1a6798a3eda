"use client";
// Shows the whole text to readers before a claim of it is published. Asks once: it can't be undone.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { editArticle } from "@/lib/client/articles";
import type { Article } from "@/lib/domain/article";
import { whyNot } from "@/lib/domain/permissions";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function MakePublic({ article }: { article: Article }) {
  const router = useRouter();
  const say = useToast();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const { run, busy, problem } = useAct();

  async function send() {
    const saved = await run(() => editArticle(article.slug, article.version, { public: true }));
    if (!saved) return;
    setOpen(false);
    say(t("Readers can see the article now."));
    router.refresh();
  }
  return (
    <>
      <Button whyNot={whyNot(me.role, "article.publish")?.text} onClick={() => setOpen(true)}>
        {t("Make public")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Make the article public?")}>
        <p>
          {rich(
            "Readers will see its whole text at {address}. Claims appear in it as they are published. This can’t be undone.",
            { address: <strong>/articles/{article.slug}</strong> },
          )}
        </p>
        <ActProblemNotice problem={problem} title={t("The article was not made public")} />
        <div className="form-acts">
          <Button look="primary" busy={busy} onClick={send}>
            {t("Make it public")}
          </Button>
          <Button onClick={() => setOpen(false)}>{t("Not now")}</Button>
        </div>
      </Dialog>
    </>
  );
}
