import "server-only";
// Acts on a source as a whole: private identity, merge, withdrawal.
import { z } from "@hono/zod-openapi";
import { states } from "@/lib/domain/claim";
import {
  identityInput,
  mergeInput,
  type Resting,
  withdrawalInput,
} from "@/lib/domain/library/library";
import { forgetIdentity, readIdentity, setIdentity } from "@/lib/services/library/identity";
import { mergeSources, previewMerge } from "@/lib/services/library/merge";
import { claimsReached, takeWithdrawalBack, withdrawSource } from "@/lib/services/library/withdraw";
import { readSource } from "@/lib/services/sources";
import { claimRow } from "../answers/claims";
import { pageOf, source } from "../answers/shared";
import { ok, versioned, wholeList } from "../reply";
import { deskRoute, id } from "../route";

const tag = "Sources";
const params = { id };
const whole = source.extend({ claims: z.array(claimRow), hasIdentity: z.boolean() });

const resting = z
  .object({
    slug: z.string(),
    statement: z.string(),
    state: z.enum(states),
    version: z.int(),
    decisive: z.boolean(),
    uses: z.int(),
  })
  .openapi("RestingClaim") satisfies z.ZodType<Resting>;

const set = deskRoute(
  {
    method: "post",
    path: "/desk/sources/{id}/identity",
    tag,
    summary: "Keep who stands behind a source that can't be named",
    description: "It is sealed, leaves with no export, and stands in no log.",
    who: "source.edit",
    params,
    body: identityInput,
    answer: { status: 200, schema: z.object({}) },
    refusals: [404, 409],
  },
  async ({ actor, params: { id }, body }) => {
    await setIdentity(actor, id, body.identity);
    return ok({});
  },
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/sources/{id}/identity",
    tag,
    summary: "Read who stands behind a source",
    description: "Each reading is recorded.",
    who: "source.identify",
    params,
    answer: { status: 200, schema: z.object({ identity: z.string() }) },
    refusals: [409],
  },
  async ({ actor, params: { id } }) => ok(await readIdentity(actor, id)),
);

const forget = deskRoute(
  {
    method: "delete",
    path: "/desk/sources/{id}/identity",
    tag,
    summary: "Forget who stands behind a source",
    description:
      "It is removed for good. Copies of the database from before still have it, sealed.",
    who: "source.identify",
    params,
    answer: { status: 200, schema: z.object({}) },
    refusals: [404],
  },
  async ({ actor, params: { id } }) => {
    await forgetIdentity(actor, id);
    return ok({});
  },
);

const preview = deskRoute(
  {
    method: "get",
    path: "/desk/sources/{id}/merge",
    tag,
    summary: "See what a merge would do",
    who: "source.merge",
    params,
    query: mergeInput,
    answer: {
      status: 200,
      schema: z.object({
        from: source,
        into: source,
        moved: z.array(resting),
        kept: z.array(resting),
        copied: z.array(resting),
      }),
    },
  },
  async ({ actor, params: { id }, query }) => ok(await previewMerge(actor, id, query.into)),
);

const merge = deskRoute(
  {
    method: "post",
    path: "/desk/sources/{id}/merge",
    tag,
    summary: "Merge a record into another",
    description:
      "Evidence of claims in work goes over and their approvals are taken away; what is public keeps the record that it was published with.",
    who: "source.merge",
    params,
    body: mergeInput,
    answer: { status: 200, schema: whole },
    refusals: [404],
  },
  async ({ actor, params: { id }, body }) => {
    await mergeSources(actor, id, body.into);
    const kept = await readSource(actor, body.into);
    return ok(kept, versioned(kept.version));
  },
);

const reached = deskRoute(
  {
    method: "get",
    path: "/desk/sources/{id}/withdrawal",
    tag,
    summary: "List the claims that a withdrawal would reach",
    who: "source.withdraw",
    params,
    answer: { status: 200, schema: pageOf(resting) },
  },
  async ({ actor, params: { id } }) => wholeList(await claimsReached(actor, id)),
);

const withdraw = deskRoute(
  {
    method: "post",
    path: "/desk/sources/{id}/withdrawal",
    tag,
    summary: "Mark a source as withdrawn",
    description:
      "Claims in review go back; published ones that rest on it decisively are reopened or flagged, as `published` says; all get a task.",
    who: "source.withdraw",
    params,
    body: withdrawalInput,
    answer: {
      status: 200,
      schema: z.object({ reopened: z.int(), returned: z.int(), flagged: z.int() }),
    },
    refusals: [404, 409],
  },
  async ({ actor, params: { id }, body }) => ok(await withdrawSource(actor, id, body)),
);

const back = deskRoute(
  {
    method: "delete",
    path: "/desk/sources/{id}/withdrawal",
    tag,
    summary: "Take the withdrawal of a source back",
    description: "Claims stay where they are now; people settle their tasks.",
    who: "source.withdraw",
    params,
    answer: { status: 200, schema: z.object({}) },
    refusals: [404, 409],
  },
  async ({ actor, params: { id } }) => {
    await takeWithdrawalBack(actor, id);
    return ok({});
  },
);

export const libraryRoutes = [set, read, forget, preview, merge, reached, withdraw, back];
