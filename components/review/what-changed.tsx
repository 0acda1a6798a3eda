// What is new for a reviewer, or that all of it is.
import { Moment } from "@/components/ui/date";
import type { Content } from "@/lib/domain/publication";
import { diffContent, isUnchanged } from "@/lib/domain/view/content-diff";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { msg, t } from "@/lib/words/t";
import { ContentChanges } from "./content-changes";

const SINCE = {
  approved: msg("Since it was last approved"),
  returned: msg("Since it was returned"),
  published: msg("Since the publication that readers see"),
};

/** The comparison with the last publication, and with the last review when that was another text. */
export function WhatChanged({ claim }: { claim: DeskClaim }) {
  const { lastSeen, publishedContent } = claim;
  if (!lastSeen && !publishedContent)
    return (
      <p className="muted">
        {t("This is the first text of it that came to review: all of it is new.")}
      </p>
    );
  const alsoPublished =
    publishedContent && lastSeen?.what !== "published" ? publishedContent : null;
  return (
    <>
      {lastSeen && (
        <Comparison
          title={t(SINCE[lastSeen.what])}
          at={lastSeen.at}
          before={lastSeen.content}
          claim={claim}
          isPublic={lastSeen.what === "published"}
        />
      )}
      {alsoPublished && (
        <Comparison title={t(SINCE.published)} before={alsoPublished} claim={claim} isPublic />
      )}
    </>
  );
}

type Props = { title: string; at?: string; before: Content; claim: DeskClaim; isPublic: boolean };

function Comparison({ title, at, before, claim, isPublic }: Props) {
  const change = diffContent(before, claim.workingContent);
  return (
    <div className="comparison">
      <h3>
        {title}
        {at && (
          <span className="muted">
            {" "}
            <Moment time={at} />
          </span>
        )}
      </h3>
      {isUnchanged(change) ? (
        <p className="muted">{t("Nothing changed.")}</p>
      ) : (
        <ContentChanges
          change={change}
          before={before}
          after={claim.workingContent}
          lang={claim.language}
          ratingBefore={isPublic ? "public" : "proposed"}
        />
      )}
    </div>
  );
}
