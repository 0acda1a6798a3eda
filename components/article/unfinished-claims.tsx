"use client";
// Claims that were begun here and never sent: what was typed waits in the browser.
import { useEffect, useState } from "react";
import { type ClaimDraft, claimDraftPrefix } from "@/components/claim/claim-draft";
import { useMe } from "@/components/desk/me";
import { type TextSpan, trimmed } from "@/components/selection/text-span";
import { Notice } from "@/components/ui/notice";
import { draftsUnder, forgetDraft } from "@/components/ui/use-draft";
import { placesOf } from "@/lib/domain/anchor/places";
import { t } from "@/lib/words/t";

type Left = { key: string; exact: string; span: TextSpan | null };

type Props = {
  article: string;
  text: string;
  /** Looks again when this changes. */
  renewed: unknown;
  onGoOn: (span: TextSpan) => void;
};

function leftIn(prefix: string, text: string): Left[] {
  return draftsUnder<ClaimDraft>(prefix).flatMap(({ key, values: { exact, start } }) => {
    if (typeof exact !== "string" || exact === "") return [];
    const places = placesOf(text, exact);
    const place = places.find((at) => at === start) ?? places[0];
    const span = place === undefined ? null : trimmed(text, place, place + exact.length);
    return [{ key, exact, span }];
  });
}

export function UnfinishedClaims({ article, text, renewed, onGoOn }: Props) {
  const me = useMe();
  const [left, setLeft] = useState<Left[]>([]);
  const prefix = claimDraftPrefix(me.id, article);

  useEffect(() => setLeft(leftIn(prefix, text)), [prefix, text, renewed]);

  if (left.length === 0) return null;
  return (
    <Notice title={t("Claims that you began")}>
      <ul className="unfinished">
        {left.map(({ key, exact, span }) => (
          <li key={key}>
            <q dir="auto">{exact.length > 120 ? `${exact.slice(0, 120)} …` : exact}</q>{" "}
            {span ? (
              <button type="button" className="text-button" onClick={() => onGoOn(span)}>
                {t("Go on")}
              </button>
            ) : (
              <span className="muted">{t("These words are no longer in the text.")}</span>
            )}{" "}
            <button
              type="button"
              className="text-button"
              onClick={() => {
                forgetDraft(key);
                setLeft(leftIn(prefix, text));
              }}
            >
              {t("Throw away")}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
