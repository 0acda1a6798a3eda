"use client";
// Shows a check on another page: what it looks like there, and the code for it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Segmented } from "@/components/ui/segmented";
import { TextArea } from "@/components/ui/text-field";
import {
  badgeCode,
  frameCode,
  framePath,
  frameSize,
  type Shared,
  scriptCode,
} from "@/lib/domain/share/codes";
import { msg, t } from "@/lib/words/t";

type Way = "badge" | "frame" | "marks";
const ways = {
  claim: [
    { value: "frame", label: msg("Box") },
    { value: "badge", label: msg("Badge") },
  ],
  article: [
    { value: "marks", label: msg("Marks in the text") },
    { value: "frame", label: msg("Box") },
  ],
} as const satisfies Record<Shared["kind"], { value: Way; label: string }[]>;

const HINTS: Record<Way, string> = {
  frame: msg("A box with the verdict, why, and who says so. It keeps up with every correction."),
  badge: msg(
    "A picture 20 pixels high that leads to the check. It keeps up with every correction.",
  ),
  marks: msg(
    "One line on the page that has this article: the claims’ words are marked where they stand exactly, and nowhere else.",
  ),
};

type Props = { shared: Shared; origin: string };

export function ShareCode(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("Show it on another page")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Show it on another page")} wide>
        <Code {...props} />
      </Dialog>
    </>
  );
}

function Code({ shared, origin }: Props) {
  const [way, setWay] = useState<Way>(ways[shared.kind][0].value);
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const code = {
    badge: () => badgeCode(origin, shared),
    frame: () => frameCode(origin, shared),
    marks: () => scriptCode(origin, shared.slug),
  }[way]();

  async function copy() {
    try {
      await navigator.clipboard.writeText(code);
      setCopied("yes");
    } catch {
      setCopied("failed");
    }
  }

  return (
    <div className="share-code">
      <Segmented
        label={t("What is shown")}
        value={way}
        onValue={(value) => {
          setWay(value);
          setCopied("no");
        }}
        options={ways[shared.kind].map((one) => ({ ...one, label: t(one.label) }))}
      />
      <p className="muted">{t(HINTS[way])}</p>
      {way === "badge" && (
        <p className="share-preview">
          <img
            src={`/badge/${shared.slug}.svg`}
            alt={t("Badge: {title}", { title: shared.title })}
            height={20}
          />
        </p>
      )}
      {way === "frame" && (
        <iframe
          className="share-preview"
          src={framePath(shared)}
          title={shared.title}
          height={frameSize[shared.kind].height}
        />
      )}
      <TextArea label={t("Code")} value={code} readOnly onValue={() => {}} rows={4} dir="ltr" />
      <p className="acts">
        <Button look="primary" onClick={copy}>
          {t("Copy the code")}
        </Button>
        <span role="status">
          {copied === "yes" && t("Copied.")}
          {copied === "failed" && t("Your browser does not let us copy. Select the code instead.")}
        </span>
      </p>
    </div>
  );
}
