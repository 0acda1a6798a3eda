"use client";
// Texts that were found by their words: those that are ticked are asked to be erased.
import { useState } from "react";
import { Check } from "@/components/ui/check";
import type { ErasurePlace } from "@/lib/domain/trail/erasure";
import { t } from "@/lib/words/t";
import { AskForm } from "./ask-form";
import { keyOf, PlaceList } from "./place-list";

export function AskTexts({ places }: { places: readonly ErasurePlace[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = places.filter((place) => ticked.has(keyOf(place)));

  function tick(place: ErasurePlace, checked: boolean) {
    const next = new Set(ticked);
    if (checked) next.add(keyOf(place));
    else next.delete(keyOf(place));
    setTicked(next);
  }

  return (
    <AskForm
      chosen={{ what: "texts", items: chosen.map(({ kind, target }) => ({ kind, target })) }}
      missing={t("Tick what is to be erased.")}
      onDone={() => setTicked(new Set())}
    >
      <PlaceList
        places={places}
        before={(place) => (
          <Check
            label={place.where}
            checked={ticked.has(keyOf(place))}
            onChecked={(checked) => tick(place, checked)}
          />
        )}
      />
    </AskForm>
  );
}
