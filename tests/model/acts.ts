/** Acts that people do to the API in any order, as data, so that a failing order can be made shorter. */
import fc from "fast-check";
import type { OpenMove } from "@/lib/domain/decision";
import type { Actor } from "@/lib/domain/person";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { type MoveName, moveNames } from "@/lib/domain/workflow";
import { type Answer, call } from "@/tests/http/call";
import { TEXT } from "@/tests/make";
import type { World } from "./world";

const KINDS = [
  ...Array<"move">(24).fill("move"),
  ...Array<"edit">(3).fill("edit"),
  ...Array<"evidence">(2).fill("evidence"),
  "source",
  "note",
  "note twice",
  "revise",
  "assign",
  "withdraw",
  "quorum",
] as const;

export const act = fc.record({
  kind: fc.constantFrom(...KINDS),
  who: fc.nat(4),
  claim: fc.nat(1),
  pick: fc.nat(1000),
  /** Mostly a move that the screen offers, sometimes any. */
  guided: fc.boolean().chain((first) => (first ? fc.constant(true) : fc.boolean())),
  /** Now and then the version that someone saw before. */
  stale: fc.nat(9).map((number) => number === 0),
  reason: fc.nat(4).map((number) => number > 0),
});
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What was answered, and whether it had to be a success; null where either is right. */
export type Outcome = { answer: Answer; expected: boolean | null };

type Given = { world: World; who: Actor; slug: string; seen: DeskClaim; it: Act };
const choose = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

export async function perform(world: World, it: Act): Promise<Outcome> {
  const who = choose(world.people, it.who);
  const slug = choose(world.claims, it.claim);
  const seen = (await call("GET", `/desk/claims/${slug}`, { as: who })).body as DeskClaim;
  return ACTS[it.kind]({ world, who, slug, seen, it });
}

const versionFor = ({ it, seen }: Given) =>
  it.stale ? Math.max(seen.version - 1, 1) : seen.version;
const isStale = (given: Given) => versionFor(given) !== given.seen.version;
const path = ({ slug }: Given, rest = "") => `/desk/claims/${slug}${rest}`;
const either = async (answer: Promise<Answer>) => ({ answer: await answer, expected: null });

const ACTS: Record<Act["kind"], (given: Given) => Promise<Outcome>> = {
  move: async (given) => {
    const { seen, it, who } = given;
    const open = seen.moves.filter((each) => each.open).map((each) => each.move);
    const forward = open.filter((move) => FORWARD.includes(move));
    const offered = choose(
      it.pick % 4 > 0 && forward.length > 0 ? forward : ["submit" as const, ...open],
      it.pick,
    );
    const move = it.guided ? offered : choose(moveNames, it.pick);
    const words = wordsFor(move, given);
    const body = { move, version: versionFor(given), ...words };
    const expected = await isAllowed(given, move, words);
    return { answer: await call("POST", path(given, "/moves"), { as: who, body }), expected };
  },
  edit: async (given) => {
    const body = choose(PATCHES, given.it.pick);
    const answer = await call("PATCH", path(given), {
      as: given.who,
      version: versionFor(given),
      body,
    });
    return { answer, expected: !isStale(given) && mayEdit(given.seen, body) };
  },
  evidence: ({ seen, it, who, slug }) => {
    const item = seen.evidence.length > 0 ? choose(seen.evidence, it.pick) : null;
    const at = `/desk/claims/${slug}/evidence`;
    if (!item || it.pick % 3 === 0) {
      const body = {
        source: { title: "More" },
        stance: choose(STANCES, it.pick),
        decisive: it.reason,
      };
      return either(call("POST", at, { as: who, body }));
    }
    if (it.pick % 3 === 1 && it.pick % 4 === 0)
      return either(call("DELETE", `${at}/${item.id}`, { as: who }));
    const body = { credibility: 1 + (it.pick % 6) };
    return either(call("PATCH", `${at}/${item.id}`, { as: who, body }));
  },
  source: ({ seen, it, who }) => {
    const source = seen.evidence[0]?.source;
    const body = { title: `Title ${it.pick % 3}` };
    if (!source) return either(call("GET", "/desk/sources", { as: who }));
    const version = it.stale ? 0 : source.version;
    return either(call("PATCH", `/desk/sources/${source.id}`, { as: who, version, body }));
  },
  note: (given) =>
    either(call("POST", path(given, "/notes"), { as: given.who, body: { body: "Why?" } })),
  "note twice": async (given) => {
    const sent = {
      as: given.who,
      body: { body: "Once." },
      key: `${given.slug}-${given.seen.version}`,
    };
    const first = await call("POST", path(given, "/notes"), sent);
    const again = await call("POST", path(given, "/notes"), sent);
    expect(again.body.id).toBe(first.body.id);
    expect(again.body.version).toBe(given.seen.version + 1);
    return { answer: again, expected: true };
  },
  revise: ({ world, it, who }) => {
    const text = choose([TEXT, `New.\n${TEXT}`, TEXT.replace("389", "398")], it.pick);
    return either(
      call("POST", `/articles/${world.article}/revisions`, { as: who, body: { text } }),
    );
  },
  assign: ({ world, it, who, slug }) => {
    const body = { slugs: [slug], assigneeId: it.reason ? choose(world.people, it.pick).id : null };
    return either(call("POST", "/desk/claims/assign", { as: who, body }));
  },
  withdraw: (given) =>
    either(
      call("POST", path(given, "/retraction/withdraw"), {
        as: given.who,
        version: versionFor(given),
      }),
    ),
  quorum: async ({ it, who }) => {
    const { version } = (await call("GET", "/desk/newsroom", { as: who })).body;
    const answer = await call("PATCH", "/desk/newsroom", {
      as: who,
      version,
      body: { quorum: 1 + (it.pick % 2) },
    });
    return { answer, expected: who.role === "admin" };
  },
};

