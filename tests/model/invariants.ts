/** What holds after every act, whatever it was; read from the database and from the readers' API. */
import type { Actor } from "@/lib/domain/person";
import { call } from "@/tests/http/call";
import { everything } from "@/tests/services/everything";
import type { World } from "./world";

/** Everything but the machinery of requests. */
export async function standing(world: World): Promise<Record<string, string>> {
  const {
    session: _,
    attempt_limit: __,
    idempotency_key: ___,
    ...rest
  } = await everything(world.sql);
  return rest;
}

export type Past = { events: Map<string, string>; publications: Map<string, string> };

/** Hashes of all that is kept for good, by place. */
export async function pastOf({ sql }: World): Promise<Past> {
  const events = await sql`
    select subject_kind || subject_id || '/' || seq as place, encode(hash, 'hex') as hash from audit_event`;
  const publications = await sql`
    select slug || '/' || version as place, encode(snapshot_hash, 'hex') || encode(sha256(convert_to(snapshot, 'UTF8')), 'hex') as hash from publication`;
  const byPlace = (rows: readonly Record<string, string>[]) =>
    new Map(rows.map((row) => [row.place ?? "", row.hash ?? ""]));
  return { events: byPlace(events), publications: byPlace(publications) };
}

/** Nothing that was there is gone or other than it was. */
export function expectKept(before: Past, after: Past): void {
  for (const kept of ["events", "publications"] as const)
    for (const [place, hash] of before[kept])
      expect([place, after[kept].get(place)]).toEqual([place, hash]);
}

/** A claim's version is the number of its last event and its ETag; its head is that event's hash. */
export async function expectNumbered(world: World, reader: Actor): Promise<void> {
  for (const slug of world.claims) {
    const { body, headers } = await call("GET", `/desk/claims/${slug}`, { as: reader });
    const [row] = await world.sql`
      select c.version, max(e.seq) as seq, count(*)::int as events, (array_agg(e.hash order by e.seq desc))[1] = c.head_hash as head,
        c.content_hash = content_hash_of(claim_content(c.id)) as fresh
      from claim c join audit_event e on e.subject_kind = 'claim' and e.subject_id = c.id where c.slug = ${slug} group by c.id`;
    const { version } = body;
    expect(row).toEqual({ version, seq: version, events: version, head: true, fresh: true });
    expect(headers.get("etag")).toBe(`"${version}"`);
  }
}

type Step = {
  seq: number;
  type: string;
  actor: string;
  content: string;
  move: string | null;
  published: number | null;
};

/** Who may be thought to have approved each publication, told anew from the trail alone. */
export async function expectEarned(world: World): Promise<void> {
  for (const slug of world.claims) {
    const steps = await world.sql<Step[]>`
      select e.seq, e.type, e.actor_id as actor, encode(e.content_hash, 'hex') as content,
        e.facts::jsonb ->> 'move' as move, (e.facts::jsonb ->> 'version')::int as published
      from audit_event e join claim c on c.id = e.subject_id where c.slug = ${slug} order by e.seq`;
    const rows = await world.sql`
      select version, encode(content_hash, 'hex') as content, content_hash = content_hash_of(snapshot::jsonb -> 'content') as whole
      from publication where slug = ${slug} and kind = 'verdict' order by version`;
    const writers = new Set<string>();
    let approvers = new Set<string>();
    let submitter = "";
    let content = "";
    for (const step of steps) {
      if (step.content !== content) {
        writers.add(step.actor);
        approvers = new Set();
        content = step.content;
      }
      if (step.move === "submit" || step.move === "return") approvers = new Set();
      if (step.move === "submit") submitter = step.actor;
      if (step.move === "approve") {
        approvers.add(step.actor);
        expect([...approvers].filter((id) => writers.has(id) || id === submitter)).toEqual([]);
      }
      if (step.type !== "claim.published") continue;
      const publication = rows.find((row) => row.version === step.published);
      expect(publication).toMatchObject({ content, whole: true });
      expect(approvers.size).toBeGreaterThanOrEqual(1);
    }
    expect(rows.map((row) => row.version)).toEqual(
      steps.filter((step) => step.type === "claim.published").map((step) => step.published),
    );
  }
}

/** Readers see the newest publication, and nothing where there is none. */
export async function expectPublic(world: World): Promise<void> {
  for (const slug of world.claims) {
    const [newest] = await world.sql`
      select version, case kind when 'verdict' then 'published' else 'retracted' end as state,
        snapshot::json #>> case kind when 'verdict' then '{content,summary}' else '{retractionReason}' end::text[] as words
      from publication where slug = ${slug} order by version desc limit 1`;
    const { status, body } = await call("GET", `/claims/${slug}`);
    expect(status).toBe(newest ? 200 : 404);
    if (!newest) continue;
    expect(body).toMatchObject({ version: newest.version, state: newest.state });
    expect(JSON.stringify(body)).toContain(newest.words);
  }
}
