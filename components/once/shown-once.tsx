// A secret that was made just now: whoever closes this does not see it again.
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/words/t";
import { CopyLine } from "./copy-line";

type Props = { about: ReactNode; label: string; value: string; onDone: () => void };

export function ShownOnce({ about, label, value, onDone }: Props) {
  return (
    <>
      <div className="one-time-link">
        <p>{about}</p>
        <CopyLine label={label} value={value} />
      </div>
      <p className="form-acts">
        <Button onClick={onDone}>{t("Done")}</Button>
      </p>
    </>
  );
}
