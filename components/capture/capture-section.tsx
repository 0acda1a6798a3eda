"use client";
// The captures of a source: ask for one now, bring a file, say how often it is looked at again.
import { useId, useRef, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { askForCapture, bringCapture, type CaptureList, watchSource } from "@/lib/client/captures";
import { watchRhythms } from "@/lib/domain/capture/capture";
import { formatDay } from "@/lib/format/date";
import { msg, t } from "@/lib/words/t";
import { CAPTURE_FILES, whyTooLarge } from "./capture-file";
import { CaptureRows } from "./capture-list";
import { useCaptures } from "./use-captures";

const RHYTHM_WORDS = {
  1: msg("Every day"),
  7: msg("Every week"),
  30: msg("Every month"),
  90: msg("Every quarter"),
};

type Props = { sourceId: string; hasAddress: boolean; unnamed: boolean; first: CaptureList };

export function CaptureSection({ sourceId, hasAddress, unnamed, first }: Props) {
  const { list, setList } = useCaptures(sourceId, first);
  const { run, busy, problem } = useAct();
  const say = useToast();
  const titleId = useId();

  async function ask() {
    const now = await run((key) => askForCapture(sourceId, { idempotencyKey: key }));
    if (now) setList(now);
  }
  async function bring(file: File) {
    const now = await run((key) => bringCapture(sourceId, file, { idempotencyKey: key }));
    if (!now) return;
    setList(now);
    say(t("Kept: {name}", { name: file.name }));
  }

  const isUnderWay = list.items.some(({ state, address }) => state === "waiting" && address);
  return (
    <section className="capture-section" id="captures" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {t("Captures")}
      </h2>
      {list.items.length === 0 && (
        <EmptyState title={t("Nothing captured yet")}>
          <p>
            {t("A capture keeps what the source said, so that it is still there in five years.")}
          </p>
        </EmptyState>
      )}
      <CaptureRows captures={list.items} />
      {problem && (
        <Notice kind="error" title={t("It could not be captured")}>
          <p>{problem.message}</p>
        </Notice>
      )}
      <p className="acts">
        <Button
          busy={busy}
          onClick={ask}
          whyNot={
            !hasAddress
              ? t("It has no address. Add one, or bring its file.")
              : isUnderWay
                ? t("It is being captured.")
                : null
          }
        >
          {list.items.length === 0 ? t("Capture it now") : t("Capture it again")}
        </Button>
        <FileButton busy={busy} onFile={bring} />
      </p>
      {unnamed && (
        <p className="muted">
          {t(
            "Everyone on the desk can read a file that you bring here. Take out what tells who it is.",
          )}
        </p>
      )}
      {hasAddress && <Rhythm sourceId={sourceId} list={list} onList={setList} />}
    </section>
  );
}

function FileButton({ busy, onFile }: { busy: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const say = useToast();
  return (
    <>
      <Button busy={busy} onClick={() => input.current?.click()}>
        {t("Bring a file")}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("File to keep as a capture")}
        accept={CAPTURE_FILES}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (!file) return;
          const tooLarge = whyTooLarge(file);
          if (tooLarge) say(tooLarge);
          else onFile(file);
        }}
      />
    </>
  );
}

type RhythmProps = { sourceId: string; list: CaptureList; onList: (list: CaptureList) => void };

function Rhythm({ sourceId, list, onList }: RhythmProps) {
  const { run, problem } = useAct();
  const [chosen, setChosen] = useState<string | null>(null);
  const standing = list.watch?.everyDays ? String(list.watch.everyDays) : "";

  async function choose(value: string) {
    setChosen(value);
    const everyDays = watchRhythms.find((days) => String(days) === value) ?? null;
    const watch = await run(() => watchSource(sourceId, { everyDays }));
    if (watch) onList({ ...list, watch });
    setChosen(null);
  }

  return (
    <Select
      label={t("Look at it again")}
      value={chosen ?? standing}
      onValue={choose}
      error={problem?.message ?? null}
      hint={
        list.watch?.nextAt
          ? t("Next on {date}. What changed becomes a task on the claims that rest on it.", {
              date: formatDay(list.watch.nextAt),
            })
          : t("What changed becomes a task on the claims that rest on it.")
      }
      options={[
        ...watchRhythms.map((days) => ({ value: String(days), label: t(RHYTHM_WORDS[days]) })),
        { value: "", label: t("Never") },
      ]}
    />
  );
}