/** Mostly on the way to publication and beyond: a walk of chance alone goes back and forth before it. */
const FORWARD: readonly MoveName[] = ["start", "submit", "approve", "publish", "reopen", "retract"];
const STANCES = ["supports", "undermines", "context"] as const;
const PATCHES = [
  { summary: "Both records agree." },
  { summary: "Two records agree." },
  { gaps: "The width." },
  { rating: "mostly_true" },
  { rating: "true" },
  { rating: "false" },
  { risk: "high" },
  { risk: "normal" },
  { quote: "Nathaniel Collins" },
  { dueOn: "2027-01-01" },
  { statement: null },
];

/** A change of nothing is always well; content is written before publication, dates until the end. */
function mayEdit(seen: DeskClaim, patch: (typeof PATCHES)[number]): boolean {
  const changes = Object.entries(patch).filter(
    ([field, value]) => seen[field as keyof DeskClaim] !== value,
  );
  if (changes.length === 0) return true;
  if ("dueOn" in patch) return !["dropped", "retracted"].includes(seen.state);
  if ("statement" in patch) return ["spotted", "checking"].includes(seen.state);
  return ["spotted", "checking", "in_review", "approved"].includes(seen.state);
}

type Words = { reason?: string; correctionClass?: string; correction?: string };

function wordsFor(move: MoveName, { it, seen }: Given): Words {
  const reason = it.reason ? { reason: "Because it must be so." } : {};
  if (move !== "publish" || seen.publishedVersion === 0) return reason;
  const correctionClass = choose(["minor", "update", "substantial", "substantial"], it.pick);
  return { ...reason, correctionClass, correction: "Some words were wrong." };
}

/** What the screen shows to this person, with what the words of the move add to it. */
async function isAllowed(given: Given, move: MoveName, words: Words): Promise<boolean> {
  const { seen, who, world } = given;
  const shown = seen.moves.find((candidate) => candidate.move === move) as OpenMove;
  if (!shown.open || isStale(given)) return false;
  const isConfirming = move === "retract" && seen.retractionAskedBy !== null;
  if (shown.needsReason && !isConfirming && !words.reason) return false;
  if (["submit", "publish"].includes(move) && shown.warnings.length > 0 && !words.reason)
    return false;
  if (move === "publish" && seen.publishedVersion > 0)
    return seen.publishedContent?.rating === seen.rating || words.correctionClass === "substantial";
  if (move !== "approve") return true;
  const before = await world.sql`
    select from audit_event where subject_id = ${seen.id} and type = 'claim.moved' and actor_id = ${who.id}
      and facts::jsonb ->> 'move' = 'submit' and encode(content_hash, 'hex') = ${seen.contentHash}`;
  return before.length === 0;
}
