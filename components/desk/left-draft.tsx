"use client";
// Says that what stands in a form was typed before, and offers to throw it away.
import { Notice } from "@/components/ui/notice";
import { rich } from "@/lib/words/rich";

export function LeftDraft({ restored, onClear }: { restored: boolean; onClear: () => void }) {
  if (!restored) return null;
  return (
    <Notice kind="info">
      <p>
        {rich("What you typed before is still here. <button>Throw it away</button>", {
          button: (inner) => (
            <button type="button" className="text-button" onClick={onClear}>
              {inner}
            </button>
          ),
        })}
      </p>
    </Notice>
  );
}
