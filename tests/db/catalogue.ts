/** What a database is made of, as lines of text that two databases can be compared by. */
import type { Sql } from "postgres";

const COLUMNS = `
  SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    CASE WHEN a.atthasdef OR a.attidentity <> '' THEN ' default' ELSE '' END) AS line
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = ''`;

const KEYS = `
  SELECT format('%s (%s) references %s (%s) on delete %s', k.conrelid::regclass,
    (SELECT string_agg(a.attname, ', ' ORDER BY n) FROM unnest(k.conkey) WITH ORDINALITY AS p(num, n)
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.num),
    k.confrelid::regclass,
    (SELECT string_agg(a.attname, ', ' ORDER BY n) FROM unnest(k.confkey) WITH ORDINALITY AS p(num, n)
       JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = p.num),
    k.confdeltype) AS line
  FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`;

const INDEXES = `
  SELECT format('%s (%s)%s', i.indrelid::regclass,
    (SELECT string_agg(a.attname, ', ' ORDER BY n) FROM unnest(i.indkey) WITH ORDINALITY AS p(num, n)
       JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = p.num),
    CASE WHEN i.indisprimary THEN ' primary' WHEN i.indisunique THEN ' unique' ELSE '' END) AS line
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am m ON m.oid = c.relam
  WHERE c.relnamespace = 'public'::regnamespace AND m.amname = 'btree'
    AND i.indrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
    AND i.indpred IS NULL AND i.indexprs IS NULL`;

async function lines(sql: Sql, query: string): Promise<string[]> {
  const rows = await sql.unsafe<{ line: string }[]>(query);
  return rows.map((row) => row.line).sort();
}

/** Columns, foreign keys, and indexes over plain columns; keys are the indexes that are unique. */
export async function catalogue(sql: Sql) {
  const indexes = await lines(sql, INDEXES);
  return {
    columns: await lines(sql, COLUMNS),
    foreignKeys: await lines(sql, KEYS),
    keys: indexes.filter((line) => /(primary|unique)$/.test(line)),
    indexes,
  };
}
