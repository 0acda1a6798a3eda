import "@/components/styles/review/parts.css";
import "@/components/styles/review/changes.css";
import "@/components/styles/text/changed.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { ChangedList } from "@/components/text-change/changed-list";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listChanged } from "@/lib/services/text/text-changes";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Text changed") };
}

const PATH = "/desk/changed";

type Props = { searchParams: Promise<SearchParams> };

export default async function TextChangedPage({ searchParams }: Props) {
  const query = queryOf(await searchParams, ["cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const page = await listChanged(actor, query.cursor);
  return (
    <>
      <PageHead
        title={t("Text changed")}
        about={t(
          "The article changed, and the words of these claims no longer stand in it as they were checked.",
        )}
      />
      {page.items.length > 0 ? (
        <ChangedList rows={page.items} />
      ) : (
        <EmptyState title={t("Nothing waits here")}>
          <p>
            {rich(
              "When an article changes, claims whose words are still there go along by themselves. The others come here. <a>See the articles</a>",
              { a: (inner) => <Link href="/desk/articles">{inner}</Link> },
            )}
          </p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={page.next} />
    </>
  );
}
