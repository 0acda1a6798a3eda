/** The whole database as it stands, table by table, to show that an act wrote nothing. */
import type postgres from "postgres";

/** Number of rows and a hash of all of them, by table. */
export async function everything(sql: postgres.Sql): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`;
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql`
        select count(*)::int || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as seen from ${sql(name)} t`;
      return [name, String(row?.seen)] as const;
    }),
  );
  return Object.fromEntries(parts);
}

/** Expects the act to fail with this error, and the database to be as before, to the last byte. */
export async function refused(
  sql: postgres.Sql,
  act: () => unknown,
  error: new (...args: never[]) => Error,
): Promise<Error> {
  const before = await everything(sql);
  const thrown = await (async () => act())().then(
    () => new Error("It was not refused."),
    (reason: Error) => reason,
  );
  if (!(thrown instanceof error)) throw thrown;
  expect(await everything(sql)).toEqual(before);
  return thrown;
}
