"use client";
// What a form of a part of a claim holds: the draft, what does not fit, and how it is closed.
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useDraft } from "@/components/ui/use-draft";
import { ApiProblem } from "@/lib/client/request";
import type { FieldError } from "@/lib/domain/errors";

/** `key` names the draft; `onDone` closes the form. */
export function usePartForm<D extends object>(key: string, initial: D, onDone: () => void) {
  const me = useMe();
  const { values, change, clear, restored } = useDraft(`${key}:${me.id}`, initial);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  function close() {
    clear();
    onDone();
  }

  function startOver() {
    clear();
    setErrors([]);
  }

  return {
    draft: values,
    close,
    refuse: setErrors,
    /** Puts the server's words at the fields; the failure goes on to whoever waits for it. */
    async catching<T>(answer: Promise<T>): Promise<T> {
      try {
        return await answer;
      } catch (error) {
        if (error instanceof ApiProblem) setErrors(error.errors);
        throw error;
      }
    },
    props: { draft: values, onChange: change, errors, restored, startOver, onCancel: onDone },
  };
}
