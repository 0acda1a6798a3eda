import "@/components/styles/records/corrections.css";
import type { Metadata } from "next";
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Pager } from "@/components/desk/pager";
import { CorrectionLog } from "@/components/publication/correction-log";
import { HowToCorrect } from "@/components/publication/how-to-correct";
import { OpenCorrections } from "@/components/publication/open-corrections";
import { EmptyState } from "@/components/ui/empty-state";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listCorrections } from "@/lib/services/desk";
import { openCorrections } from "@/lib/services/open-corrections";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Corrections") };
}

const PATH = "/desk/corrections";

export default async function CorrectionsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["cursor"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const [open, log] = await Promise.all([
    openCorrections(actor),
    listCorrections(actor, query.cursor),
  ]);
  return (
    <>
      <PageHead
        title={t("Corrections")}
        about={rich("What is being put right, and what was. Readers see the <a>public log</a>.", {
          a: (inner) => <a href="/corrections">{inner}</a>,
        })}
      />
      {!query.cursor && (
        <>
          <HowToCorrect />
          <OpenCorrections open={open} me={actor.id} />
        </>
      )}
      <section aria-labelledby="log">
        <h2 id="log" className="section-title">
          {t("Corrected and retracted")}
        </h2>
        {log.items.length > 0 ? (
          <CorrectionLog entries={log.items} />
        ) : (
          <EmptyState title={t("Nothing was corrected yet")}>
            <p>
              {rich(
                "To correct a publication, open it from the <a>published claims</a> and reopen it.",
                { a: (inner) => <Link href="/desk/claims?state=published">{inner}</Link> },
              )}
            </p>
          </EmptyState>
        )}
        <Pager path={PATH} query={query} next={log.next} />
      </section>
    </>
  );
}
