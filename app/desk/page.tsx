import type { Metadata } from "next";
import Link from "next/link";
import "@/components/styles/desk-work.css";
import { WorkList } from "@/components/claim/work-list";
import { PageHead } from "@/components/desk/page-head";
import { ListChanges } from "@/components/live/list-changes";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may } from "@/lib/domain/permissions";
import { formatCount } from "@/lib/format/count";
import { myWork } from "@/lib/services/desk";

export const metadata: Metadata = { title: "My work" };

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
        title="My work"
        about={waiting > 0 ? `${formatCount(waiting, "claim")} waiting for you.` : undefined}
      />
      <ListChanges
        shown={Object.values(work).flatMap((rows) => rows.map(({ slug }) => slug))}
        drawnAt={Date.now()}
      />
      {waiting === 0 && (
        <EmptyState title="Nothing waits for you">
          <p>
            Open one of the <Link href="/desk/articles">articles</Link> and mark a claim in its
            text, or take one of the{" "}
            <Link href="/desk/claims?state=spotted&assignee=none">
              claims that nobody has taken on
            </Link>
            .
          </p>
        </EmptyState>
      )}
      <div className="work-lists">
        <WorkList title="Came back to you" rows={work.returned} today={today} reasonWord="Why:" />
        <WorkList
          title="Text changed"
          rows={work.textChanged}
          today={today}
          to="changed"
          more={<Link href="/desk/changed">All claims whose text changed</Link>}
        />
        <WorkList title="Asked for your opinion" rows={work.opinions} today={today} to="opinion" />
        <WorkList title="Look at again" rows={work.lookAgain} today={today} />
        <WorkList
          title="Retractions to confirm"
          rows={work.toRetract}
          today={today}
          reasonWord="Why:"
        />
        <WorkList
          title="To review"
          rows={work.toReview}
          today={today}
          to="review"
          more={<Link href="/desk/review">The whole review queue</Link>}
          empty={reviews && waiting > 0 ? "Nothing waits for your review." : undefined}
        />
        <WorkList
          title="To publish"
          rows={work.toPublish}
          today={today}
          to="review"
          more={<Link href="/desk/claims?state=approved">All approved claims</Link>}
        />
        <WorkList
          title="To check"
          rows={work.toDo}
          today={today}
          more={<Link href="/desk/claims?assignee=me&sort=due">All claims assigned to you</Link>}
          empty={
            waiting > 0 ? (
              <>
                Nothing is assigned to you. Take one of the{" "}
                <Link href="/desk/claims?state=spotted&assignee=none">
                  claims that nobody has taken on
                </Link>
                .
              </>
            ) : undefined
          }
        />
        <WorkList title="You submitted" rows={work.sent} today={today} />
      </div>
    </>
  );
}
