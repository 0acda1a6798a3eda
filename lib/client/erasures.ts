// Erasures: asked for by an admin, confirmed by a second person.
import type { Erasure, ErasureDecision, ErasureInput } from "@/lib/domain/trail/erasure";
import { type CallOptions, request } from "./request";

export function askErasure(input: ErasureInput, options: CallOptions = {}) {
  return request<Erasure>("POST", "/desk/erasures", { ...options, body: input });
}

/** `version` is the one that was seen. */
export function decideErasure(id: string, version: number, decision: ErasureDecision) {
  return request<Erasure>("PATCH", `/desk/erasures/${id}`, { version, body: decision });
}
