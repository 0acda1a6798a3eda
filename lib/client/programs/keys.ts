// API keys of other programs.
import type { ApiKey, KeyInput } from "@/lib/domain/key/api-key";
import { type CallOptions, request } from "../request";

/** Makes a key for oneself; `token` is shown this once and kept nowhere. */
export function makeKey(input: KeyInput, options: CallOptions = {}) {
  return request<{ key: ApiKey; token: string }>("POST", "/desk/keys", {
    ...options,
    body: input,
  });
}

/** Stops a key at once and for good. */
export function revokeKey(id: string, options: CallOptions = {}) {
  return request<object>("DELETE", `/desk/keys/${id}`, options);
}
