"use client";
// Says that what stands in a form was typed before, and offers to throw it away.
import { Notice } from "@/components/ui/notice";

export function LeftDraft({ restored, onClear }: { restored: boolean; onClear: () => void }) {
  if (!restored) return null;
  return (
    <Notice kind="info">
      <p>
        What you typed before is still here.{" "}
        <button type="button" className="text-button" onClick={onClear}>
          Throw it away
        </button>
      </p>
    </Notice>
  );
}
