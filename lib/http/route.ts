import "server-only";
// One address of the API: what the document says of it, and how a request to it is answered. The order
// is always the same: how often, who, from where, may they, what did they send, then the call itself.
import type { RouteConfig } from "@hono/zod-openapi";
import { z } from "zod";
import { readActor } from "@/lib/auth/actor";
import { readBearer, readKey } from "@/lib/auth/api-key";
import { isOwnOrigin } from "@/lib/auth/origin";
import { Forbidden, NotFound, Stale, Unauthenticated } from "@/lib/domain/errors";
import { whyNotByKey } from "@/lib/domain/key/api-key";
import { type Permission, whyNot } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { expectSighted } from "@/lib/services/opinions/blind";
import { msg } from "@/lib/words/t";
import { expectJson, mediaTypeOf, parseJson, readBytes, readText } from "./body";
import { readIfMatch, readOnce, versionNeeded } from "./conditions";
import type { Described, Method, Shape } from "./described";
import { documentOf } from "./document";
import { check } from "./field-errors";
import { deskHeaders } from "./headers";
import { HttpProblem, problemOf, problemResponse, StaleWithCurrent } from "./problem";
import { queryReader } from "./query";
import { spendByAddress, spendByKey, spendByWriter } from "./rate-limit";
import { type Reply, respond } from "./reply";

/** A route as the app mounts it. */
export type Route = {
  method: Method;
  path: string;
  isPublic: boolean;
  document: RouteConfig;
  handle: (request: Request, params: Record<string, string>) => Promise<Response>;
};

/** The parts of an address that name a thing. What has not their form names nothing: 404. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const id = z.uuid();

type NoShape = Record<never, never>;

type DeskSpec<P extends Shape, Q extends z.ZodObject, B extends z.ZodType> = Described & {
  /** The permission that it takes; the service behind it asks again. */
  who: Permission;
  /**
   * Open to a person who is asked for a blind second opinion on the claim that the address names. All
   * else below a claim is refused to them, read or written, before it is begun.
   */
  blindToo?: true;
  params?: P;
  query?: Q;
  body?: B;
  /** Reads the thing as it stands now, for the answer to a stale write. */
  current?: (actor: Actor, params: z.output<z.ZodObject<P>>) => Promise<{ version: number }>;
};

type DeskCall<P extends Shape, Q extends z.ZodObject, B extends z.ZodType> = {
  actor: Actor;
  params: z.output<z.ZodObject<P>>;
  query: z.output<Q>;
  body: z.output<B>;
  /** A body of one of the other media types, or a file; null for JSON of `body`. */
  sent: Sent | null;
  /** The version of If-Match. */
  version: V;
  request: Request;
};
type V = number | undefined;
export type Sent = { mediaType: string; bytes: Uint8Array; json: unknown };

const nothing = z.strictObject({});

/** A route for staff. It answers with `no-store` and to no other site. */
export function deskRoute<
  P extends Shape = NoShape,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType = typeof nothing,
>(spec: DeskSpec<P, Q, B>, run: (call: DeskCall<P, Q, B>) => Promise<Reply>): Route {
  const paramsOf = paramsReader(spec.params);
  const queryOf = queryReader(spec.query ?? nothing) as (address: string) => z.output<Q>;
  const path = `/api/v1${spec.path}`;
  const isOfClaim = spec.path.startsWith("/desk/claims/{slug}");

  async function answer(request: Request, raw: Record<string, string>): Promise<Response> {
    spendByAddress(request.headers);
    const actor = await admit(request, spec);
    const params = paramsOf(raw) as z.output<z.ZodObject<P>>;
    if (isOfClaim && !spec.blindToo) await expectSighted(actor, String(raw.slug));
    const query = queryOf(request.url);
    const version = spec.version ? readIfMatch(request.headers) : undefined;
    if (spec.version === "needed" && version === undefined) throw versionNeeded();
    const { text, value, sent = null } = await bodyOf(request, spec);
    const isOnce = spec.method === "post" && !spec.secret;
    const once = isOnce ? readOnce(request, placeOf(request.url), text) : undefined;
    const call = {
      actor: once ? { ...actor, once } : actor,
      params,
      query,
      body: value as z.output<B>,
      sent,
      version,
      request,
    };
    try {
      return respond(await run(call), deskHeaders);
    } catch (error) {
      if (!(error instanceof Stale) || !spec.current) throw error;
      const current = await spec.current(actor, params);
      throw new StaleWithCurrent(current.version, current);
    }
  }

  return {
    method: spec.method,
    path,
    isPublic: false,
    document: documentOf(path, spec, spec.who),
    handle: (request, raw) =>
      answer(request, raw).catch((error: unknown) => problemResponse(problemOf(error))),
  };
}

