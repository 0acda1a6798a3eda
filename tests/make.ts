/**
 * One factory per noun, through the services that people use. Import `tests/setup/database` first:
 * it names the database before the services are loaded.
 */
import type { ArticleInput } from "@/lib/domain/article";
import type { ClaimInput, ClaimPatch, State } from "@/lib/domain/claim";
import type { MoveInput } from "@/lib/domain/decision";
import type { EvidenceInput } from "@/lib/domain/evidence";
import type { Actor, Role } from "@/lib/domain/person";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { createArticle } from "@/lib/services/articles";
import { moveClaim } from "@/lib/services/claim-moves";
import { createClaim, editClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { addEvidence } from "@/lib/services/evidence";
import { createPerson, operator } from "@/lib/services/people";

let count = 0;
const next = () => {
  count += 1;
  return count;
};

/** A person of the newsroom, as an actor. */
export async function makePerson(role: Role = "checker", name?: string): Promise<Actor> {
  const number = next();
  const { person } = await createPerson(operator, {
    email: `${role}.${number}@example.org`,
    name: name ?? `${role} ${number}`,
    role,
  });
  return { id: person.id, name: person.name, role: person.role };
}

export type Cast = { writer: Actor; editor: Actor; second: Actor; third: Actor; admin: Actor };

/** Those whom a claim meets on its way: who writes it, three editors, an admin. */
export async function makeCast(): Promise<Cast> {
  return {
    writer: await makePerson("checker"),
    editor: await makePerson("editor"),
    second: await makePerson("editor"),
    third: await makePerson("editor"),
    admin: await makePerson("admin"),
  };
}

export const TEXT = [
  "The Tyne Bridge opened on 10 October 1928.",
  "It is 389 metres long, and the mayor said that it was the longest of its kind.",
  "Two workers died while it was built; one of them was Nathaniel Collins.",
].join("\n");

/** A quote of TEXT that stands there once. */
export const QUOTE = "It is 389 metres long";

/** An article; gives its slug. */
export async function makeArticle(actor: Actor, over: Partial<ArticleInput> = {}): Promise<string> {
  const { slug } = await createArticle(actor, {
    headline: "A bridge over the Tyne",
    language: "en",
    text: TEXT,
    ...over,
  });
  return slug;
}

/** A spotted claim; makes an article for it unless one is named. Gives its slug. */
export async function makeClaim(
  actor: Actor,
  { article, ...over }: Partial<ClaimInput> & { article?: string } = {},
): Promise<string> {
  const { slug } = await createClaim(actor, article ?? (await makeArticle(actor)), {
    quote: QUOTE,
    ...over,
  });
  return slug;
}

/** Decisive evidence that supports, from a source of its own; gives its id. */
export async function makeEvidence(
  actor: Actor,
  claim: string,
  over: Partial<EvidenceInput> = {},
): Promise<string> {
  const { id } = await addEvidence(actor, claim, {
    source: { title: `Record ${next()}`, level: "primary", reliability: "B" },
    stance: "supports",
    decisive: true,
    credibility: 2,
    ...over,
  });
  return id;
}

export const VERDICT: ClaimPatch = {
  statement: "The Tyne Bridge is 389 metres long",
  rating: "true",
  summary: "Both the city and the builder give this length.",
};

/** Makes one move on the version that stands; gives the claim as it then is. */
export async function move(
  actor: Actor,
  claim: string,
  name: MoveInput["move"],
  words: Omit<Partial<MoveInput>, "move"> = {},
): Promise<DeskClaim> {
  const { version } = await readClaim(actor, claim);
  await moveClaim(actor, claim, { move: name, version, ...words });
  return readClaim(actor, claim);
}

/** Writes fields on the version that stands. */
export async function edit(actor: Actor, claim: string, patch: ClaimPatch) {
  const { version } = await readClaim(actor, claim);
  return editClaim(actor, claim, version, patch);
}

type Wanted = {
  article?: string;
  input?: Partial<ClaimInput>;
  verdict?: ClaimPatch;
};

/** The writer writes a whole claim that is being checked: verdict and two decisive sources. */
async function makeChecked(cast: Cast, wanted: Wanted): Promise<string> {
  const { writer } = cast;
  const place = wanted.article ? { article: wanted.article } : {};
  const slug = await makeClaim(writer, { ...place, ...wanted.input });
  await move(writer, slug, "start");
  await edit(writer, slug, { ...VERDICT, ...wanted.verdict });
  await makeEvidence(writer, slug);
  await makeEvidence(writer, slug);
  return slug;
}

const NEXT: Partial<Record<State, { from: State; act: (cast: Cast, slug: string) => unknown }>> = {
  in_review: { from: "checking", act: ({ writer }, slug) => move(writer, slug, "submit") },
  approved: { from: "in_review", act: approveByAll },
  published: { from: "approved", act: ({ editor }, slug) => move(editor, slug, "publish") },
  retracted: { from: "published", act: retractByTwo },
};

async function approveByAll({ editor, second, third }: Cast, slug: string): Promise<void> {
  for (const reviewer of [editor, second, third]) {
    if ((await readClaim(reviewer, slug)).state === "in_review")
      await move(reviewer, slug, "approve");
  }
}

async function retractByTwo({ editor, second }: Cast, slug: string): Promise<void> {
  await move(editor, slug, "retract", { reason: "The source was forged." });
  await move(second, slug, "retract");
}

async function bring(cast: Cast, slug: string, state: State): Promise<void> {
  const step = NEXT[state];
  if (!step) return;
  await bring(cast, slug, step.from);
  await step.act(cast, slug);
}

/** A claim in any state, brought there by its people: written by `writer`, approved by the editors. */
export async function makeClaimIn(
  state: State,
  cast: Cast,
  wanted: Wanted = {},
): Promise<DeskClaim> {
  if (state === "spotted" || state === "dropped") {
    const place = wanted.article ? { article: wanted.article } : {};
    const slug = await makeClaim(cast.writer, { ...place, ...wanted.input });
    if (state === "dropped") await move(cast.writer, slug, "drop", { reason: "Not checkable." });
    return readClaim(cast.editor, slug);
  }
  const slug = await makeChecked(cast, wanted);
  await bring(cast, slug, state);
  return readClaim(cast.editor, slug);
}
