// What the database's refusals mean: which are worth another try, and which are answers.
import "server-only";
import {
  type DomainError,
  Forbidden,
  Invalid,
  NotFound,
  Refused,
  Stale,
} from "@/lib/domain/errors";

type PgError = { code: string; message: string; constraint?: string };

function pgError(error: unknown): PgError | null {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? (error as Error & PgError)
    : null;
}

/** Serialisation failure or deadlock: the same transaction may go through on another try. */
export function isRetryable(error: unknown): boolean {
  const code = pgError(error)?.code;
  return code === "40001" || code === "40P01";
}

/** True when a unique constraint with this name refused the row. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  const failure = pgError(error);
  return failure?.code === "23505" && failure.constraint === constraint;
}

/** Our own SQLSTATEs as domain errors; null for everything else. */
export function asDomainError(error: unknown): DomainError | null {
  const failure = pgError(error);
  if (!failure) return null;
  const text = `${failure.message.charAt(0).toUpperCase()}${failure.message.slice(1)}.`;
  if (failure.code === "SS403") return new Forbidden([{ code: "database", text }]);
  if (failure.code === "SS404") return new NotFound("This");
  if (failure.code === "SS409") return new Refused([{ code: "database", text }]);
  if (failure.code === "SS412") return new Stale(0);
  if (failure.code === "SS422") return new Invalid([{ pointer: "", detail: text }]);
  return null;
}

// Of Node, then of PostgreSQL: connections (class 08), no room or memory or connections left (53), ended
// or starting or too long (57), a file that can't be written or read (58030), a lock that was not free.
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|08...|53...|57014|57P0[1-5]|58030|55P03)$/;
// The driver's own words. The last is what a transaction hears whose connection was cut between two of
// its statements.
const AWAY_WORDS = /timeout|terminated unexpectedly|Connection terminated|is not queryable/iu;

/** True when the database is gone, starting, full or too slow: the same request may work later (503). */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isUnavailable);
  const failure = pgError(error);
  if (failure && AWAY.test(failure.code)) return true;
  return error instanceof Error && AWAY_WORDS.test(error.message);
}

/** True when the database has no room on its disk: nothing helps until someone makes some. */
export function isOutOfRoom(error: unknown): boolean {
  return pgError(error)?.code === "53100";
}
