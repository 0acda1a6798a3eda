import "server-only";
// An address that anyone may read, from any site: kept by caches for a short while, never with
// credentials, and what is unknown or unpublished is answered alike, byte for byte.
import { z } from "zod";
import { NotFound } from "@/lib/domain/errors";
import { answer } from "@/lib/render/answer";
import { cachePolicies } from "@/lib/render/headers";
import type { Described } from "./described";
import { documentOf } from "./document";
import { openHeaders } from "./headers";
import { keptAnswer } from "./kept/keep";
import { problemOf, problemResponse } from "./problem";
import { queryReader } from "./query";
import { spendByAddress } from "./rate-limit";
import type { Reply } from "./reply";
import { paramsReader, type Route } from "./route";

type Shape = z.core.$ZodLooseShape;

type PublicSpec<P extends Shape, Q extends z.ZodObject> = Omit<Described, "method" | "version"> & {
  params?: P;
  query?: Q;
};
type PublicCall<P extends Shape, Q extends z.ZodObject> = {
  params: z.output<z.ZodObject<P>>;
  query: z.output<Q>;
  request: Request;
};

const nothing = z.strictObject({});
const headers = { ...openHeaders, "cache-control": cachePolicies.fresh };

/** A route for readers. `run` gives null for what is not public. */
export function publicRoute<
  P extends Shape = Record<never, never>,
  Q extends z.ZodObject = typeof nothing,
>(spec: PublicSpec<P, Q>, run: (call: PublicCall<P, Q>) => Promise<Reply | null>): Route {
  const path = `/api/v1${spec.path}`;
  const paramsOf = paramsReader(spec.params);
  const queryOf = queryReader(spec.query ?? nothing) as (address: string) => z.output<Q>;
  const type = spec.answer.type ? { "content-type": spec.answer.type } : {};

  async function respond(request: Request, raw: Record<string, string>): Promise<Response> {
    const params = paramsOf(raw) as z.output<z.ZodObject<P>>;
    const reply = await run({ params, query: queryOf(request.url), request });
    if (!reply) throw new NotFound();
    const all = { ...headers, ...type, ...reply.headers };
    return answer(request, JSON.stringify(reply.body), all);
  }

  return {
    method: "get",
    path,
    isPublic: true,
    document: documentOf(path, { ...spec, method: "get" }, null),
    handle: async (request, raw) => {
      const refuse = (error: unknown) =>
        problemResponse(problemOf(error), { ...openHeaders, "cache-control": "no-store" });
      try {
        // Each pays for itself, also where many share one answer.
        spendByAddress(request.headers);
        return await keptAnswer(request, request.url, (whole) => respond(whole, raw).catch(refuse));
      } catch (error) {
        return refuse(error);
      }
    },
  };
}
