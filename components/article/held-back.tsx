// Says that readers see nothing of an article, and why.
import type { ReactNode } from "react";
import { Moment } from "@/components/ui/date";
import type { Article } from "@/lib/domain/article";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Held = Pick<Article, "status" | "embargoedUntil">;

/** Null when nothing holds the article back. */
export function heldBack({ status, embargoedUntil }: Held): ReactNode {
  if (status === "withheld") return t("Withheld from readers");
  if (status === "cancelled") return t("Cancelled, not shown to readers");
  if (embargoedUntil && Date.parse(embargoedUntil) > Date.now())
    return <>{rich("Embargoed until {moment}", { moment: <Moment time={embargoedUntil} /> })}</>;
  return null;
}
