"use client";
// Someone changed the claim while it was being read: says so, shows what, and that nothing was done.
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Content } from "@/lib/domain/publication";
import { diffContent, isUnchanged } from "@/lib/domain/view/content-diff";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";
import { ContentChanges } from "./content-changes";

type Props = { before: Content; claim: DeskClaim; onSeen: () => void };

export function StaleNotice({ before, claim, onSeen }: Props) {
  const change = diffContent(before, claim.workingContent);
  return (
    <Notice kind="error" title={t("Someone changed this claim while you read it")}>
      {isUnchanged(change) ? (
        <p>
          {t(
            "The text is the same. Notes, assignment or reviews changed. The page shows the claim as it stands now; what you typed is kept.",
          )}
        </p>
      ) : (
        <>
          <p>
            {t(
              "Read what changed, then decide on the claim as it stands now. What you typed is kept.",
            )}
          </p>
          <ContentChanges
            change={change}
            before={before}
            after={claim.workingContent}
            lang={claim.language}
            ratingBefore="proposed"
          />
        </>
      )}
      <p className="acts">
        <Button onClick={onSeen}>{t("I have read it")}</Button>
      </p>
    </Notice>
  );
}
