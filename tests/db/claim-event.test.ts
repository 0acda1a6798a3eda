// A claim and its events: no change without one, one number for both, states in the order of the rules.

import { closePools } from "@/lib/db/engine/pool";
import { type State, states } from "@/lib/domain/claim";
import { setDisabled } from "@/lib/services/people";
import { type Cast, makeArticle, makeCast, makeClaimIn, makePerson } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { attempt, event, otherEvent, publication, review, type Transaction } from "./attempt";
import { brokenEvents } from "./chain";
import { type QuickClaim, quickClaim } from "./quick-claim";

const database = testDatabase();
database.atEnd(closePools);
const roles = ["ss_app", "owner"] as const;
const as = (role: (typeof roles)[number]) =>
  role === "owner" ? database.sql : database.as("ss_app");

let cast: Cast;
let article: string;
beforeAll(async () => {
  cast = await makeCast();
  article = await makeArticle(cast.writer);
});

async function revisionOf(claim: QuickClaim): Promise<string> {
  const [row] = await database.sql`select id from revision where article_id = ${claim.articleId}`;
  return row?.id;
}

const inReview = () => database.sql.begin((tx) => quickClaim(tx, "in_review", article, cast));

type Change = (tx: Transaction, claim: QuickClaim) => Promise<unknown>;
const CHANGES: Record<string, Change> = {
  "a field": (tx, { id }) => tx`update claim set statement = 'Another' where id = ${id}`,
  "a due date": (tx, { id }) => tx`update claim set due_on = '2027-01-01' where id = ${id}`,
  "a field to what it is": (tx, { id }) => tx`update claim set kind = kind where id = ${id}`,
  "a state": (tx, { id }) => tx`update claim set state = 'checking' where id = ${id}`,
  "evidence added": (tx, { id, sourceId }) => tx`
    insert into evidence (claim_id, source_id, stance, created_by)
    values (${id}, ${sourceId}, 'context', ${cast.writer.id})`,
  "evidence changed": (tx, { id }) =>
    tx`update evidence set decisive = false where claim_id = ${id}`,
  "evidence removed": (tx, { id }) => tx`delete from evidence where claim_id = ${id}`,
  "a source": async (tx, { sourceId }) => {
    await tx`update source set title = 'Another' where id = ${sourceId}`;
    await otherEvent(tx, "source", sourceId, cast.writer.id);
  },
  "a note": (tx, { id }) =>
    tx`insert into note (claim_id, body, author_id) values (${id}, 'Why?', ${cast.writer.id})`,
  "a review": (tx, { id }) => review(tx, id, { by: cast.third.id }),
  "an anchor": async (tx, claim) => tx`
    insert into anchor (claim_id, revision_id, exact, prefix, suffix, start, "end", health, method)
    values (${claim.id}, ${await revisionOf(claim)}, 'It', '', '', 0, 2, 'exact', 'chosen')`,
};

