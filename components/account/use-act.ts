"use client";
// One act of a form: under way, refused with words for the form or for a field, or done.
import { useState } from "react";
import { ApiProblem } from "@/lib/client/request";

type Refusal = { text: string; code: string | null; errors: ApiProblem["errors"] };

export function useAct() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  /** Runs `act`; gives true when it went through. A second call while one runs does nothing. */
  async function run(act: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setRefusal(null);
    try {
      await act();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  const errorAt = (pointer: string) =>
    refusal?.errors.find((error) => error.pointer === pointer)?.detail ?? null;
  /** What to say above the form: nothing when a field says it. */
  const message = refusal && refusal.errors.length === 0 ? refusal.text : null;
  return { busy, run, errorAt, message, code: refusal?.code ?? null };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof ApiProblem)
    return { text: error.detail, code: error.code, errors: error.errors };
  return { text: error instanceof Error ? error.message : String(error), code: null, errors: [] };
}
