import "server-only";
// Checks by other publishers: the list, one of them, and those like the claim that is worked on.
import { z } from "zod";
import { otherFilter, otherRemoval } from "@/lib/domain/others/other-check";
import { isStorable } from "@/lib/domain/writing/text";
import {
  findLikeChecks,
  listOtherChecks,
  readOtherCheck,
  removeOtherCheck,
} from "@/lib/services/others/checks";
import { likeCheck, otherCheck, otherCheckRow } from "../../answers/others";
import { pageOf as pageAnswer } from "../../answers/shared";
import { ok, pageOf, wholeList } from "../../reply";
import { deskRoute, id, slug } from "../../route";

const tag = "Checks by others";
const params = { id };

const list = deskRoute(
  {
    method: "get",
    path: "/desk/other-checks",
    tag,
    summary: "List checks by others",
    description:
      "Newest first. Every word of `q` stands in the claim, its maker, the publisher or the label.",
    who: "desk.read",
    query: otherFilter,
    answer: { status: 200, schema: pageAnswer(otherCheckRow) },
  },
  async ({ actor, query, request }) => pageOf(await listOtherChecks(actor, query), request.url),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/other-checks/{id}",
    tag,
    summary: "Read a check by another publisher",
    description: "With each repair and doubt, the raw record, and its earlier states.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: otherCheck },
  },
  async ({ actor, params: { id } }) => ok(await readOtherCheck(actor, id)),
);

const remove = deskRoute(
  {
    method: "post",
    path: "/desk/other-checks/{id}/removal",
    tag,
    summary: "Remove a check by another publisher",
    description: "A feed does not bring it back; bringing in its address or a file does.",
    who: "feed.manage",
    params,
    body: otherRemoval,
    answer: { status: 200, schema: otherCheck },
    refusals: [404],
  },
  async ({ actor, params: { id }, body }) => {
    await removeOtherCheck(actor, id, body.reason);
    return ok(await readOtherCheck(actor, id));
  },
);

const like = deskRoute(
  {
    method: "get",
    path: "/desk/claims/{slug}/other-checks",
    tag,
    summary: "Find checks by others like this claim",
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
    answer: { status: 200, schema: pageAnswer(likeCheck) },
  },
  async ({ actor, params: { slug }, query }) =>
    wholeList(await findLikeChecks(actor, slug, query.statement)),
);

export const otherCheckRoutes = [list, read, remove, like];