describe.each(roles)("as %s", (role) => {
  test.each(Object.entries(CHANGES))("%s without an event is refused", async (_, change) => {
    const claim = await inReview();
    expect(await attempt(as(role), (tx) => change(tx, claim))).toBe("SS409");
    const [row] = await database.sql`select version, updated_at from claim where id = ${claim.id}`;
    expect(row?.version).toBe(claim.version);
  });

  test.each(Object.entries(CHANGES))("%s with an event before it is refused", async (_, change) => {
    const claim = await inReview();
    const code = await attempt(as(role), async (tx) => {
      await event(tx, claim.id, cast.writer.id);
      await change(tx, claim);
    });
    expect(code).toBe("SS409");
  });

  test.each(Object.entries(CHANGES))(
    "%s with its event goes through, and is the version",
    async (_, change) => {
      const claim = await inReview();
      let seq = 0;
      const code = await attempt(as(role), async (tx) => {
        await change(tx, claim);
        seq = await event(tx, claim.id, cast.writer.id);
      });
      expect([code, seq]).toEqual(["done", claim.version + 1]);
      const [row] = await database.sql`
      select c.version, c.content_hash = content_hash_of(claim_content(c.id)) as fresh, e.hash = c.head_hash as head
      from claim c join audit_event e on e.subject_id = c.id and e.seq = c.version where c.id = ${claim.id}`;
      expect(row).toEqual({ version: seq, fresh: true, head: true });
    },
  );

  test("a claim that begins without an event is refused", async () => {
    const { articleId } = await makeClaimIn("spotted", cast);
    const begin = (tx: Transaction) => tx`
      insert into claim (slug, article_id, language, quote, created_by)
      values (${`without-event-${role.replace("_", "-")}`}, ${articleId}, 'en', 'It', ${cast.writer.id}) returning id`;
    expect(await attempt(as(role), begin)).toBe("SS409");
    const whole = async (tx: Transaction) => {
      const [row] = await begin(tx);
      await event(tx, row?.id, cast.writer.id, "claim.created");
    };
    expect(await attempt(as(role), whole)).toBe("done");
  });

  test("a publication without an event is refused", async () => {
    const claim = await database.sql.begin((tx) => quickClaim(tx, "approved", article, cast));
    const code = await attempt(as(role), async (tx) => {
      await publication(tx, claim, { by: cast.editor.id });
      await tx`update claim set state = 'published' where id = ${claim.id}`;
    });
    expect(code).toBe("SS409");
  });

  test.each([
    ["version", "version = version + 1"],
    ["version, down", "version = 1"],
    ["head of the chain", "head_hash = '\\x01'"],
    ["hash of the content", "content_hash = '\\x01'"],
    ["published version", "published_version = 1"],
    ["retracted", "retracted = true"],
    ["slug", "slug = 'another'"],
    ["origin", "created_by = gen_random_uuid()"],
  ])("%s is not written by hand", async (_, set) => {
    const claim = await inReview();
    const code = await attempt(as(role), async (tx) => {
      await tx.unsafe(`update claim set ${set} where id = '${claim.id}'`);
      await event(tx, claim.id, cast.writer.id);
    });
    expect(code).toBe(role === "owner" ? "SS409" : "42501");
  });

  test("an event names an active person", async () => {
    const claim = await inReview();
    const gone = await makePerson("editor");
    await setDisabled(cast.admin, { id: gone.id, disabled: true });
    const nobody = "00000000-0000-4000-8000-000000000000";
    for (const id of [gone.id, nobody, null])
      expect(await attempt(as(role), (tx) => event(tx, claim.id, id))).toBe("SS403");
    expect(await attempt(as(role), (tx) => event(tx, nobody, cast.writer.id))).toBe("SS404");
  });

  test.each(["approve", "return", "reopen"])("a checker's event does not say: %s", async (move) => {
    const claim = await inReview();
    const act = (tx: Transaction) => event(tx, claim.id, cast.writer.id, "claim.moved", { move });
    expect(await attempt(as(role), act)).toBe("SS403");
  });

  test.each(["published", "retracted"] as const)(
    "words of a claim %s are not edited",
    async (state) => {
      const claim = await makeClaimIn(state, cast);
      for (const name of ["a field", "evidence added", "evidence changed", "evidence removed"]) {
        const code = await attempt(as(role), async (tx) => {
          await CHANGES[name]?.(tx, { ...claim, sourceId: claim.evidence[0]?.source.id ?? "" });
          await event(tx, claim.id, cast.writer.id);
        });
        expect(code).toBe("SS409");
      }
    },
  );
});

const LEADS_TO: Partial<Record<State, State[]>> = {
  spotted: ["checking", "dropped"],
  checking: ["in_review", "dropped"],
  in_review: ["checking", "approved"],
  approved: ["checking", "in_review", "published"],
  published: ["checking"],
};

test.each(states)("from %s only the moves of the rules are open", async (from) => {
  for (const to of states.filter((state) => state !== from)) {
    const claim = await makeClaimIn(from, cast);
    const code = await attempt(database.sql, async (tx) => {
      await tx`update claim set state = ${to}, submitted_by = coalesce(submitted_by, ${to === "in_review" ? cast.writer.id : null}) where id = ${claim.id}`;
      await event(tx, claim.id, cast.editor.id);
    });
    // These three need an approval, a publication, a retraction before the state.
    const unearned = to === "approved" || to === "published" || to === "retracted";
    expect([to, code]).toEqual([to, LEADS_TO[from]?.includes(to) && !unearned ? "done" : "SS409"]);
  }
});

test("no trick with the depth of triggers lets the application write what triggers write", async () => {
  const claim = await makeClaimIn("published", cast);
  for (const set of [
    "published_version = 9",
    "retracted = true",
    "version = 99",
    "statement = 'x'",
  ]) {
    const code = await attempt(database.as("ss_app"), async (tx) => {
      await tx.unsafe(`
        create temp table door (id int) on commit drop;
        create function pg_temp.enter() returns trigger language plpgsql as $f$
          begin update public.claim set ${set} where id = '${claim.id}'; return new; end $f$;
        create trigger enter before insert on door for each row execute function pg_temp.enter();
        insert into door values (1);`);
      await event(tx, claim.id, cast.writer.id);
    });
    expect(["SS409", "42501"]).toContain(code);
  }
});

test("after all this the chain of every claim holds, and ends in its claim", async () => {
  expect(await brokenEvents(database.sql)).toEqual([]);
  const wrong = await database.sql`
    select c.slug from claim c left join audit_event e on e.subject_kind = 'claim' and e.subject_id = c.id
    group by c.id having max(e.seq) is distinct from c.version or count(e.seq) <> c.version
      or (array_agg(e.hash order by e.seq desc))[1] is distinct from c.head_hash`;
  expect(wrong).toEqual([]);
});
