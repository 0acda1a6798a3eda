import "server-only";
// What a route says of itself: its parsing, its permissions and its place in the document follow.
import type { z } from "zod";

export type Method = "get" | "post" | "patch" | "delete";
export type Shape = z.core.$ZodLooseShape;

export type Described = {
  method: Method;
  /** As OpenAPI writes it, below /api/v1: "/desk/claims/{slug}". */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  params?: Shape;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Media types that it takes besides JSON of `body`, with what the document says of each. */
  others?: Record<string, string>;
  /** The body is a file of any type, of this many bytes at most. */
  file?: number;
  /** If-Match: needed (428 without), or heeded when it is there. */
  version?: "needed" | "heeded";
  /** A POST that is never answered twice with the same: it makes a secret, which is kept nowhere. */
  secret?: true;
  /** `also` is what it answers with the same shape when there was nothing to make. */
  answer: { status: 200 | 201; schema: z.ZodType; type?: string; also?: 200 };
  /** What it may answer besides what follows from the rest: 404, 409. */
  refusals?: readonly (404 | 409 | 412)[];
};
