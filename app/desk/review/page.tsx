import "@/components/styles/review/parts.css";
import "@/components/styles/review/queue.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { ListChanges } from "@/components/live/list-changes";
import { ReviewQueue } from "@/components/review/review-queue";
import { ToPublish } from "@/components/review/to-publish";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { myWork, reviewQueue } from "@/lib/services/desk";
import { withReviewFacts } from "@/lib/services/review-queue";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Review") };
}

const PATH = "/desk/review";

type Props = { searchParams: Promise<SearchParams> };

export default async function ReviewPage({ searchParams }: Props) {
  const query = queryOf(await searchParams, ["cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const [page, work] = await Promise.all([reviewQueue(actor, query.cursor), myWork(actor)]);
  const rows = await withReviewFacts(actor, page.items);
  return (
    <>
      <PageHead
        title={t("Review")}
        about={t("What waits for a second pair of eyes, oldest first.")}
      />
      <ListChanges shown={rows.map(({ slug }) => slug)} drawnAt={Date.now()} />
      {rows.length > 0 ? (
        <ReviewQueue rows={rows} />
      ) : (
        <EmptyState title={t("Nothing waits for review")}>
          <p>
            {rich(
              "Claims come here when a checker submits them. <a>See what is being checked</a>",
              { a: (inner) => <Link href="/desk/claims?state=checking">{inner}</Link> },
            )}
          </p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={page.next} />
      {!query.cursor && work.toPublish.length > 0 && <ToPublish rows={work.toPublish} />}
    </>
  );
}