/** Who asks, from where, and whether their role may. */
async function admit(request: Request, spec: { method: Method; who: Permission }): Promise<Actor> {
  const bearer = readBearer(request.headers);
  if (bearer !== null) return admitKey(request, spec, bearer);
  const writes = spec.method !== "get";
  if (writes && request.headers.has("origin")) expectOwnOrigin(request);
  const actor = await readActor(request.headers);
  if (!actor) throw new Unauthenticated();
  if (writes) {
    expectOwnOrigin(request);
    spendByWriter(actor.id);
  }
  const reason = whyNot(actor.role, spec.who);
  if (reason) throw new Forbidden([reason]);
  return actor;
}

/** A program with a key. A page of another site can't send one by itself, so no origin is asked for. */
async function admitKey(
  request: Request,
  spec: { method: Method; who: Permission },
  token: string,
): Promise<Actor> {
  if (request.headers.has("cookie"))
    throw new Forbidden([{ code: "mixed", text: msg("Send the key without cookies.") }]);
  const key = await readKey(token);
  if (!key) throw new Unauthenticated();
  spendByKey(key.id, key.perMinute);
  if (spec.method !== "get") spendByWriter(key.actor.id);
  const reason = whyNotByKey(key, spec.method, spec.who);
  if (reason) throw new Forbidden([reason]);
  return key.actor;
}

function expectOwnOrigin(request: Request): void {
  if (isOwnOrigin(request)) return;
  throw new Forbidden([
    { code: "origin", text: msg("This request does not come from a page of ours.") },
  ]);
}

/** A reader of the names in an address; what has not their form is answered like what is not there. */
export function paramsReader(shape: Shape = {}): (raw: Record<string, string>) => object {
  const schema = z.object(shape);
  return (raw) => {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) throw new NotFound();
    return parsed.data;
  };
}

async function bodyOf(
  request: Request,
  spec: Described,
): Promise<{ text: string; value: unknown; sent?: Sent }> {
  if (spec.method === "get") return { text: "", value: {} };
  const mediaType = mediaTypeOf(request);
  if (spec.file) {
    const bytes = await readBytes(request, spec.file);
    if (bytes.length === 0) throw new HttpProblem(400, msg("The body is empty; send the file."));
    const text = Buffer.from(bytes).toString("latin1");
    return { text, value: {}, sent: { mediaType, bytes, json: null } };
  }
  const text = await readText(request);
  if (spec.others && mediaType in spec.others) {
    const sent = { mediaType, bytes: Buffer.from(text), json: parseJson(text) };
    return { text, value: {}, sent };
  }
  if (!spec.body) {
    // A POST that says all in its address may come with an empty body, or with {}.
    if (text.trim() !== "") check(nothing, parseJson(text));
    return { text, value: {} };
  }
  expectJson(request);
  if (text === "") throw new HttpProblem(400, msg("The body is empty; send JSON."));
  return { text, value: check(spec.body, parseJson(text)) };
}

/** The path and query of an address. */
function placeOf(address: string): string {
  const url = new URL(address);
  return url.pathname + url.search;
}
