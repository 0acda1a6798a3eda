// One family of errors. lib/http turns each into one problem+json answer; the words are for people.
import { msg, t } from "@/lib/words/t";

/** A field of the input and what to do about it; `pointer` is a JSON Pointer (RFC 6901). */
export type FieldError = { pointer: string; detail: string };

type Issue = { path: readonly PropertyKey[]; message: string };

/** What a schema found, each at its field; `above` is where in the whole the value stands. */
export function fieldErrorsOf(issues: readonly Issue[], above = ""): FieldError[] {
  return issues.map(({ path, message }) => ({
    pointer: `${above}/${path.map(String).join("/")}`,
    detail: message,
  }));
}

/** Why a move or an act is not open. `code` is stable, `text` is a sentence for the screen. */
export type Reason = { code: string; text: string };

export class DomainError extends Error {
  override name = "DomainError";
}

/** The value does not fit: 422, with the fields. */
export class Invalid extends DomainError {
  override name = "Invalid";
  constructor(readonly errors: FieldError[]) {
    super(errors[0]?.detail ?? t("The input does not fit."));
  }
}

/** No such thing for this person: 404, whatever the cause. */
export class NotFound extends DomainError {
  override name = "NotFound";
  constructor(what = msg("This")) {
    super(t("{what} was not found.", { what: t(what) }));
  }
}

/** Nobody is signed in: 401. */
export class Unauthenticated extends DomainError {
  override name = "Unauthenticated";
  constructor() {
    super(t("Sign in first."));
  }
}

/** Signed in, but this role may not: 403. */
export class Forbidden extends DomainError {
  override name = "Forbidden";
  constructor(readonly reasons: Reason[]) {
    super(reasons.map((reason) => reason.text).join(" ") || t("Your role may not do this."));
  }
}

/** The table of moves, or the database behind it, refuses: 409, with the reasons. */
export class Refused extends DomainError {
  override name = "Refused";
  constructor(readonly reasons: Reason[]) {
    super(reasons.map((reason) => reason.text).join(" "));
  }
}

/** Someone else changed it since: 412, with the version that stands now. */
export class Stale extends DomainError {
  override name = "Stale";
  constructor(readonly currentVersion: number) {
    super(t("Someone changed this since you opened it. Compare both texts and save again."));
  }
}

/** Too many requests: 429, with the seconds to wait. */
export class TooMany extends DomainError {
  override name = "TooMany";
  constructor(readonly retryAfter: number) {
    super(
      t("Too many attempts. Try again in {count, plural, one {# minute} other {# minutes}}.", {
        count: Math.ceil(retryAfter / 60),
      }),
    );
  }
}
