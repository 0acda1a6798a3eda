import "@/components/styles/records/records.css";
import "@/components/styles/records/notices.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { MarkAllRead } from "@/components/notice/mark-all-read";
import { NoticeList } from "@/components/notice/notice-list";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listNotices } from "@/lib/services/notices/notices";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Notifications") };
}

const PATH = "/desk/notifications";

export default async function NotificationsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const { items, next } = await listNotices(actor, query.cursor);
  return (
    <>
      <PageHead
        title={t("Notifications")}
        about={rich("What others did that concerns you. <a>What you are told, and how</a>", {
          a: (inner) => <Link href="/desk/account#notifications">{inner}</Link>,
        })}
      >
        {items.some(({ readAt }) => readAt === null) && <MarkAllRead />}
      </PageHead>
      {items.length > 0 ? (
        <NoticeList notices={items} />
      ) : (
        <EmptyState title={t("Nothing yet")}>
          <p>
            {t("When someone mentions you, gives you a claim or sends one back, it stands here.")}
          </p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={next} />
    </>
  );
}
