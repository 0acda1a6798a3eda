"use client";
// While a claim is worked on: what other publishers found of claims like it. For the desk alone.
import Link from "next/link";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { useLikeThis } from "@/components/draft/use-like-this";
import { PartialDate } from "@/components/ui/date";
import { WebLink } from "@/components/ui/web-link";
import { findLikeChecks } from "@/lib/client/others";
import { t } from "@/lib/words/t";
import { TheirLabel } from "./their-label";

export function OthersLikeThis() {
  const { claim, typing } = useClaimDesk();
  const statement = typing.values.statement.trim() || claim.quote.trim();
  const found = useLikeThis(findLikeChecks, claim.slug, statement);

  if (found.length === 0) return null;
  return (
    <section className="precedents others-like" aria-label={t("Checks by others")}>
      <h2>{t("Checks by others")}</h2>
      <p className="muted">
        {t("What they found of claims like this one. Readers do not see it.")}
      </p>
      <ul>
        {found.map((check) => (
          <li key={check.id}>
            <TheirLabel publisher={check.publisher} label={check.label} />
            <span>
              <Link href={`/desk/others/${check.id}`} dir="auto" lang={check.language ?? undefined}>
                {check.claimReviewed}
              </Link>
              <span className="muted others-facts">
                {check.publishedOn && <PartialDate date={check.publishedOn} />}
                {check.doubtful > 0 && (
                  <span>
                    {t("{count, plural, one {# doubt} other {# doubts}}", {
                      count: check.doubtful,
                    })}
                  </span>
                )}
                <WebLink href={check.url}>{t("Open their page")}</WebLink>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
