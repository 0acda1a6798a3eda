"use client";
// The desk's article: its text, in which claims are found and made, and the list of them beside it.
// What is pointed at in one is shown in the other.
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { MakeClaim } from "@/components/claim/make-claim";
import { useMe } from "@/components/desk/me";
import type { TextSpan } from "@/components/selection/text-span";
import { CoverageBar } from "@/components/sentence/coverage-bar";
import { SentenceDesk } from "@/components/sentence/sentence-desk";
import { useCoverage } from "@/components/sentence/use-coverage";
import { useToast } from "@/components/ui/toast";
import type { Coverage } from "@/lib/domain/finding/coverage";
import { whyNot } from "@/lib/domain/permissions";
import type { DeskArticle, DeskClaim, DeskPlace } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";
import { ClaimPanel } from "./claim-panel";
import { DeskText } from "./desk-text";
import { MarginNotes } from "./margin-notes";
import { UnfinishedClaims } from "./unfinished-claims";

type Claim = DeskArticle["claims"][number];

type Props = DeskArticle & {
  coverage: Coverage;
  /** A day like 2023-09-04, for what is late. */
  today: string;
};

export function ArticleDesk(props: Props) {
  const { article, text, blocks, claims, marginNotes, today } = props;
  const router = useRouter();
  const say = useToast();
  const me = useMe();
  const [chosen, setChosen] = useState<TextSpan | null>(null);
  const [suggested, setSuggested] = useState(false);
  const [bySentence, setBySentence] = useState(false);
  const sentences = useCoverage(props.coverage);
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const active = pointed ?? focused;
  const [made, setMade] = useState<Claim[]>([]);
  const focusNext = useRef<string | null>(null);
  const all = useMemo(() => merged(claims, made), [claims, made]);

  useActiveMark(active);

  // The new claim's line is there once it is drawn.
  useEffect(() => {
    const slug = focusNext.current;
    const line = slug && document.getElementById(`claim-${slug}`);
    if (!line || !all.some((claim) => claim.slug === slug)) return;
    focusNext.current = null;
    line.querySelector("a")?.focus();
  }, [all]);

  const open = useCallback((slug: string) => router.push(`/desk/claims/${slug}`), [router]);
  const make = useCallback((span: TextSpan, ofSuggestion = false) => {
    setChosen(span);
    setSuggested(ofSuggestion);
  }, []);

  function onMade(claim: DeskClaim) {
    setChosen(null);
    document.getSelection()?.removeAllRanges();
    if (!bySentence) focusNext.current = claim.slug;
    setMade((before) => [...before, { ...claim, place: placeOf(claim) }]);
    say(t("The claim is made. It stands in the list beside the text."));
    router.refresh();
  }

  const reason = whyNot(me.role, "claim.create")?.text ?? null;
  return (
    <div className="article-desk">
      <div className="article-main">
        <CoverageBar
          coverage={sentences.coverage}
          bySentence={bySentence}
          onTurn={() => setBySentence(!bySentence)}
        />
        <UnfinishedClaims
          article={article.slug}
          text={text}
          renewed={chosen}
          onGoOn={(span) => make(span)}
        />
        {bySentence ? (
          <SentenceDesk article={article} state={sentences} onMake={make} />
        ) : (
          <DeskText
            article={article}
            text={text}
            kinds={blocks}
            claims={all}
            notes={marginNotes}
            whyNotMake={reason}
            onMake={make}
            onPoint={setPointed}
            onFocusClaim={setFocused}
            onOpen={open}
          />
        )}
      </div>
      <ClaimPanel
        claims={all}
        active={active}
        onPoint={setPointed}
        onFocusClaim={setFocused}
        today={today}
      >
        <MarginNotes notes={marginNotes} />
      </ClaimPanel>
      <MakeClaim
        key={chosen ? `${chosen.start}-${chosen.end}` : "none"}
        article={article}
        text={text}
        span={chosen}
        suggested={suggested}
        onClose={() => setChosen(null)}
        onMade={onMade}
      />
    </div>
  );
}

/** What the server gave, and what was made since; in the order of the text. */
function merged(claims: readonly Claim[], made: readonly Claim[]): Claim[] {
  const known = new Set(claims.map((claim) => claim.slug));
  const all = [...claims, ...made.filter((claim) => !known.has(claim.slug))];
  const last = Number.MAX_SAFE_INTEGER;
  return all.sort((a, b) => (a.place?.start ?? last) - (b.place?.start ?? last));
}

function placeOf({ anchor }: DeskClaim): DeskPlace | null {
  if (anchor?.start == null || anchor.end === null) return null;
  return { start: anchor.start, end: anchor.end, exact: anchor.exact };
}

/** Past React: drawing a whole article again at each step of the mouse would be felt. */
function useActiveMark(active: string | null) {
  useEffect(() => {
    if (!active) return;
    const marks = document.querySelectorAll<HTMLElement>(`mark[data-claim="${active}"]`);
    for (const mark of marks) mark.dataset.active = "true";
    return () => {
      for (const mark of marks) delete mark.dataset.active;
    };
  }, [active]);
}
