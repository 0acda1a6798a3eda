// The part of an address behind the question mark, read with care and written without empty parts.

export type SearchParams = Record<string, string | string[] | undefined>;

/** The named parameters that have a text; of one that comes twice, the first. */
export function queryOf<N extends string>(
  parameters: SearchParams,
  names: readonly N[],
): Partial<Record<N, string>> {
  const query: Partial<Record<N, string>> = {};
  for (const name of names) {
    const given = parameters[name];
    const value = (Array.isArray(given) ? given[0] : given)?.trim();
    if (value) query[name] = value;
  }
  return query;
}

/** `/desk/claims?state=checking`; empty values are left out. */
export function addressOf(path: string, query: Record<string, string | null | undefined>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, value);
  const asked = parameters.toString();
  return asked ? `${path}?${asked}` : path;
}
