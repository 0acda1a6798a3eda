import "server-only";
// Every error leaves as one problem+json answer (RFC 9457), and this is the one place that says how.
import { randomBytes } from "node:crypto";
import {
  type FieldError,
  Forbidden,
  Invalid,
  NotFound,
  type Reason,
  Refused,
  Stale,
  TooMany,
  Unauthenticated,
} from "@/lib/domain/errors";
import { log } from "@/lib/log";
import { databaseIsAway, databaseIsFull } from "@/lib/services/health";
import { deskHeaders } from "./headers";

/** Title of each problem; its type is the part of /api/docs that explains it. */
export const problems = {
  400: "Malformed request",
  401: "Not signed in",
  403: "Not allowed",
  404: "Not found",
  405: "Method not allowed",
  409: "Refused",
  412: "Changed since",
  413: "Too large",
  415: "Not JSON",
  422: "Does not fit",
  428: "Version missing",
  429: "Too many requests",
  500: "Our fault",
  503: "Not available",
} as const;
export type ProblemStatus = keyof typeof problems;

type Members = {
  errors?: readonly FieldError[];
  reasons?: readonly Reason[];
  currentVersion?: number;
  current?: unknown;
  id?: string;
};

export type Problem = {
  status: ProblemStatus;
  detail: string;
  members?: Members;
  headers?: Record<string, string>;
};

/** A refusal of the door itself: malformed, too large, no version. */
export class HttpProblem extends Error {
  override name = "HttpProblem";
  constructor(
    readonly status: ProblemStatus,
    detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** Stale, with the thing as it stands now, so that both texts can be shown. */
export class StaleWithCurrent extends Stale {
  constructor(
    version: number,
    readonly current: unknown,
  ) {
    super(version);
  }
}

const MOST_ERRORS = 20;

/** What an error means outside. What is not of our own family says nothing but a number for the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof HttpProblem)
    return { status: error.status, detail: error.message, headers: error.headers };
  if (error instanceof Invalid) return invalid(error.errors);
  if (error instanceof NotFound) return { status: 404, detail: error.message };
  if (error instanceof Unauthenticated)
    return {
      status: 401,
      detail: error.message,
      headers: { "www-authenticate": 'Session realm="desk"' },
    };
  if (error instanceof Forbidden)
    return { status: 403, detail: error.message, members: { reasons: error.reasons } };
  if (error instanceof Refused)
    return { status: 409, detail: error.message, members: { reasons: error.reasons } };
  if (error instanceof Stale) return stale(error);
  if (error instanceof TooMany)
    return {
      status: 429,
      detail: "Too many requests. Wait a little and try again.",
      headers: { "retry-after": String(error.retryAfter) },
    };
  return unexpected(error);
}

function invalid(errors: readonly FieldError[]): Problem {
  const shown = errors.slice(0, MOST_ERRORS);
  const [first] = shown;
  const detail =
    errors.length === 1 && first
      ? first.detail
      : "Some values don't fit. What is wrong is said of each.";
  return { status: 422, detail, members: { errors: shown } };
}

function stale(error: Stale): Problem {
  const current = error instanceof StaleWithCurrent ? { current: error.current } : {};
  return {
    status: 412,
    detail: error.message,
    members: { currentVersion: error.currentVersion, ...current },
  };
}

function unexpected(error: unknown): Problem {
  const id = randomBytes(6).toString("hex");
  if (databaseIsFull(error)) {
    log.error("api.database_full", error, { id });
    return {
      status: 503,
      detail:
        "The disk of the database is full, and nothing was saved. Whoever runs the server has to make room.",
      headers: { "retry-after": "60" },
    };
  }
  if (databaseIsAway(error)) {
    log.warn("api.database_away", { id, message: error instanceof Error ? error.message : "" });
    return {
      status: 503,
      detail: "The database does not answer. Try again in a moment; nothing was half done.",
      headers: { "retry-after": "2" },
    };
  }
  log.error("api.failed", error, { id });
  return {
    status: 500,
    detail: `This did not work, and it is our fault. The log has it under ${id}.`,
    members: { id },
  };
}

/** The answer itself. `headers` come on top of those of a desk answer. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const { status, detail, members } = problem;
  const title = problems[status];
  const body = { type: `/api/docs#problem-${status}`, title, status, detail, ...members };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...deskHeaders,
      ...headers,
      ...problem.headers,
      "content-type": "application/problem+json",
    },
  });
}
