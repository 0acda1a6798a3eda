"use client";
// While rating: claims like this one, and how we ruled on them.
import Link from "next/link";
import { useEffect, useState } from "react";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Day } from "@/components/ui/date";
import { findPrecedents } from "@/lib/client/claim/opinions";
import type { Precedent } from "@/lib/domain/opinion/precedent";
import { stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** Milliseconds without a keystroke after which the words are looked for. */
const PAUSE = 600;

export function Precedents() {
  const { claim, typing } = useClaimDesk();
  const [found, setFound] = useState<readonly Precedent[]>([]);
  const statement = typing.values.statement.trim();

  useEffect(() => {
    if (statement.length < 8) return setFound([]);
    const ending = new AbortController();
    const timer = setTimeout(() => {
      findPrecedents(claim.slug, statement.slice(0, 500), { signal: ending.signal }).then(
        setFound,
        () => {
          // Not reachable: what was found before stays, and the next words are asked anew.
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [claim.slug, statement]);

  if (found.length === 0) return null;
  return (
    <section className="precedents" aria-label={t("Claims like this one")}>
      <h3>{t("Claims like this one")}</h3>
      <ul className="precedent-list">
        {found.map((precedent) => (
          <li key={precedent.slug}>
            <VerdictTag
              rating={stepOf(precedent.rating)}
              proposed={precedent.publishedAt === null}
            />
            <span>
              <Link href={`/desk/claims/${precedent.slug}`} dir="auto">
                {precedent.statement}
              </Link>
              <span className="muted">
                {" "}
                {precedent.publishedAt ? <Day time={precedent.publishedAt} /> : t("not published")}
              </span>
              {precedent.same && precedent.rating !== typing.values.rating && (
                <strong className="precedent-other">
                  {" "}
                  {rich("The same words, rated {label}.", {
                    label: t(stepOf(precedent.rating).label),
                  })}
                </strong>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
