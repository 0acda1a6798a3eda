import "server-only";
// The answers of the sign-in addresses: never kept by a cache, errors as problem+json (RFC 9457).
import { type FieldError, Invalid, TooMany, Unauthenticated } from "@/lib/domain/errors";
import { msg, t } from "@/lib/words/t";

type Extra = { code?: string; errors?: FieldError[]; headers?: Record<string, string> };

export function problem(status: number, detail: string, extra: Extra = {}): Response {
  const { headers, ...members } = extra;
  const title = t(titles[status] ?? "Our fault");
  const body = {
    type: `/api/docs#problem-${status}`,
    title,
    status,
    detail: t(detail),
    ...members,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** The same words as those of the rest of the API. */
const titles: Record<number, string> = {
  400: msg("Malformed request"),
  401: msg("Not signed in"),
  403: msg("Not allowed"),
  404: msg("Not found"),
  409: msg("Refused"),
  413: msg("Too large"),
  415: msg("Not JSON"),
  422: msg("Does not fit"),
  429: msg("Too many requests"),
  500: msg("Our fault"),
};

export function success(body: unknown, cookies: readonly string[]): Response {
  const headers = new Headers({ "Content-Type": "application/json", "Cache-Control": "no-store" });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(JSON.stringify(body), { status: 200, headers });
}

/** A domain error as an answer; anything else is thrown on. */
export function refusal(error: unknown): Response {
  if (error instanceof Invalid) return problem(422, error.message, { errors: error.errors });
  if (error instanceof Unauthenticated) return problem(401, error.message);
  if (error instanceof TooMany)
    return problem(429, error.message, {
      code: "too_many",
      headers: { "Retry-After": String(error.retryAfter) },
    });
  throw error;
}
