"use client";
// Makes a link for an expert: who, until when, about which claims of the article. It is shown once.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { OneTimeLink } from "@/components/person/one-time-link";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea, TextField } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { askExpert } from "@/lib/client/claim/experts";
import { listClaims } from "@/lib/client/claims";
import { MOST_CLAIMS } from "@/lib/domain/experts/link";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

const A_WEEK = 7 * 86_400_000;

export function AskExpert({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const { claim } = useClaimDesk();
  const draft = useDraft(`expert:${claim.slug}:${useMe().id}`, {
    expert: "",
    message: "",
    answerBy: new Date(Date.now() + A_WEEK).toISOString().slice(0, 10),
  });
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const [chosen, setChosen] = useState<readonly string[]>([claim.slug]);
  const [made, setMade] = useState<{ link: string; expert: string } | null>(null);
  const { values, change } = draft;

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { expert, message, answerBy } = values;
    const body = { expert, message: message || null, answerBy, claims: [...chosen] };
    const answer = await run((key) => askExpert(body, { idempotencyKey: key }));
    if (!answer) return;
    draft.clear();
    setMade({ link: answer.link, expert });
    onMade();
  }

  return (
    <Dialog open onClose={onClose} title={t("Ask an expert")}>
      {made ? (
        <>
          <OneTimeLink
            name={made.expert}
            link={made.link}
            about={t(
              "{count, plural, one {It shows this claim and nothing else, until the day that you chose.} other {It shows these claims and nothing else, until the day that you chose.}}",
              { count: chosen.length },
            )}
          />
          <p className="acts">
            <Button onClick={onClose}>{t("Done")}</Button>
          </p>
        </>
      ) : (
        <form ref={form} className="decision-form" onSubmit={submit} noValidate>
          <TextField
            label={t("Who")}
            hint={t("Their answer stands in the notes under this name.")}
            value={values.expert}
            onValue={(expert) => change({ expert })}
            error={problem?.errorAt("/expert") ?? null}
            maxLength={120}
            dir="auto"
          />
          <TextArea
            label={t("What you want to know")}
            optional
            value={values.message}
            onValue={(message) => change({ message })}
            error={problem?.errorAt("/message") ?? null}
            limit={2000}
            maxLength={2000}
            dir="auto"
          />
          <TextField
            label={t("Answer by")}
            type="date"
            hint={t("Then the link ends by itself.")}
            value={values.answerBy}
            onValue={(answerBy) => change({ answerBy })}
            error={problem?.errorAt("/answerBy") ?? null}
          />
          <OtherClaims chosen={chosen} onChosen={setChosen} />
          <p className="muted">
            {t(
              "They need no account. They see the statement, the rating proposed so far, the analysis and the evidence.",
            )}
          </p>
          {problem && (
            <Notice kind="error" title={t("No link was made")}>
              <p>{problem.errorAt("/claims") ?? problem.message}</p>
            </Notice>
          )}
          <p className="acts">
            <Button type="submit" look="primary" busy={busy}>
              {t("Make the link")}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {t("Cancel")}
            </Button>
          </p>
        </form>
      )}
    </Dialog>
  );
}

type OtherProps = { chosen: readonly string[]; onChosen: (slugs: readonly string[]) => void };

/** The article's other claims that have a statement. */
function OtherClaims({ chosen, onChosen }: OtherProps) {
  const { claim } = useClaimDesk();
  const [others, setOthers] = useState<readonly DeskClaimRow[]>([]);
  useEffect(() => {
    const ending = new AbortController();
    listClaims({ article: claim.article.slug, limit: 50 }, { signal: ending.signal }).then(
      ({ items }) =>
        setOthers(
          items.filter(
            (row) => row.slug !== claim.slug && row.statement && row.state !== "dropped",
          ),
        ),
      () => {
        // Without the others the link is about this claim alone.
      },
    );
    return () => ending.abort();
  }, [claim.article.slug, claim.slug]);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{t("Ask about other claims of this article, too")}</summary>
      <div className="choices">
        {others.map((row) => {
          const isChosen = chosen.includes(row.slug);
          return (
            <Check
              key={row.slug}
              label={row.statement ?? row.quote}
              checked={isChosen}
              onChecked={(checked) =>
                onChosen(
                  checked
                    ? [...chosen, row.slug].slice(0, MOST_CLAIMS)
                    : chosen.filter((slug) => slug !== row.slug),
                )
              }
            />
          );
        })}
      </div>
    </details>
  );
}
