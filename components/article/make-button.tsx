"use client";
// The button beside chosen words. On a touch screen it keeps to the edge of the page instead.
import { useCallback } from "react";
import { Button } from "@/components/ui/button";
import { rich } from "@/lib/words/rich";

export function MakeButton({
  at,
  reason,
  onMake,
}: {
  at: { x: number; y: number };
  reason: string | null;
  onMake: () => void;
}) {
  // Set in the browser alone, so that no style stands in the page that the server sends.
  const place = useCallback(
    (element: HTMLDivElement | null) => {
      element?.style.setProperty("--x", `${Math.max(0, at.x)}px`);
      element?.style.setProperty("--y", `${at.y + 8}px`);
    },
    [at.x, at.y],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press must not take the marking away
    <div ref={place} className="make-button" onMouseDown={(event) => event.preventDefault()}>
      <Button look="primary" whyNot={reason} onClick={onMake}>
        {rich("Make a claim of this <kbd>c</kbd>", { kbd: (inner) => <kbd>{inner}</kbd> })}
      </Button>
    </div>
  );
}
