// The way through a long list. Pages follow one another by key, so "back" is the browser's own.
import Link from "next/link";
import { addressOf } from "@/lib/format/query";
import { t } from "@/lib/words/t";

type Props = {
  path: string;
  query: Record<string, string | undefined>;
  next: string | null;
};

export function Pager({ path, query, next }: Props) {
  if (!next && !query.cursor) return null;
  return (
    <nav className="pager" aria-label={t("Pages")}>
      {query.cursor && (
        <Link className="button" href={addressOf(path, { ...query, cursor: undefined })}>
          {t("First page")}
        </Link>
      )}
      {next && (
        <Link className="button" rel="next" href={addressOf(path, { ...query, cursor: next })}>
          {t("Next page")}
        </Link>
      )}
    </nav>
  );
}
