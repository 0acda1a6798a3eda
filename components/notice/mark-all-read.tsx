"use client";
import { useRouter } from "next/navigation";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { markNotices } from "@/lib/client/notices";
import { t } from "@/lib/words/t";

/** Can be taken back while its message stands. */
export function MarkAllRead() {
  const router = useRouter();
  const say = useToast();
  const { run, busy } = useAct();

  async function mark() {
    const changed = await run(() => markNotices(true));
    if (!changed) return say(t("They could not be marked. Try again."));
    router.refresh();
    say(t("All marked as read."), async () => {
      for (let at = 0; at < changed.length; at += 1000)
        await markNotices(false, changed.slice(at, at + 1000));
      router.refresh();
    });
  }

  return (
    <Button busy={busy} onClick={mark}>
      {t("Mark all as read")}
    </Button>
  );
}
