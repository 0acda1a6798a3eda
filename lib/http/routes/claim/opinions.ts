import "server-only";
// Second opinions and precedents.
import { z } from "@hono/zod-openapi";
import { claimKinds } from "@/lib/domain/claim";
import { opinionAsk, opinionInput, opinionSettling } from "@/lib/domain/opinion/opinion";
import type { Precedent } from "@/lib/domain/opinion/precedent";
import { ratingCode } from "@/lib/domain/rating";
import type { BlindClaim } from "@/lib/domain/view/opinion";
import { isStorable } from "@/lib/domain/writing/text";
import { readClaim } from "@/lib/services/desk";
import {
  askOpinion,
  findPrecedents,
  giveOpinion,
  readBlind,
  settleOpinion,
  withdrawOpinion,
} from "@/lib/services/opinions/opinions";
import { article } from "../../answers/articles";
import { evidence } from "../../answers/claim-parts";
import { deskClaim } from "../../answers/claims";
import { named, pageOf, partialDay, time } from "../../answers/shared";
import { ok, versioned, wholeList } from "../../reply";
import { deskRoute, id, slug } from "../../route";

const tag = "Second opinions";

const blindClaim = z
  .object({
    slug: z.string(),
    opinionId: z.uuid(),
    quote: z.string(),
    statement: z.string().nullable(),
    claimant: z.string().nullable(),
    claimDate: partialDay.nullable(),
    kind: z.enum(claimKinds),
    language: z.string(),
    article,
    context: z.object({ before: z.string(), quote: z.string(), after: z.string() }).nullable(),
    evidence: z.array(evidence),
    askedBy: named,
  })
  .openapi("BlindClaim") satisfies z.ZodType<BlindClaim>;

const precedent = z
  .object({
    slug: z.string(),
    statement: z.string(),
    rating: ratingCode,
    publishedAt: time.nullable(),
    likeness: z.number(),
    same: z.boolean(),
  })
  .openapi("Precedent") satisfies z.ZodType<Precedent>;

const ask = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/opinions",
    tag,
    summary: "Ask for a blind second opinion",
    description: "The person is shown the claim and its evidence, and nothing of the finding.",
    who: "claim.check",
    params: { slug },
    body: opinionAsk,
    answer: { status: 200, schema: deskClaim },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug }, body }) => {
    await askOpinion(actor, slug, body.personId);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const withdraw = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/opinions/{id}",
    tag,
    summary: "Take the question for a second opinion back, or decline it",
    description: "Who was asked may see the rating from then on, so they can't be asked again.",
    who: "claim.check",
    blindToo: true,
    params: { slug, id },
    answer: { status: 200, schema: deskClaim },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug, id } }) => {
    await withdrawOpinion(actor, slug, id);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const blind = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}/opinion",
    tag,
    summary: "Read a claim on which you are asked for a second opinion",
    description: "Only for the person who is asked, until the opinion is given.",
    who: "desk.read",
    blindToo: true,
    params: { slug },
    answer: { status: 200, schema: blindClaim },
  },
  async ({ actor, params: { slug } }) => ok(await readBlind(actor, slug)),
);

const give = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/opinion",
    tag,
    summary: "Give the second opinion that you are asked for",
    description: "Given once. Where it differs, a note opens the talk.",
    who: "claim.check",
    blindToo: true,
    params: { slug },
    body: opinionInput,
    answer: { status: 200, schema: z.object({ agrees: z.boolean() }) },
    refusals: [404, 409],
  },
  async ({ actor, params: { slug }, body }) => ok(await giveOpinion(actor, slug, body)),
);

const settle = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/opinions/{id}/settle",
    tag,
    summary: "Say which of two ratings holds",
    description:
      "It becomes the claim's rating. Each of the two may take over the other's; any other takes an editor.",
    who: "claim.check",
    params: { slug, id },
    body: opinionSettling,
    version: "needed",
    answer: { status: 200, schema: deskClaim },
    refusals: [404, 409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug, id }, version = 0, body }) => {
    await settleOpinion(actor, slug, id, version, body);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const precedents = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}/precedents",
    tag,
    summary: "Find claims like this one",
    description: "By the words in `statement`; five at most, the most alike first.",
    who: "desk.read",
    params: { slug },
    query: z.strictObject({
      statement: z
        .string()
        .min(1)
        .max(500)
        .refine(isStorable, "Has a character that no text holds."),
    }),
    answer: { status: 200, schema: pageOf(precedent) },
  },
  async ({ actor, params: { slug }, query }) =>
    wholeList(await findPrecedents(actor, slug, query.statement)),
);

export const opinionRoutes = [ask, withdraw, blind, give, settle, precedents];
