import "server-only";
// Erasure of a person's data: asked for by an admin, confirmed by a second person.
import { z } from "zod";
import {
  type Erasure,
  type ErasurePlace,
  erasureBases,
  erasureDecision,
  erasureInput,
  erasureItem,
  erasureKinds,
  erasureLimits,
  erasureStates,
} from "@/lib/domain/trail/erasure";
import {
  askErasure,
  decideErasure,
  findErasable,
  listErasures,
  previewErasure,
  readErasure,
} from "@/lib/services/trail/erasures";
import { named, pageOf as pageAnswer, time } from "../answers/shared";
import { created, ok, versioned, wholeList } from "../reply";
import { deskRoute, id } from "../route";

const tag = "Erasure";
const params = { id };

const erasure = z.object({
  id: z.uuid(),
  number: z.int(),
  what: z.enum(erasureKinds),
  person: named.nullable(),
  basis: z.enum(erasureBases),
  reason: z.string(),
  state: z.enum(erasureStates),
  version: z.int(),
  askedBy: named,
  askedAt: time,
  decidedBy: named.nullable(),
  decidedAt: time.nullable(),
  items: z.int(),
  whyNot: z.string().nullable(),
}) satisfies z.ZodType<Erasure>;

const place = z.object({
  ...erasureItem.shape,
  where: z.string(),
  text: z.string(),
}) satisfies z.ZodType<ErasurePlace>;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/erasures",
    tag,
    summary: "List erasures",
    description: "Those that wait first; `whyNot` says why you can't confirm one.",
    who: "erasure.confirm",
    answer: { status: 200, schema: pageAnswer(erasure) },
  },
  async ({ actor }) => wholeList(await listErasures(actor)),
);

const find = deskRoute(
  {
    method: "get",
    path: "/desk/erasures/find",
    tag,
    summary: "Find where words stand",
    description: "Notes, reports, contacts and the words beside events; the newest 200.",
    who: "erasure.ask",
    query: z.strictObject({ q: z.string().trim().min(1).max(erasureLimits.query) }),
    answer: { status: 200, schema: pageAnswer(place) },
  },
  async ({ actor, query: { q } }) => wholeList(await findErasable(actor, q)),
);

const ask = deskRoute(
  {
    method: "post",
    path: "/desk/erasures",
    tag,
    summary: "Ask for an erasure",
    description: "Nothing goes until a second person confirms it.",
    who: "erasure.ask",
    body: erasureInput,
    answer: { status: 201, schema: erasure },
    refusals: [409],
  },
  async ({ actor, body }) => {
    const { id } = await askErasure(actor, body);
    return created(await readErasure(actor, id), `/api/v1/desk/erasures/${id}`);
  },
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/erasures/{id}",
    tag,
    summary: "Read an erasure",
    who: "erasure.confirm",
    params,
    answer: { status: 200, schema: erasure },
  },
  async ({ actor, params: { id } }) => {
    const found = await readErasure(actor, id);
    return ok(found, versioned(found.version));
  },
);

const preview = deskRoute(
  {
    method: "get",
    path: "/desk/erasures/{id}/texts",
    tag,
    summary: "List the texts that an erasure is going to take",
    who: "erasure.confirm",
    params,
    answer: { status: 200, schema: pageAnswer(place) },
  },
  async ({ actor, params: { id } }) => wholeList(await previewErasure(actor, id)),
);

const decide = deskRoute(
  {
    method: "patch",
    path: "/desk/erasures/{id}",
    tag,
    summary: "Confirm or decline an erasure",
    description: "`done` erases at once and for good.",
    who: "erasure.confirm",
    params,
    body: erasureDecision,
    version: "needed",
    answer: { status: 200, schema: erasure },
    refusals: [409],
    current: (actor, { id }) => readErasure(actor, id),
  },
  async ({ actor, params: { id }, version = 0, body }) => {
    await decideErasure(actor, id, version, body);
    const found = await readErasure(actor, id);
    return ok(found, versioned(found.version));
  },
);

export const erasureRoutes = [list, find, ask, read, preview, decide];
