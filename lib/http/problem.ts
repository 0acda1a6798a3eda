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
import { msg, t } from "@/lib/words/t";
import { deskHeaders } from "./headers";

/** Title of each problem; its type is the part of /api/docs that explains it. */
export const problems = {
  400: msg("Malformed request"),
  401: msg("Not signed in"),
  403: msg("Not allowed"),
  404: msg("Not found"),
  405: msg("Method not allowed"),
  409: msg("Refused"),
  412: msg("Changed since"),
  413: msg("Too large"),
  415: msg("Not JSON"),
  422: msg("Does not fit"),
  428: msg("Version missing"),
  429: msg("Too many requests"),
  500: msg("Our fault"),
  503: msg("Not available"),
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
    return { status: 403, detail: error.message, members: { reasons: said(error.reasons) } };
  if (error instanceof Refused)
    return { status: 409, detail: error.message, members: { reasons: said(error.reasons) } };
  if (error instanceof Stale) return stale(error);
  if (error instanceof TooMany)
    return {
      status: 429,
      detail: msg("Too many requests. Wait a little and try again."),
      headers: { "retry-after": String(error.retryAfter) },
    };
  return unexpected(error);
}

function invalid(errors: readonly FieldError[]): Problem {
  const shown = errors
    .slice(0, MOST_ERRORS)
    .map(({ pointer, detail }) => ({ pointer, detail: t(detail) }));
  const [first] = shown;
  const detail =
    errors.length === 1 && first
      ? first.detail
      : msg("Some values don't fit. What is wrong is said of each.");
  return { status: 422, detail, members: { errors: shown } };
}

/** Reasons whose words were chosen before the language was known. */
function said(reasons: readonly Reason[]): Reason[] {
  return reasons.map(({ code, text }) => ({ code, text: t(text) }));
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
      detail: msg(
        "The disk of the database is full, and nothing was saved. Whoever runs the server has to make room.",
      ),
      headers: { "retry-after": "60" },
    };
  }
  if (databaseIsAway(error)) {
    log.warn("api.database_away", { id, message: error instanceof Error ? error.message : "" });
    return {
      status: 503,
      detail: msg("The database does not answer. Try again in a moment; nothing was half done."),
      headers: { "retry-after": "2" },
    };
  }
  log.error("api.failed", error, { id });
  return {
    status: 500,
    detail: t("This did not work, and it is our fault. The log has it under {id}.", { id }),
    members: { id },
  };
}

/** The answer itself. `headers` come on top of those of a desk answer. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  const { status, members } = problem;
  const detail = t(problem.detail);
  const title = t(problems[status]);
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
