// The way through a long list. Pages follow one another by key, so "back" is the browser's own.
import Link from "next/link";
import { addressOf } from "@/lib/format/query";

type Props = {
  path: string;
  query: Record<string, string | undefined>;
  next: string | null;
};

export function Pager({ path, query, next }: Props) {
  if (!next && !query.cursor) return null;
  return (
    <nav className="pager" aria-label="Pages">
      {query.cursor && (
        <Link className="button" href={addressOf(path, { ...query, cursor: undefined })}>
          First page
        </Link>
      )}
      {next && (
        <Link className="button" rel="next" href={addressOf(path, { ...query, cursor: next })}>
          Next page
        </Link>
      )}
    </nav>
  );
}
