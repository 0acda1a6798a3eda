// What tables there are, asked of the database itself: a list by hand forgets one.
import "server-only";
import { Fragment, sql, type Tx } from "../engine/sql";
import { type Fate, tables, undecided } from "./tables";

export type Table = {
  name: string;
  /** Without those that the database computes. */
  columns: string[];
  key: string[];
  fate: Extract<Fate, { fate: "taken" }>;
};
type Row = { name: string; columns: string[]; key: string[] | null; needs: string[] };

/** A name of the catalogue as SQL. */
export const name = (word: string): Fragment =>
  new Fragment([`"${word.replaceAll('"', '""')}"`], []);

/** Every table of the database by name. */
export async function allTables(tx: Tx): Promise<Row[]> {
  return tx.rows<Row>(sql`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      (select array_agg(a.attname::text order by k.place) from pg_index i
        cross join unnest(i.indkey) with ordinality as k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary) as key,
      array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`);
}

/** The tables that an archive takes, each after those that it points to. Throws when one is undecided. */
export async function takenTables(tx: Tx): Promise<Table[]> {
  const rows = await allTables(tx);
  const { unknown } = undecided(rows.map((row) => row.name));
  if (unknown.length > 0)
    throw new Error(
      `Nobody has decided whether ${unknown.join(", ")} leaves with an archive: see lib/db/archive/tables.ts.`,
    );
  const waiting = rows.flatMap(({ key, ...row }) => {
    const fate = tables[row.name];
    return fate?.fate === "taken" ? [{ ...row, key: key ?? row.columns, fate }] : [];
  });
  const done: Table[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex((row) =>
      row.needs.every((need) => !waiting.some((other) => other.name === need)),
    );
    const [next] = waiting.splice(at, 1);
    if (at < 0 || !next) throw new Error("Tables point to each other in a circle.");
    done.push({ name: next.name, columns: next.columns, key: next.key, fate: next.fate });
  }
  return done;
}

export type Migration = { name: string; checksum: string };

export function appliedMigrations(tx: Tx): Promise<Migration[]> {
  return tx.rows<Migration>(sql`
    select migration_name as name, checksum from _prisma_migrations
    where finished_at is not null and rolled_back_at is null order by migration_name`);
}
