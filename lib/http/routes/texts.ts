import "server-only";
// The states of a text, and what a person says of claims under which it changed.
import { z } from "zod";
import { NotFound } from "@/lib/domain/errors";
import { settleInput } from "@/lib/domain/view/text-changes";
import { readClaim } from "@/lib/services/desk";
import { compareRevisions, listRevisions, readOriginal } from "@/lib/services/text/revisions";
import { listChanged, readChanged, settle } from "@/lib/services/text/text-changes";
import { deskClaim } from "../answers/claims";
import { pageOf as pageAnswer } from "../answers/shared";
import { changedClaim, changedClaimScreen, revisionList, revisionPair } from "../answers/texts";
import { attachment, ok, pageOf, versioned } from "../reply";
import { deskRoute, slug } from "../route";

const tag = "Texts";
const params = { slug };
/** The number of a revision, as an address has it. */
const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

const queue = deskRoute(
  {
    method: "get",
    path: "/desk/changed",
    tag,
    summary: "List claims under which the text changed",
    description:
      "Their words no longer stand in the newest text as they were checked. `near` are the words that come closest, in UTF-16 offsets of that text: a proposal, unless `differs` names what makes another claim of them. The newest change first, 50 at a time.",
    who: "desk.read",
    query: z.strictObject({ cursor: z.string().max(400).optional() }),
    answer: { status: 200, schema: pageAnswer(changedClaim) },
  },
  async ({ actor, query, request }) => pageOf(await listChanged(actor, query.cursor), request.url),
);

const one = deskRoute(
  {
    method: "get",
    path: "/desk/changed/{slug}",
    tag,
    summary: "Read a claim under which the text changed",
    description: "With the newest text and every attempt to find its words.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: changedClaimScreen },
  },
  async ({ actor, params: { slug } }) => {
    const found = await readChanged(actor, slug);
    if (!found) throw new NotFound("A claim that waits");
    return ok(found, versioned(found.claim.version));
  },
);

const said = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/text",
    tag,
    summary: "Say what became of a claim whose text changed",
    description:
      "`same`: the same claim, at this place (`start` and `end` in code points of the text of `revision`). `reword`: back to checking, with the words at `place` where one is given; a published claim needs a `reason`. `gone`: no longer in the text; the verdict stays on its page, with a note. Of a claim that readers see a verdict about, an editor says it.",
    who: "text.settle",
    params,
    body: settleInput,
    version: "needed",
    answer: { status: 200, schema: deskClaim },
    refusals: [409],
    current: (actor, { slug }) => readClaim(actor, slug),
  },
  async ({ actor, params: { slug }, version = 0, body }) => {
    await settle(actor, slug, version, body);
    const claim = await readClaim(actor, slug);
    return ok(claim, versioned(claim.version));
  },
);

const list = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}/revisions",
    tag,
    summary: "List the states of a text",
    description: "Newest first, 200 at most; who brought each in, how, and from where.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: revisionList },
  },
  async ({ actor, params: { slug } }) => ok(await listRevisions(actor, slug)),
);

const compare = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}/revisions/{number}",
    tag,
    summary: "Read one state of a text beside an earlier one",
    description: "`from` names the earlier one; without it, it is the one before.",
    who: "desk.read",
    params: { slug, number },
    query: z.strictObject({ from: z.int().min(1).optional() }),
    answer: { status: 200, schema: revisionPair },
  },
  async ({ actor, params: { slug, number }, query }) =>
    ok(await compareRevisions(actor, slug, number, query.from)),
);

const original = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}/revisions/{number}/original",
    tag,
    summary: "Save what came in as a state of a text",
    description: "As it came in, byte for byte; always as a file to be saved.",
    who: "desk.read",
    params: { slug, number },
    answer: {
      status: 200,
      schema: z.unknown().meta({ contentMediaType: "application/octet-stream" }),
      type: "application/octet-stream",
    },
  },
  async ({ actor, params: { slug, number } }) => {
    const { name, bytes } = await readOriginal(actor, slug, number);
    return attachment(bytes, name);
  },
);

export const textRoutes = [queue, one, said, list, compare, original];
