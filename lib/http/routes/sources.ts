import "server-only";
// Sources, shared by all claims that rest on them.
import { z } from "zod";
import { sourceFilter } from "@/lib/domain/library/library";
import { sourcePatch } from "@/lib/domain/source";
import { editSource, findSources, listSources, readSource } from "@/lib/services/sources";
import { claimRow } from "../answers/claims";
import { pageOf as pageAnswer, source } from "../answers/shared";
import { ok, pageOf, versioned, wholeList } from "../reply";
import { deskRoute, id } from "../route";

const tag = "Sources";
const params = { id };
const withClaims = source.extend({ claims: z.array(claimRow), hasIdentity: z.boolean() });

const list = deskRoute(
  {
    method: "get",
    path: "/desk/sources",
    tag,
    summary: "List sources",
    description: "Newest first, with the number of claims that rest on each.",
    who: "desk.read",
    query: sourceFilter,
    answer: { status: 200, schema: pageAnswer(source.extend({ claims: z.int() })) },
  },
  async ({ actor, query, request }) => pageOf(await listSources(actor, query), request.url),
);

const find = deskRoute(
  {
    method: "get",
    path: "/desk/sources/find",
    tag,
    summary: "Find sources by title or address",
    description: "Ten at most, while typing.",
    who: "desk.read",
    query: z.strictObject({ q: z.string().max(2000) }),
    answer: { status: 200, schema: pageAnswer(source) },
  },
  async ({ actor, query }) => wholeList(await findSources(actor, query.q)),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/sources/{id}",
    tag,
    summary: "Read a source",
    who: "desk.read",
    params,
    answer: { status: 200, schema: withClaims },
  },
  async ({ actor, params: { id } }) => {
    const found = await readSource(actor, id);
    return ok(found, versioned(found.version));
  },
);

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/sources/{id}",
    tag,
    summary: "Change a source",
    description:
      "It changes for every claim that rests on it; approvals of those in review are taken away.",
    who: "source.edit",
    params,
    body: sourcePatch,
    version: "needed",
    answer: { status: 200, schema: withClaims },
    refusals: [409],
    current: (actor, { id }) => readSource(actor, id),
  },
  async ({ actor, params: { id }, version = 0, body }) => {
    await editSource(actor, id, version, body);
    const changed = await readSource(actor, id);
    return ok(changed, versioned(changed.version));
  },
);

export const sourceRoutes = [list, find, read, edit];
