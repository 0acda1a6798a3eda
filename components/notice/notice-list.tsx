"use client";
// What one was told, by day; opening one marks it as read.
import Link from "next/link";
import { useRowKeys } from "@/components/desk/use-row-keys";
import { Day, ShortMoment } from "@/components/ui/date";
import { markNotices } from "@/lib/client/notices";
import type { Notice } from "@/lib/domain/notice/notice";
import { noticeAddress, noticeSentence } from "@/lib/format/notice";
import { t } from "@/lib/words/t";

export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  const list = useRowKeys<HTMLDivElement>();
  const days = byDay(notices);
  return (
    <div ref={list}>
      {[...days].map(([day, told]) => (
        <section key={day} className="notice-day">
          <h2 className="section-title">
            <Day time={`${day}T00:00:00Z`} />
          </h2>
          <ul className="notice-rows">
            {told.map((notice) => (
              <li key={notice.id} data-unread={notice.readAt === null || undefined}>
                <OneNotice notice={notice} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function OneNotice({ notice }: { notice: Notice }) {
  // Whatever comes of it, the page is opened.
  const seen = () => {
    if (notice.readAt === null) markNotices(true, [notice.id]).catch(() => {});
  };
  return (
    <Link
      href={noticeAddress(notice)}
      className="notice-row"
      data-row
      onClick={seen}
      prefetch={false}
    >
      <span className="notice-says">
        {notice.readAt === null && <span className="visually-hidden">{t("Unread:")} </span>}
        {noticeSentence(notice)}
      </span>
      <span className="notice-claim" lang={notice.claim.language} dir="auto">
        {notice.claim.statement}
      </span>
      <span className="muted">
        <ShortMoment time={notice.createdAt} />
      </span>
    </Link>
  );
}

function byDay(notices: readonly Notice[]): Map<string, Notice[]> {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const day = notice.createdAt.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return days;
}
