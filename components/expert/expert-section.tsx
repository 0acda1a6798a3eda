"use client";
// Experts who were asked about this claim by a link, and the dialog that makes one.
import { useEffect, useId, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Day, PartialDate } from "@/components/ui/date";
import { useToast } from "@/components/ui/toast";
import { listExperts, revokeExpert } from "@/lib/client/claim/experts";
import { readClaim } from "@/lib/client/claims";
import { type ExpertLink, type LinkStanding, standingOf } from "@/lib/domain/experts/link";
import { may } from "@/lib/domain/permissions";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { AskExpert } from "./ask-expert";

const STANDING_WORDS: Record<Exclude<LinkStanding, "answered">, string> = {
  waiting: msg("Not opened yet"),
  opened: msg("Opened, not answered yet"),
  revoked: msg("Link ended"),
  over: msg("The day is over, no answer"),
};

export function ExpertSection() {
  const { claim, act } = useClaimDesk();
  const [links, setLinks] = useState<readonly ExpertLink[]>([]);
  const [asking, setAsking] = useState(false);
  const titleId = useId();

  // An answer, a new link and an ended one each change the claim's version.
  useEffect(() => {
    const ending = new AbortController();
    listExperts(claim.slug, { signal: ending.signal }).then(setLinks, () => {
      // Not reachable: the list stays as it was, and the next change of the claim asks again.
    });
    return () => ending.abort();
  }, [claim.slug, claim.version]);

  const takeIn = () => void act(async () => ({ claim: await readClaim(claim.slug) }));

  return (
    <section
      className={links.length > 0 ? "claim-part" : "claim-part on-screen"}
      aria-labelledby={titleId}
    >
      <h2 id={titleId} className="section-title">
        {t("Experts")} {links.length > 0 && <span className="count">{links.length}</span>}
      </h2>
      {links.length > 0 && (
        <ul className="expert-links">
          {links.map((link) => (
            <li key={link.id}>
              <OneLink link={link} onEnded={takeIn} />
            </li>
          ))}
        </ul>
      )}
      <p className="acts">
        <Button onClick={() => setAsking(true)}>{t("Ask an expert")}</Button>
      </p>
      {asking && <AskExpert onClose={() => setAsking(false)} onMade={takeIn} />}
    </section>
  );
}

type LinkProps = { link: ExpertLink; onEnded: () => void };

function OneLink({ link, onEnded }: LinkProps) {
  const me = useMe();
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const standing = standingOf(link, new Date().toISOString().slice(0, 10));
  const isOpen = standing === "waiting" || standing === "opened";
  const mayEnd = link.createdBy.id === me.id || may(me.role, "claim.review");

  async function end() {
    setBusy(true);
    try {
      await revokeExpert(link.id);
      say(t("The link for {expert} leads nowhere now.", { expert: link.expert }));
    } catch (error) {
      say(error instanceof Error ? error.message : t("It could not be ended. Try again."));
    }
    onEnded();
    setBusy(false);
  }

  return (
    <>
      <p>
        <bdi className="note-author">{link.expert}</bdi>
        {": "}
        {standing === "answered" ? (
          <>
            {link.agrees ? t("right") : t("not right")}
            {link.answeredAt && (
              <>
                , <Day time={link.answeredAt} />
              </>
            )}
            {link.changed && `. ${t("The claim was changed since.")}`}
          </>
        ) : (
          t(STANDING_WORDS[standing])
        )}
      </p>
      <p className="muted">
        {rich("Asked by {name}, to answer by {date}", {
          name: <bdi>{link.createdBy.name}</bdi>,
          date: <PartialDate date={link.answerBy} />,
        })}
      </p>
      {isOpen && mayEnd && (
        <p className="card-acts">
          <Button
            look="quiet"
            busy={busy}
            onClick={end}
            aria-label={t("End the link: {expert}", { expert: link.expert })}
          >
            {t("End the link")}
          </Button>
        </p>
      )}
    </>
  );
}
