import "@/components/styles/desk-articles.css";
import "@/components/styles/records/records.css";
import "@/components/styles/records/corrections.css";
import "@/components/styles/records/erasures.css";
import type { Metadata } from "next";
import { PageHead } from "@/components/desk/page-head";
import { SearchForm } from "@/components/desk/search-form";
import { AskPerson } from "@/components/erasure/ask-person";
import { AskTexts } from "@/components/erasure/ask-texts";
import { ErasureCard } from "@/components/erasure/erasure-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { actorOrSignIn } from "@/lib/auth/page-actor";
import { may, whyNot } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { addressOf, queryOf, type SearchParams } from "@/lib/format/query";
import { listPeople } from "@/lib/services/people";
import { findErasable, listErasures, previewErasure } from "@/lib/services/trail/erasures";
import { t } from "@/lib/words/t";

export function generateMetadata(): Metadata {
  return { title: t("Erasure") };
}

const PATH = "/desk/erasures";

export default async function ErasuresPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const query = queryOf(await searchParams, ["q"]);
  const actor = await actorOrSignIn(addressOf(PATH, query));
  const closed = whyNot(actor.role, "erasure.confirm");
  if (closed)
    return (
      <>
        <PageHead title={t("Erasure")} />
        <Notice title={closed.text} />
      </>
    );
  const erasures = await listErasures(actor);
  const cards = await Promise.all(
    erasures.map(async (erasure) => ({
      erasure,
      places: erasure.state === "asked" ? await previewErasure(actor, erasure.id) : [],
    })),
  );
  return (
    <>
      <PageHead
        title={t("Erasure")}
        about={t(
          "Names, addresses and words that must be forgotten. An admin asks, a second person confirms, and they are gone for good. That it was done stays in the trail. What is published stays, too: it is corrected or retracted.",
        )}
      />
      {may(actor.role, "erasure.ask") && <Ask actor={actor} words={query.q ?? ""} />}
      <section aria-labelledby="asked" className="erasures">
        <h2 id="asked" className="section-title">
          {t("Asked for")}
        </h2>
        {cards.length > 0 ? (
          <ol className="reports">
            {cards.map(({ erasure, places }) => (
              <li key={`${erasure.id} ${erasure.version}`}>
                <ErasureCard erasure={erasure} places={places} />
              </li>
            ))}
          </ol>
        ) : (
          <EmptyState title={t("Nothing was asked for")} />
        )}
      </section>
    </>
  );
}

async function Ask({ actor, words }: { actor: Actor; words: string }) {
  const people = (await listPeople(actor)).filter(
    ({ email }) => !email.endsWith("@erased.invalid"),
  );
  const places = words ? await findErasable(actor, words) : [];
  return (
    <div className="erasure-ask">
      <section aria-labelledby="texts">
        <h2 id="texts" className="section-title">
          {t("Texts that hold a name")}
        </h2>
        <p className="muted">
          {t(
            "Notes, reports of readers, contacts for a reply, and the words of the trail. Change a claim, source or article itself first, then erase what the trail has kept of it.",
          )}
        </p>
        <SearchForm path={PATH} q={words} label={t("A name, an address, a number")} />
        {places.length > 0 && <AskTexts key={words} places={places} />}
        {words && places.length === 0 && <EmptyState title={t("Nothing holds these words")} />}
      </section>
      <details className="erasure-person">
        <summary>{t("Someone who has an account")}</summary>
        <AskPerson people={people} />
      </details>
    </div>
  );
}
