// Puts lines of JSON back into their tables. The rules of the newsroom hold for what people do now;
// what they did then comes back as it was, so the triggers are off, for this transaction alone and by
// the owner alone (ALTER TABLE … DISABLE TRIGGER USER). Foreign keys and checks stay on.
import "server-only";
import { join, sql, type Tx } from "../engine/sql";
import { name, type Table } from "./catalogue";

/** Also keeps every other writer out until the end of the transaction. */
export async function switchTriggers(
  tx: Tx,
  tables: readonly Table[],
  to: "off" | "on",
): Promise<void> {
  const how = to === "off" ? sql`disable trigger user` : sql`enable trigger user`;
  for (const table of tables) await tx.row(sql`alter table ${name(table.name)} ${how}`);
}

/** Names of tables that have rows, but for those that migrations fill. */
export async function filledTables(tx: Tx, tables: readonly Table[]): Promise<string[]> {
  const filled: string[] = [];
  for (const table of tables.filter(({ fate }) => !fate.seeded)) {
    const row = await tx.row<{ any: boolean }>(
      sql`select exists (select from ${name(table.name)}) as any`,
    );
    if (row?.any) filled.push(table.name);
  }
  return filled;
}

/** Takes out what the migrations put in, the last table first. */
export async function emptySeeded(tx: Tx, tables: readonly Table[]): Promise<void> {
  const seeded = tables.filter(({ fate }) => fate.seeded).reverse();
  for (const table of seeded) await tx.row(sql`delete from ${name(table.name)}`);
}

/** Where lines and bytes wait until their table is whole. */
export async function openStage(tx: Tx): Promise<void> {
  await tx.row(
    sql`create temp table staged_line (place bigint generated always as identity, line text not null) on commit drop`,
  );
  await tx.row(
    sql`create temp table staged_bytes (key text primary key, bytes bytea not null) on commit drop`,
  );
}

export async function stageLines(tx: Tx, lines: readonly string[]): Promise<void> {
  if (lines.length > 0)
    await tx.row(sql`insert into staged_line (line) select * from unnest(${lines}::text[])`);
}

export async function stageBytes(tx: Tx, key: string, bytes: Buffer): Promise<void> {
  await tx.row(sql`insert into staged_bytes (key, bytes) values (${key}, ${bytes})`);
}

/**
 * Writes what waits into the table, in one statement, so that rows may point to later ones of the same
 * table. Gives the number of rows.
 */
export async function settle(tx: Tx, table: Table): Promise<number> {
  const { bytes } = table.fate;
  const [key = ""] = table.key;
  const values = table.columns.map((column) =>
    column === bytes ? sql`b.bytes` : sql`r.${name(column)}`,
  );
  const withBytes = bytes ? sql`left join staged_bytes b on b.key = r.${name(key)}::text` : sql``;
  const row = await tx.row<{ written: number }>(sql`
    with written as (
      insert into ${name(table.name)} (${join(table.columns.map(name), ", ")})
      select ${join(values, ", ")}
      from staged_line s cross join lateral json_populate_record(null::${name(table.name)}, s.line::json) as r ${withBytes}
      order by s.place returning 1)
    select count(*)::int as written from written`);
  await tx.row(sql`delete from staged_line`);
  await tx.row(sql`delete from staged_bytes`);
  return row?.written ?? 0;
}

/** Numbers that the database gives out go on after the highest that came. */
export async function setSequences(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const table of tables)
    for (const column of table.columns) {
      const quoted = `"${table.name.replaceAll('"', '""')}"`;
      const owned = await tx.row<{ sequence: string | null }>(
        sql`select pg_get_serial_sequence(${quoted}, ${column}) as sequence`,
      );
      if (!owned?.sequence) continue;
      await tx.row(sql`
        select setval(${owned.sequence}::regclass, coalesce((select max(${name(column)}) from ${name(table.name)}), 0) + 1, false)`);
    }
}
