// The key of an act, on its button. For eyes alone: `aria-keyshortcuts` says it to screen readers.
export function KeyCap({ letter }: { letter: string }) {
  return (
    <span className="key-cap" aria-hidden="true">
      {letter}
    </span>
  );
}
