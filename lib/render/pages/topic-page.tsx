// One topic: the newest verdicts of its articles.
import type { PublicClaimRow } from "@/lib/domain/publication";
import type { TopicName } from "@/lib/domain/topic/topic";
import type { Listed } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Document } from "../document";
import { feedPaths } from "../feeds/feed";
import { ClaimRow } from "../parts/claim-row";
import { NextPage } from "../parts/next-page";
import type { Site } from "../site";

type Props = { site: Site; topic: TopicName; claims: Listed<PublicClaimRow> };

export function TopicPage({ site, topic, claims }: Props) {
  const path = `/topics/${topic.slug}`;
  const feed = `${feedPaths.claimsAtom}?topic=${topic.slug}`;
  const head = {
    title: topic.name,
    description: t("What {name} has checked on {name2}, newest first.", {
      name: site.newsroom.name,
      name2: topic.name,
    }),
    path,
    feed,
  };
  return (
    <Document site={site} head={head}>
      <p className="kicker">{t("Topic")}</p>
      <h1 className="page-title" dir="auto">
        {topic.name}
      </h1>
      {claims.items.length === 0 ? (
        <p className="empty">
          {rich("Nothing on this topic is published yet. <a>See the newest verdicts</a>", {
            a: (inner) => <a href={here("/")}>{inner}</a>,
          })}
        </p>
      ) : (
        <ol className="claim-rows">
          {claims.items.map((claim) => (
            <li key={claim.slug}>
              <ClaimRow claim={claim} heading="h2" />
            </li>
          ))}
        </ol>
      )}
      <NextPage path={path} cursor={claims.next} text={t("Older verdicts")} />
      <p className="on-screen">
        <a href={feed}>{t("Follow this topic (Atom feed)")}</a>
      </p>
    </Document>
  );
}
