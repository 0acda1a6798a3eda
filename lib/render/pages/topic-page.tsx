// One topic: the newest verdicts of its articles.
import type { PublicClaimRow } from "@/lib/domain/publication";
import type { TopicName } from "@/lib/domain/topic/topic";
import type { Listed } from "@/lib/domain/view/reader";
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
    description: `What ${site.newsroom.name} has checked on ${topic.name}, newest first.`,
    path,
    feed,
  };
  return (
    <Document site={site} head={head}>
      <p className="kicker">Topic</p>
      <h1 className="page-title" dir="auto">
        {topic.name}
      </h1>
      {claims.items.length === 0 ? (
        <p className="empty">
          Nothing on this topic is published yet. <a href="/">See the newest verdicts</a>
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
      <NextPage path={path} cursor={claims.next} text="Older verdicts" />
      <p className="on-screen">
        <a href={feed}>Follow this topic (Atom feed)</a>
      </p>
    </Document>
  );
}
