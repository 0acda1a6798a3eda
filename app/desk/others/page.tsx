import "@/components/styles/records/records.css";
import "@/components/styles/records/feeds.css";
import "@/components/styles/records/their-label.css";
import "@/components/styles/records/others.css";
import "@/components/styles/claim-filters.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { ImportDialog } from "@/components/others/import-dialog";
import { OtherFeeds } from "@/components/others/other-feeds";
import { OtherFilterForm } from "@/components/others/other-filter-form";
import { OtherList } from "@/components/others/other-list";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { otherFilter } from "@/lib/domain/others/other-check";
import { may } from "@/lib/domain/permissions";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listOtherChecks, otherChoices } from "@/lib/services/others/checks";
import { listOtherFeeds } from "@/lib/services/others/feeds";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Checks by others") };
}

const PATH = "/desk/others";

type Props = { searchParams: Promise<SearchParams> };

export default async function OthersPage({ searchParams }: Props) {
  const query = queryOf(await searchParams, ["q", "publisher", "language", "cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const read = otherFilter.safeParse(query);
  const filter = read.success ? read.data : {};
  const [page, choices, feeds] = await Promise.all([
    listOtherChecks(actor, filter),
    otherChoices(actor),
    listOtherFeeds(actor),
  ]);
  const manages = may(actor.role, "feed.manage");
  const narrowed = Boolean(filter.q ?? filter.publisher ?? filter.language);
  return (
    <>
      <PageHead
        title={t("Checks by others")}
        about={t(
          "What other newsrooms found, in their words. Nothing here is a verdict of ours, and readers do not see it.",
        )}
      >
        {may(actor.role, "claim.create") && <ImportDialog manages={manages} />}
      </PageHead>
      <OtherFeeds feeds={feeds} manages={manages} />
      {(narrowed || page.items.length > 0) && (
        <OtherFilterForm path={PATH} filter={filter} {...choices} />
      )}
      {page.items.length > 0 && <OtherList checks={page.items} />}
      {page.items.length === 0 && narrowed && (
        <EmptyState title={t("No check by others is like that")}>
          <p>
            {rich("Try fewer words, or <a>see all of them</a>.", {
              a: (inner) => <Link href={PATH}>{inner}</Link>,
            })}
          </p>
        </EmptyState>
      )}
      {page.items.length === 0 && !narrowed && (
        <EmptyState title={t("No checks by others yet")}>
          <p>
            {t(
              "Bring in the page of a check, a file of ClaimReview, or follow a publisher’s feed. When you work on a claim, those like it stand beside it.",
            )}
          </p>
        </EmptyState>
      )}
      <Pager path={PATH} query={query} next={page.next} />
    </>
  );
}
