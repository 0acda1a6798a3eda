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
  /** If-Match: needed (428 without), or heeded when it is there. */
  version?: "needed" | "heeded";
  answer: { status: 200 | 201; schema: z.ZodType; type?: string };
  /** What it may answer besides what follows from the rest: 404, 409. */
  refusals?: readonly (404 | 409 | 412)[];
};
