import { t } from "@/lib/words/t";

// The way to the next page of a list that is paged by key.

type Props = {
  path: string;
  cursor: string | null;
  text: string;
  /** What else stands in the address. */
  keep?: Record<string, string | undefined>;
};

export function NextPage({ path, cursor, text, keep = {} }: Props) {
  if (!cursor) return null;
  return (
    <nav className="next-page on-screen" aria-label={t("More")}>
      <a href={addressWith(path, { ...keep, cursor })} rel="next">
        {text}
      </a>
    </nav>
  );
}

/** A path with the parameters that have a value. */
export function addressWith(path: string, parameters: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value) query.set(name, value);
  return query.size > 0 ? `${path}?${query}` : path;
}
