// Sources: every address once.
import "server-only";
import { z } from "zod";
import { NotFound, Stale } from "@/lib/domain/errors";
import type { SourceFilter } from "@/lib/domain/library/library";
import {
  addressKey,
  reliabilities,
  type Source,
  type SourceInput,
  type SourcePatch,
  sourceLevels,
} from "@/lib/domain/source";
import { prisma } from "./engine/prisma";
import { Fragment, join, sql, type Tx } from "./engine/sql";
import type { Prisma } from "./generated/client";

const sourceColumns = sql`
  s.id, s.title, s.publisher, s.url, s.published_on as "publishedOn", s.language, s.level, s.reliability,
  s.derived_from as "derivedFrom", s.interests, s.unnamed, s.merged_into as "mergedInto",
  s.withdrawn_on as "withdrawnOn", s.withdrawn_reason as "withdrawnReason", s.version`;

export function byId(tx: Tx, id: string): Promise<Source | null> {
  return tx.row<Source>(sql`select ${sourceColumns} from source s where s.id = ${id}`);
}

/**
 * The source with this id, or the one it was merged into, held so that no merge comes between: evidence
 * that is added at the moment of a merge lands on the record that stays.
 */
export async function hold(tx: Tx, id: string): Promise<Source | null> {
  const found = await held(tx, id);
  return found?.mergedInto ? held(tx, found.mergedInto) : found;
}

const held = (tx: Tx, id: string) =>
  tx.row<Source>(sql`select ${sourceColumns} from source s where s.id = ${id} for share`);

/** True when another source names this one as its origin. */
export async function isCopied(tx: Tx, id: string): Promise<boolean> {
  return (await tx.row(sql`select from source where derived_from = ${id} limit 1`)) !== null;
}

export async function read(tx: Tx, id: string): Promise<Source> {
  const row = await byId(tx, id);
  if (!row) throw new NotFound("This source");
  return row;
}

/** Reads and locks a source until the transaction ends. */
export async function load(tx: Tx, id: string): Promise<Source> {
  const row = await tx.row<Source>(
    sql`select ${sourceColumns} from source s where s.id = ${id} for no key update`,
  );
  if (!row) throw new NotFound("This source");
  return row;
}

/** The source with this address, in whatever form it was written. */
export async function findByAddress(tx: Tx, address: string): Promise<Source | null> {
  return tx.row<Source>(
    sql`select ${sourceColumns} from source s
      where s.id = (select coalesce(k.merged_into, k.id) from source k where k.url_key = ${addressKey(address)})`,
  );
}

