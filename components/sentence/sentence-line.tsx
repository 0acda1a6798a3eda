"use client";
// One sentence in the list: its words, what was decided, why it is suggested; and the acts, where it is
// the current one.
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import type { Article } from "@/lib/domain/article";
import {
  type AsideReason,
  asideReasons,
  asideWords,
  isDecided,
  type SentenceRow,
} from "@/lib/domain/finding/coverage";
import { reasonWords } from "@/lib/domain/finding/reasons";
import { formatList } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export const asideKeys: Record<AsideReason, string> = {
  opinion: "o",
  nothing_checkable: "n",
  not_worth: "w",
};

type Props = {
  row: SentenceRow;
  article: Pick<Article, "language" | "direction">;
  isCurrent: boolean;
  takesFocus: boolean;
  busy: boolean;
  whyNotClaim: string | null;
  whyNotDecide: string | null;
  onChoose: () => void;
  onClaim: () => void;
  onDecide: (decision: AsideReason | null) => void;
};

export function SentenceLine(props: Props) {
  const { row, article, isCurrent, takesFocus, onChoose } = props;
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isCurrent || !takesFocus) return;
    words.current?.focus({ preventScroll: true });
    words.current?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [isCurrent, takesFocus]);
  const text = { lang: article.language, dir: article.direction };
  return (
    <li
      className="sentence"
      aria-current={isCurrent || undefined}
      data-decided={isDecided(row) || undefined}
    >
      {isCurrent ? (
        <p ref={words} tabIndex={-1} className="sentence-words" {...text}>
          {row.text}
        </p>
      ) : (
        <button type="button" className="sentence-words" onClick={onChoose} {...text}>
          {row.text}
        </button>
      )}
      <Facts row={row} />
      {isCurrent && <Acts {...props} />}
    </li>
  );
}

function Facts({ row: { claims, aside, suggestion } }: { row: SentenceRow }) {
  const [only] = claims;
  if (!only && !aside && !suggestion) return null;
  return (
    <p className="sentence-facts">
      {only && (
        <Link href={`/desk/claims/${only}`}>
          {claims.length === 1
            ? t("Has a claim")
            : t("Has {count, plural, one {# claim} other {# claims}}", { count: claims.length })}
        </Link>
      )}
      {aside && (
        <span>
          {rich("Set aside: {what}, by {name}", {
            what: t(asideWords[aside.decision]).toLowerCase(),
            name: <bdi>{aside.by.name}</bdi>,
          })}
        </span>
      )}
      {suggestion && (
        <span>
          {t("Suggested: {what}", {
            what: formatList(suggestion.reasons.map((reason) => t(reasonWords[reason]))),
          })}
        </span>
      )}
    </p>
  );
}

function Acts({ row, busy, whyNotClaim, whyNotDecide, onClaim, onDecide }: Props) {
  const reasons = asideReasons.filter((reason) => reason !== row.aside?.decision);
  return (
    <div className="sentence-acts">
      <Button look="primary" whyNot={whyNotClaim} onClick={onClaim} aria-keyshortcuts="c">
        {row.suggestion && !isDecided(row) ? t("Accept: make a claim") : t("Make a claim")}
        <KeyCap letter="c" />
      </Button>
      {!whyNotDecide && (
        <fieldset className="sentence-aside">
          <legend className="visually-hidden">{t("Set aside")}</legend>
          <span className="sentence-aside-word" aria-hidden="true">
            {t("Set aside:")}
          </span>
          {reasons.map((reason) => (
            <Button
              key={reason}
              busy={busy}
              onClick={() => onDecide(reason)}
              aria-keyshortcuts={asideKeys[reason]}
            >
              {t(asideWords[reason])}
              <KeyCap letter={asideKeys[reason]} />
            </Button>
          ))}
          {row.aside && (
            <Button look="quiet" busy={busy} onClick={() => onDecide(null)}>
              {t("Open it again")}
            </Button>
          )}
        </fieldset>
      )}
    </div>
  );
}
