// Rows of a table as lines of JSON, in the order of its key, a handful in memory at a time.
import "server-only";
import { Fragment, join, sql, type Tx } from "../engine/sql";
import { name, type Table } from "./catalogue";

const ROWS = 200;

/** A cursor's rows. The query has no parameters; each cursor has a name of its own. */
async function* each<R>(tx: Tx, cursor: string, query: Fragment, rows: number): AsyncGenerator<R> {
  await tx.row(sql`declare ${name(cursor)} no scroll cursor for ${query}`);
  const fetch = sql`${new Fragment([`fetch ${rows} from `], [])}${name(cursor)}`;
  for (;;) {
    const batch = await tx.rows<R>(fetch);
    yield* batch;
    if (batch.length < rows) break;
  }
  await tx.row(sql`close ${name(cursor)}`);
}

const keyOf = (table: Table) => join(table.key.map(name), ", ");

/** Each row as PostgreSQL writes it in JSON: every value comes back as the very same. */
export async function* lines(tx: Tx, table: Table): AsyncGenerator<string> {
  const { bytes, instead = {} } = table.fate;
  const columns = table.columns
    .filter((column) => column !== bytes)
    .map((column) => {
      const other = instead[column];
      return other ? sql`${new Fragment([other], [])} as ${name(column)}` : name(column);
    });
  const query = sql`
    select row_to_json(r)::text as line
    from (select ${join(columns, ", ")} from ${name(table.name)} order by ${keyOf(table)}) as r`;
  for await (const { line } of each<{ line: string }>(tx, `lines of ${table.name}`, query, ROWS))
    yield line;
}

/** The large bytes of a table, one row at a time, each under the row's key. */
export async function* files(tx: Tx, table: Table): AsyncGenerator<{ key: string; bytes: Buffer }> {
  const { bytes } = table.fate;
  const [key] = table.key;
  if (!bytes || !key) return;
  yield* each<{ key: string; bytes: Buffer }>(
    tx,
    `bytes of ${table.name}`,
    sql`select ${name(key)}::text as key, ${name(bytes)} as bytes from ${name(table.name)}
      where ${name(bytes)} is not null order by ${name(key)}`,
    1,
  );
}

/** Keys that checkpoints are signed with, in base64, in the order in which they came into use. */
export async function signingKeys(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ key: Buffer }>(
    sql`select public_key as key from checkpoint group by public_key order by min(number)`,
  );
  return rows.map(({ key }) => key.toString("base64"));
}