/** Gives the new source's id, or null when its address is known already. */
export async function insert(
  tx: Tx,
  source: SourceInput,
  createdBy: string,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into source (title, publisher, url, url_key, published_on, language, level, reliability, derived_from, interests, unnamed, created_by)
    values (${source.title}, ${source.publisher ?? null}, ${source.url ?? null}, ${source.url ? addressKey(source.url) : null},
      ${source.publishedOn ?? null}, ${source.language ?? null}, ${source.level ?? "secondary"}, ${source.reliability ?? "F"},
      ${source.derivedFrom ?? null}, ${source.interests ?? null}, ${source.unnamed ?? false}, ${createdBy})
    on conflict (url_key) do nothing returning id`);
  return row?.id ?? null;
}

const columns: Record<keyof SourcePatch, string> = {
  title: "title",
  publisher: "publisher",
  url: "url",
  publishedOn: "published_on",
  language: "language",
  level: "level",
  reliability: "reliability",
  derivedFrom: "derived_from",
  interests: "interests",
  unnamed: "unnamed",
};

export async function write(tx: Tx, source: Source, patch: SourcePatch): Promise<void> {
  const sets = [sql`updated_at = clock_timestamp()`];
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof SourcePatch];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  if (patch.url !== undefined)
    sets.push(sql`url_key = ${patch.url ? addressKey(patch.url) : null}`);
  const done = await tx.row(
    sql`update source set ${join(sets, ", ")} where id = ${source.id} and version = ${source.version} returning id`,
  );
  if (!done) throw new Stale(source.version);
}

/** The source's version is the number of its last audit event, as a claim's is. */
export async function setVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx.row(
    sql`update source set version = ${version}, updated_at = clock_timestamp() where id = ${id}`,
  );
}

/** Slugs of the claims that rest on a source or on a copy of it, in one order for everyone. */
export async function claimsOn(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.rows<{ slug: string }>(sql`
    select distinct c.slug from evidence e join source s on s.id = e.source_id join claim c on c.id = e.claim_id
    where s.id = ${id} or s.derived_from = ${id} order by c.slug`);
  return rows.map((row) => row.slug);
}

const shown = {
  id: true,
  title: true,
  publisher: true,
  url: true,
  publishedOn: true,
  language: true,
  level: true,
  reliability: true,
  derivedFrom: true,
  interests: true,
  unnamed: true,
  mergedInto: true,
  withdrawnOn: true,
  withdrawnReason: true,
  version: true,
} as const;

function named(typed: string): Prisma.SourceWhereInput {
  return {
    OR: [
      { title: { contains: typed, mode: "insensitive" } },
      { publisher: { contains: typed, mode: "insensitive" } },
    ],
  };
}

/** The ten sources whose title or publisher holds what was typed, most used lately first. */
export async function find(typed: string): Promise<Source[]> {
  const rows = await prisma().source.findMany({
    where: { ...named(typed), mergedInto: null },
    select: shown,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: 10,
  });
  return rows.map(toSource);
}

/** A source as Prisma gives it: levels are text there, held by a check in the database. */
function toSource(
  row: Omit<Source, "level" | "reliability" | "withdrawnOn"> & {
    level: string;
    reliability: string;
    withdrawnOn: Date | null;
  },
): Source {
  return {
    ...row,
    withdrawnOn: row.withdrawnOn?.toISOString().slice(0, 10) ?? null,
    level: z.enum(sourceLevels).parse(row.level),
    reliability: z.enum(reliabilities).parse(row.reliability),
  };
}
export type SourceRow = Source & { claims: number; key: string };

type Wanted = Omit<SourceFilter, "cursor" | "limit"> & {
  after: { key: string; id: string } | null;
  limit: number;
};

/** Evidence that rests on source `s`; a public claim keeps the record that was merged into it. */
const uses = sql`
  select e.claim_id from evidence e where e.source_id = s.id
  union all select e.claim_id from source m join evidence e on e.source_id = m.id where m.merged_into = s.id`;

/** The languages that sources are in, for the list's filter. */
export async function languages(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ language: string }>(
    sql`select distinct language from source where language is not null and merged_into is null order by language limit 100`,
  );
  return rows.map(({ language }) => language);
}

/** The library, changed last first; records that were merged into another are left out. */
export async function list(tx: Tx, wanted: Wanted): Promise<SourceRow[]> {
  const pattern = `%${(wanted.q ?? "").toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  const parts = [sql`s.merged_into is null`];
  if (wanted.q)
    parts.push(
      sql`(lower(s.title) like ${pattern} or lower(coalesce(s.publisher, '')) like ${pattern})`,
    );
  if (wanted.level) parts.push(sql`s.level = ${wanted.level}`);
  if (wanted.reliability) parts.push(sql`s.reliability = ${wanted.reliability}`);
  if (wanted.language) parts.push(sql`s.language = ${wanted.language}`);
  if (wanted.only === "withdrawn") parts.push(sql`s.withdrawn_on is not null`);
  if (wanted.only === "unnamed") parts.push(sql`s.unnamed`);
  if (wanted.only === "used") parts.push(sql`exists (${uses})`);
  if (wanted.only === "unused") parts.push(sql`not exists (${uses})`);
  if (wanted.after)
    parts.push(
      sql`(s.updated_at, s.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  return tx.rows<SourceRow>(sql`
    select ${sourceColumns}, to_char(s.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key,
      (select count(distinct u.claim_id)::int from (${uses}) u) as claims
    from source s where ${join(parts, " and ")}
    order by s.updated_at desc, s.id desc limit ${wanted.limit}`);
}
