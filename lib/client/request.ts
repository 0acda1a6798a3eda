// One call of our own API from the browser: JSON in, JSON out, every failure an error with words that
// can be shown as they are.
import type { FieldError, Reason } from "@/lib/domain/errors";
import { t } from "@/lib/words/t";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

export type CallOptions = {
  /** Names a POST, so that it is done once however often it is sent. Made up when it is left out. */
  idempotencyKey?: string;
  /** Ends the call; the promise is then rejected with the signal's reason. */
  signal?: AbortSignal;
};

type Query = Record<string, string | number | boolean | null | undefined>;

type RequestOptions = CallOptions & {
  body?: unknown;
  /** Sent as it is, in place of a body of JSON. */
  file?: Blob;
  /** The version that the person saw, sent as If-Match. */
  version?: number;
  /** Empty values are left out. */
  query?: Query;
};

type ProblemBody = {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  reasons?: Reason[];
  currentVersion?: number;
  current?: unknown;
};

/** The server's refusal (problem+json, RFC 9457). `message` is its detail, a sentence for people. */
export class ApiProblem extends Error {
  override name = "ApiProblem";
  readonly status: number;
  readonly detail: string;
  /** A stable name for some refusals (sign-in: `wrong_password`, `origin` …). */
  readonly code: string | null;
  /** Fields that don't fit (422). */
  readonly errors: readonly FieldError[];
  /** Why the act is not open (403, 409). */
  readonly reasons: readonly Reason[];
  /** With 412: the version that stands now, and the thing itself as it stands now. */
  readonly currentVersion: number | null;
  readonly current: unknown;
  /** With 429 and 503: seconds after which another try may work. */
  readonly retryAfter: number | null;

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null) {
    const detail = body.detail ?? body.title ?? t("The server answered {status}.", { status });
    super(detail);
    this.status = status;
    this.detail = detail;
    this.code = body.code ?? null;
    this.errors = body.errors ?? [];
    this.reasons = body.reasons ?? [];
    this.currentVersion = body.currentVersion ?? null;
    this.current = body.current ?? null;
    this.retryAfter = retryAfter;
  }

  /** The words for one field ("/statement"), null when it fits. */
  errorAt(pointer: string): string | null {
    return this.errors.find((error) => error.pointer === pointer)?.detail ?? null;
  }
}

/** The server did not answer: no connection, or nothing within the time that any answer may take. */
export class Unreachable extends Error {
  override name = "Unreachable";
  constructor(options?: ErrorOptions) {
    super(t("The server can't be reached. Check your connection and try again."), options);
  }
}

/** The server gives every answer within 10 s; what takes twice as long is lost. */
const LONGEST_MS = 20_000;
/** Ten megabytes over a slow line. */
const LONGEST_FILE_MS = 180_000;
const PAUSE_MS = 400;

/** A fresh name for one POST. Keep it to send the same act again. */
export function newKey(): string {
  // Not randomUUID: browsers offer that on https and localhost alone.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/**
 * Calls `/api/v1` + `path` (or `path` itself when it begins with `/api/`) and gives the answer's body,
 * undefined for an empty one. Throws ApiProblem for a refusal and Unreachable without an answer. GET
 * and POST are sent once more by themselves when no answer came: a POST carries the same key again.
 */
export async function request<T>(
  method: Method,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const address = addressOf(path, options.query);
  const init = initOf(method, options);
  const again = method === "GET" || method === "POST";
  const limit = options.file ? LONGEST_FILE_MS : LONGEST_MS;
  const response = await send(address, init, options.signal, again, limit);
  return answerOf<T>(response);
}

function addressOf(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== "") parameters.set(name, String(value));
  const asked = parameters.toString();
  return `${path.startsWith("/api/") ? "" : "/api/v1"}${path}${asked ? `?${asked}` : ""}`;
}

function initOf(method: Method, options: RequestOptions): RequestInit {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (options.version !== undefined) headers["If-Match"] = `"${options.version}"`;
  if (method === "POST") headers["Idempotency-Key"] = options.idempotencyKey ?? newKey();
  const { file } = options;
  const body = options.body === undefined && method === "POST" && !file ? {} : options.body;
  if (file) headers["Content-Type"] = file.type || "application/octet-stream";
  else if (body !== undefined) headers["Content-Type"] = "application/json";
  return {
    method,
    headers,
    body: file ?? (body === undefined ? null : JSON.stringify(body)),
    credentials: "same-origin",
    cache: "no-store",
  };
}

async function send(
  address: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
  again: boolean,
  longest: number,
): Promise<Response> {
  const limit = AbortSignal.timeout(longest);
  try {
    return await fetch(address, {
      ...init,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (!again || limit.aborted) throw new Unreachable({ cause: error });
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    return send(address, init, signal, false, longest);
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  let body: unknown;
  try {
    const text = await response.text();
    body = text === "" ? undefined : JSON.parse(text);
  } catch (error) {
    // Cut off midway, or a page of something that stands between us and the server.
    if (response.ok) throw new Unreachable({ cause: error });
  }
  if (response.ok) return body as T;
  const wait = Number(response.headers.get("Retry-After"));
  const problem = typeof body === "object" && body !== null ? body : {};
  throw new ApiProblem(response.status, problem, wait > 0 ? wait : null);
}
