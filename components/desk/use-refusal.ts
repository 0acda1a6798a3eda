"use client";
// Where the focus goes once an act was refused.
import { type RefObject, useEffect } from "react";

/**
 * After a refusal (anything but null) the focus goes to the first field in `place` that does not fit,
 * else to the notice that says why.
 */
export function useRefusal(refusal: object | null, place?: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!refusal) return;
    const find = (selector: string) => place?.current?.querySelector<HTMLElement>(selector);
    // `aria-invalid` marks the errors, once they stand at their fields.
    (find("[aria-invalid]") ?? find('.notice[data-kind="error"]'))?.focus();
  }, [refusal, place]);
}
