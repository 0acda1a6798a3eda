"use client";
// While rating: claims like this one, and how we ruled on them.
import Link from "next/link";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { useLikeThis } from "@/components/draft/use-like-this";
import { Day } from "@/components/ui/date";
import { findPrecedents } from "@/lib/client/claim/opinions";
import { stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function Precedents() {
  const { claim, typing } = useClaimDesk();
  const statement = typing.values.statement.trim();
  const found = useLikeThis(findPrecedents, claim.slug, statement);

  if (found.length === 0) return null;
  return (
    <section className="precedents" aria-label={t("Claims like this one")}>
      <h2>{t("Claims like this one")}</h2>
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
