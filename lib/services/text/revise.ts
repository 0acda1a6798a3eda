// A later state of an article's text: every claim's words are looked for in it.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import * as marginNotes from "@/lib/db/intake/margin-notes";
import * as originals from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import * as anchors from "@/lib/db/text/anchors";
import { insertRevision, newestRevision } from "@/lib/db/text/revisions";
import { type Found, type Health, reanchorer, type Sought } from "@/lib/domain/anchor";
import type { Article, Revision } from "@/lib/domain/article";
import type { WayIn } from "@/lib/domain/incoming";
import type { NormalText } from "@/lib/domain/writing/blocks";

/** How a text came in, and in whose name. `actor` is null for what the worker brings in on a schedule. */
export type Arrival = {
  actor: { id: string } | null;
  createdBy: string;
  how: WayIn;
  sourceAddress?: string | null;
  originalId?: string | null;
  /** What came in, where nobody has kept it yet. */
  original?: originals.NewOriginal;
  feedId?: string | null;
};

export type Revised = {
  number: number;
  changed: boolean;
  anchors: { claim: string; health: Health }[];
};

/** Keeps a revision with its original; kinds only where a line is more than a paragraph. */
export async function keepRevision(
  tx: Tx,
  article: { id: string },
  number: number,
  { text, kinds }: NormalText,
  { actor: _, original, ...arrival }: Arrival,
): Promise<Revision> {
  const blocks = kinds.every((kind) => kind === "paragraph") ? [] : kinds;
  const originalId = original ? await originals.keep(tx, original) : arrival.originalId;
  return insertRevision(tx, {
    ...arrival,
    articleId: article.id,
    number,
    text,
    blocks,
    originalId,
  });
}

/**
 * Adds a state of the text, on an article that the caller has locked. A text that is the same adds
 * nothing and answers with the revision that stands.
 */
export async function revise(
  tx: Tx,
  article: Article,
  normal: NormalText,
  arrival: Arrival,
): Promise<Revised> {
  const before = await newestRevision(tx, article.id);
  const found = await anchors.anchorsOf(tx, article.id, before.id);
  if (before.text === normal.text)
    return { number: before.number, changed: false, anchors: healthOf(found) };
  const after = await keepRevision(tx, article, before.number + 1, normal, arrival);
  const again = reanchorer(before.text, after.text);
  const moved = found.map((anchor) => findAgain(anchor, again));
  await carryNotes(tx, article.id, again);
  await keepAnchors(tx, arrival.actor, after, moved);
  const health = healthOf(moved);
  const lost = health.filter(({ health: is }) => is === "lost" || is === "changed").length;
  const version = await audit.append(
    tx,
    arrival.actor,
    { kind: "article", id: article.id },
    {
      type: "article.revised",
      facts: {
        revision: after.number,
        sha256: after.sha256,
        how: after.how,
        kept: health.length - lost,
        lost,
      },
      texts: {},
    },
  );
  await articles.setVersion(tx, article.id, version);
  await jobs.enqueue(tx, {
    kind: "suggest",
    payload: { articleId: article.id, revision: after.number },
  });
  return { number: after.number, changed: true, anchors: health };
}

// What a person said holds on: of words that stand again, and of a claim that is no longer in the text.
function findAgain(anchor: anchors.KeptAnchor, again: (anchor: Sought) => Found) {
  const found = again(anchor);
  const stood = anchor.health === "exact" || anchor.health === "moved";
  const stands = found.health === "exact" || found.health === "moved";
  const holds = stood ? stands : anchor.health === "lost" && found.health === "lost";
  const said = holds ? {} : { confirmedBy: null, confirmedAt: null };
  return { ...anchor, ...found, ...said, fromId: anchor.id };
}

/** A note of the document goes where its words certainly stand; else it is lost, and kept. */
async function carryNotes(tx: Tx, articleId: string, again: (anchor: Sought) => Found) {
  const notes = await marginNotes.placesOf(tx, articleId);
  const moved = notes.map(({ id, ...place }) => {
    const { health, start, end, exact, prefix, suffix } = again({ ...place, method: "chosen" });
    return health === "exact" || health === "moved"
      ? { id, health, start, end, exact, prefix, suffix }
      : { ...place, id, health: "lost" as const, start: null, end: null };
  });
  await marginNotes.carry(tx, moved);
}

function healthOf(found: readonly anchors.KeptAnchor[]): { claim: string; health: Health }[] {
  return found
    .filter((anchor) => anchor.working)
    .map((anchor) => ({ claim: anchor.slug, health: anchor.health }));
}

/** Keeps each attempt, where its claim stands now, and one event a claim and wording. */
async function keepAnchors(
  tx: Tx,
  actor: { id: string } | null,
  revision: Revision,
  found: readonly (anchors.KeptAnchor & { fromId: string })[],
): Promise<void> {
  await anchors.insertAnchors(tx, revision.id, found);
  await anchors.setStandings(
    tx,
    found
      .filter((anchor) => anchor.working)
      .map(({ claimId, start, health, confirmedBy }) => ({
        claimId,
        position: start ?? anchors.LAST_POSITION,
        textChanged: (health === "changed" || health === "lost") && !confirmedBy,
      })),
  );
  await audit.appendToEach(
    tx,
    actor,
    "claim",
    found.map(({ claimId, health, method }) => ({
      id: claimId,
      event: {
        type: "claim.anchored",
        facts: { revision: revision.number, health, method },
        texts: {},
      },
    })),
  );
}
