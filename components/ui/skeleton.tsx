// Grey lines where text is about to stand. The words are for screen readers.
export function Skeleton({ lines = 6 }: { lines?: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">Loading …</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={`line ${line + 1}`} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
