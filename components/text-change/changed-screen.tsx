"use client";
// One claim whose text changed: what was checked, what stands there now, and a person's word about it.
import Link from "next/link";
import { PageHead } from "@/components/desk/page-head";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { useKeys } from "@/components/ui/keys";
import { stateWords } from "@/lib/domain/claim";
import { wayWords } from "@/lib/domain/view/revisions";
import type { ChangedClaimScreen } from "@/lib/domain/view/text-changes";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { Attempts } from "./attempts";
import { ChooseWords } from "./choose-words";
import { NearWords } from "./near-words";
import { actWords, SettleDialog } from "./settle-dialog";
import { type Act, useSettle } from "./use-settle";

const KEYS: Record<Act, string> = { same: "s", reword: "r", gone: "g" };
const ACTS: readonly Act[] = ["same", "reword", "gone"];

export function ChangedScreen(screen: ChangedClaimScreen) {
  const { claim, article, text, next, waiting } = screen;
  const settling = useSettle(screen);
  const { near, isChosen, reasons } = settling;

  useKeys([
    ...ACTS.map((act) => ({
      key: KEYS[act],
      what: t(actWords[act]),
      act: () => settling.ask(act),
    })),
    { key: "n", what: t("Next in the list"), act: () => void settling.goOn() },
  ]);

  return (
    <div className="changed">
      <PageHead
        above={<Link href="/desk/changed">{t("Text changed")}</Link>}
        title={
          <bdi lang={claim.language} dir="auto">
            {claim.statement ?? claim.quote}
          </bdi>
        }
        about={
          <>
            {t(stateWords[claim.state])} · <bdi>{article.headline}</bdi> ·{" "}
            <Link href={`/desk/claims/${claim.slug}`}>{t("Open the claim")}</Link>
          </>
        }
      >
        <Link className="button quiet" href={next ? `/desk/changed/${next}` : "/desk/changed"}>
          {next ? t("Next in the list") : t("Back to the list")}{" "}
          <span className="key" aria-hidden="true">
            n
          </span>
        </Link>
      </PageHead>
      <div className="changed-columns">
        <div className="changed-main">
          <Checked screen={screen} />
          <section aria-labelledby="now">
            <h2 id="now" className="section-title">
              {isChosen ? t("The words you chose") : t("What comes closest now")}
            </h2>
            <NearWords quote={claim.quote} near={near} language={claim.language} />
            <p className="changed-from">
              {claim.revision.by
                ? rich("Text version {number}, {what}, brought in by {person}, {moment}.", {
                    number: claim.revision.number,
                    what: t(wayWords[claim.revision.how]),
                    person: <bdi>{claim.revision.by.name}</bdi>,
                    moment: <Moment time={claim.revision.at} />,
                  })
                : rich("Text version {number}, {what}, {moment}.", {
                    number: claim.revision.number,
                    what: t(wayWords[claim.revision.how]),
                    moment: <Moment time={claim.revision.at} />,
                  })}{" "}
              <Link href={`/desk/articles/${article.slug}/revisions/${claim.revision.number}`}>
                {t("What changed in the text")}
              </Link>
            </p>
          </section>
          <ChooseWords
            article={article}
            text={text}
            kinds={screen.blocks}
            place={near}
            onChoose={settling.choose}
          />
          <Attempts attempts={screen.attempts} />
        </div>
        <aside className="changed-aside" aria-label={t("Decision")}>
          <h2 className="section-title">{t("What became of it?")}</h2>
          {ACTS.map((act) => (
            <Button
              key={act}
              look={act === "same" ? "primary" : "plain"}
              whyNot={reasons[act]}
              reasonHidden={act !== "same" && reasons[act] === reasons.same}
              onClick={() => settling.ask(act)}
              aria-keyshortcuts={KEYS[act]}
            >
              {t(actWords[act])}{" "}
              <span className="key" aria-hidden="true">
                {KEYS[act]}
              </span>
            </Button>
          ))}
          <p className="changed-readers">
            {claim.isLive
              ? t(
                  "Readers see no mark in the text meanwhile. The claim stands under the article, as one whose text has changed.",
                )
              : t("Nothing of this claim is public.")}
          </p>
        </aside>
      </div>
      <p className="muted">
        {waiting === 0
          ? t("No other claim waits.")
          : t("{count, plural, one {# other claim waits.} other {# other claims wait.}}", {
              count: waiting,
            })}
      </p>
      <SettleDialog claim={claim} settling={settling} />
    </div>
  );
}

function Checked({ screen: { claim, stood } }: { screen: ChangedClaimScreen }) {
  return (
    <section aria-labelledby="checked">
      <h2 id="checked" className="section-title">
        {claim.isLive ? t("The words that were checked") : t("The claim’s words")}
      </h2>
      <blockquote className="near-text" lang={claim.language} dir="auto">
        {stood?.before && <span className="near-around">{stood.before} </span>}
        <strong>{claim.quote}</strong>
        {stood?.after && <span className="near-around"> {stood.after}</span>}
      </blockquote>
    </section>
  );
}
