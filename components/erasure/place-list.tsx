// Texts that may go, each with the place where it stands.
import type { ReactNode } from "react";
import type { ErasurePlace } from "@/lib/domain/trail/erasure";

type Props = {
  places: readonly ErasurePlace[];
  /** Stands before each, a box to tick for one. */
  before?: (place: ErasurePlace) => ReactNode;
};

export const keyOf = ({ kind, target }: Pick<ErasurePlace, "kind" | "target">) =>
  `${kind} ${target}`;

export function PlaceList({ places, before }: Props) {
  return (
    <ul className="erasure-places">
      {places.map((place) => (
        <li key={keyOf(place)}>
          {before ? before(place) : <strong>{place.where}</strong>}
          <p className="erasure-text" dir="auto">
            {place.text}
          </p>
        </li>
      ))}
    </ul>
  );
}
