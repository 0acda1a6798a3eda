"use client";
// One act at a time: sends it, keeps what the server refused, and puts the focus there.
import { type RefObject, useCallback, useRef, useState } from "react";
import { ApiProblem, newKey } from "@/lib/client/request";
import { t } from "@/lib/words/t";
import { useRefusal } from "./use-refusal";

export type ActProblem = {
  message: string;
  errorAt: (pointer: string) => string | null;
  /** The session is over: the person has to sign in before another try. */
  signedOut: boolean;
};

function problemOf(error: unknown): ActProblem {
  if (error instanceof ApiProblem)
    return {
      message: error.message,
      errorAt: (pointer) => error.errorAt(pointer),
      signedOut: error.status === 401,
    };
  const message = error instanceof Error ? error.message : t("Something went wrong. Try again.");
  return { message, errorAt: () => null, signedOut: false };
}

/**
 * `run(act)` gives the act's answer, or undefined when it failed; `problem` then says why. The key
 * that the act gets stays the same until one succeeds, so a repeated try is not done twice.
 */
export function useAct(form?: RefObject<HTMLElement | null>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ActProblem | null>(null);
  const underWay = useRef(false);
  const key = useRef<string | null>(null);

  useRefusal(problem, form);

  const run = useCallback(
    async <T>(
      act: (key: string) => Promise<T>,
      onError?: (error: unknown) => void,
    ): Promise<T | undefined> => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setBusy(true);
      setProblem(null);
      key.current ??= newKey();
      try {
        const answer = await act(key.current);
        key.current = null;
        return answer;
      } catch (error) {
        // Refused for good: a changed text is a new act.
        if (error instanceof ApiProblem) key.current = null;
        setProblem(problemOf(error));
        onError?.(error);
        return undefined;
      } finally {
        underWay.current = false;
        setBusy(false);
      }
    },
    [],
  );

  return { run, busy, problem };
}
