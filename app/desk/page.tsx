import type { Metadata } from "next";
import Link from "next/link";
import "@/components/styles/desk-work.css";
import { WorkList } from "@/components/claim/work-list";
import { PageHead } from "@/components/desk/page-head";
import { ListChanges } from "@/components/live/list-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { myWork } from "@/lib/services/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("My work") };
}

export default async function MyWorkPage() {
  const actor = await actorOrSignIn("/desk");
  const work = await myWork(actor);
  const today = new Date().toISOString().slice(0, 10);
  const reviews = may(actor.role, "claim.review");
  const waiting =
    work.returned.length +
    work.textChanged.length +
    work.lookAgain.length +
    work.opinions.length +
    work.toReview.length +
    work.toPublish.length +
    work.toRetract.length +
    work.toDo.length;

  return (
    <>
      <PageHead
        title={t("My work")}
        about={
          waiting > 0
            ? t("{count, plural, one {# claim} other {# claims}} waiting for you.", {
                count: waiting,
              })
            : undefined
        }
      />
      <ListChanges
        shown={Object.values(work).flatMap((rows) => rows.map(({ slug }) => slug))}
        drawnAt={Date.now()}
      />
      {waiting === 0 && (
        <EmptyState title={t("Nothing waits for you")}>
          <p>
            {rich(
              "Open one of the <a>articles</a> and mark a claim in its text, or take one of the <a2>claims that nobody has taken on</a2>.",
              {
                a: (inner) => <Link href="/desk/articles">{inner}</Link>,
                a2: (inner) => <Link href="/desk/claims?state=spotted&assignee=none">{inner}</Link>,
              },
            )}
          </p>
        </EmptyState>
      )}
      <div className="work-lists">
        <WorkList
          title={t("Came back to you")}
          rows={work.returned}
          today={today}
          reasonWord={t("Why:")}
        />
        <WorkList
          title={t("Text changed")}
          rows={work.textChanged}
          today={today}
          to="changed"
          more={<Link href="/desk/changed">{t("All claims whose text changed")}</Link>}
        />
        <WorkList
          title={t("Asked for your opinion")}
          rows={work.opinions}
          today={today}
          to="opinion"
        />
        <WorkList title={t("Look at again")} rows={work.lookAgain} today={today} />
        <WorkList
          title={t("Retractions to confirm")}
          rows={work.toRetract}
          today={today}
          reasonWord={t("Why:")}
        />
        <WorkList
          title={t("To review")}
          rows={work.toReview}
          today={today}
          to="review"
          more={<Link href="/desk/review">{t("The whole review queue")}</Link>}
          empty={reviews && waiting > 0 ? t("Nothing waits for your review.") : undefined}
        />
        <WorkList
          title={t("To publish")}
          rows={work.toPublish}
          today={today}
          to="review"
          more={<Link href="/desk/claims?state=approved">{t("All approved claims")}</Link>}
        />
        <WorkList
          title={t("To check")}
          rows={work.toDo}
          today={today}
          more={
            <Link href="/desk/claims?assignee=me&sort=due">{t("All claims assigned to you")}</Link>
          }
          empty={
            waiting > 0
              ? rich(
                  "Nothing is assigned to you. Take one of the <a>claims that nobody has taken on</a>.",
                  {
                    a: (inner) => (
                      <Link href="/desk/claims?state=spotted&assignee=none">{inner}</Link>
                    ),
                  },
                )
              : undefined
          }
        />
        <WorkList title={t("You submitted")} rows={work.sent} today={today} />
      </div>
    </>
  );
}
