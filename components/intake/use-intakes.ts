"use client";
// How far each file and address of a drop is. Asked again while something is under way; the drop is
// remembered, so that a reload shows it again.
import { useCallback, useEffect, useState } from "react";
import { useDraft } from "@/components/ui/use-draft";
import { listIntakes } from "@/lib/client/intakes";
import { type DeskIntake, isOver } from "@/lib/domain/view/intakes";

/** How often to look while something is under way. */
const LOOK_EVERY_MS = 1000;
const none: { batch: string | null } = { batch: null };

export function useIntakes(key: string) {
  const { values, change, clear } = useDraft(key, none);
  const [intakes, setIntakes] = useState<DeskIntake[]>([]);
  const { batch } = values;
  const isBusy = intakes.some((intake) => !isOver(intake));

  const look = useCallback(
    async (signal?: AbortSignal) => {
      if (!batch) return;
      const { items } = await listIntakes(batch, signal ? { signal } : {});
      if (!signal?.aborted) setIntakes(items);
    },
    [batch],
  );

  useEffect(() => {
    const leaving = new AbortController();
    // What fails here is asked again at the next look.
    look(leaving.signal).catch(() => {});
    return () => leaving.abort();
  }, [look]);

  useEffect(() => {
    if (!isBusy) return;
    const leaving = new AbortController();
    const timer = setInterval(() => look(leaving.signal).catch(() => {}), LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      leaving.abort();
    };
  }, [isBusy, look]);

  /** Shows one that was just handed in or tried again. */
  const show = useCallback(
    (intake: DeskIntake) => {
      change({ batch: intake.batch });
      setIntakes((before) => [...before.filter(({ id }) => id !== intake.id), intake]);
    },
    [change],
  );
  const forget = useCallback(() => {
    clear();
    setIntakes([]);
  }, [clear]);

  return { batch, intakes, isBusy, show, forget };
}
