// Every way in which fetching can fail, closed, and the words for the person who named the address.
import "server-only";
import { msg } from "@/lib/words/t";

export type FetchFailure =
  | { code: "not_an_address" | "scheme" | "port" | "credentials" | "too_long" }
  | { code: "no_such_host" | "not_public" }
  | { code: "unreachable" | "connect_timeout" | "certificate" | "timeout" | "cut" | "not_http" }
  | { code: "too_many_redirects" | "bad_redirect" }
  | { code: "too_large" | "too_large_unpacked" | "bad_encoding" | "unknown_encoding" }
  | { code: "stopped" }
  | { code: "status"; status: number; retryAfter: number | null };

/** Carries a failure through the streams; `fetchPublic` gives it back as a value. */
export class FetchFailed extends Error {
  override readonly name = "FetchFailed";
  constructor(readonly failure: FetchFailure) {
    super(failure.code);
  }
}

/** The code that Node gives its errors; empty when there is none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

type Words = { what: string; todo: string };

const PASTE = msg("Paste the text instead.");
const AGAIN = msg("Try again later, or paste the text instead.");

const words: Record<Exclude<FetchFailure["code"], "status">, Words> = {
  not_an_address: {
    what: msg("This is not a web address."),
    todo: msg("Write it in full, like https://example.org/page."),
  },
  scheme: {
    what: msg("Only addresses that begin with http:// or https:// can be fetched."),
    todo: msg("Use the address that your browser shows for the page."),
  },
  port: {
    what: msg("The address names a port. Only the web's own ports, 80 and 443, are fetched."),
    todo: msg("Use the public address of the page."),
  },
  credentials: {
    what: msg("The address holds a user name or a password."),
    todo: msg("Take out what stands before the @."),
  },
  too_long: {
    what: msg("The address is longer than 2,000 characters."),
    todo: msg("Use a shorter one."),
  },
  no_such_host: {
    what: msg("No site was found under this name."),
    todo: msg("Check the spelling of the address."),
  },
  not_public: {
    what: msg("The address leads into a private network, not to a public site."),
    todo: msg("Use the public address of the page, or paste the text instead."),
  },
  unreachable: { what: msg("The site can't be reached."), todo: AGAIN },
  connect_timeout: {
    what: msg("The site did not take the connection within 5 seconds."),
    todo: AGAIN,
  },
  certificate: {
    what: msg("The site's certificate is not valid, so nobody can tell whose page this is."),
    todo: `Tell the site's owner. ${PASTE}`,
  },
  timeout: { what: msg("The site did not finish its answer within 30 seconds."), todo: AGAIN },
  cut: { what: msg("The site broke off its answer."), todo: AGAIN },
  not_http: {
    what: msg("What answered there is not a web server."),
    todo: msg("Check the address."),
  },
  too_many_redirects: {
    what: msg("The site sent us on more than five times."),
    todo: msg("Use the address at which your browser ends."),
  },
  bad_redirect: {
    what: msg("The site sent us on to something that is not an address."),
    todo: msg("Use the address at which your browser ends."),
  },
  too_large: { what: msg("The answer is larger than 10 MiB."), todo: PASTE },
  too_large_unpacked: { what: msg("The answer is larger than 20 MiB once unpacked."), todo: PASTE },
  bad_encoding: {
    what: msg("The answer is packed in another way than the site says, so it can't be unpacked."),
    todo: AGAIN,
  },
  unknown_encoding: {
    what: msg("The answer is packed in a way that we can't unpack."),
    todo: PASTE,
  },
  stopped: { what: msg("Fetching was stopped."), todo: msg("It is tried again by itself.") },
};

const statusWords: Record<number, Words> = {
  401: { what: msg("The site asks for a sign-in (401)."), todo: PASTE },
  402: { what: msg("The site asks for a payment (402)."), todo: PASTE },
  403: { what: msg("The site does not let us read this (403)."), todo: PASTE },
  404: { what: msg("There is no such page (404)."), todo: msg("Check the address.") },
  410: { what: msg("The page is gone for good (410)."), todo: PASTE },
  429: { what: msg("The site says that we ask too often (429)."), todo: AGAIN },
  451: { what: msg("The site may not show this page for legal reasons (451)."), todo: PASTE },
};

/** What happened and what to do about it, each one sentence or two. */
export function failureWords(failure: FetchFailure): Words {
  if (failure.code !== "status") return words[failure.code];
  const known = statusWords[failure.status];
  if (known) return known;
  return failure.status >= 500
    ? { what: `The site has a fault of its own (${failure.status}).`, todo: AGAIN }
    : { what: `The site answered with ${failure.status}, not with a page.`, todo: PASTE };
}

/** True when the same request may well succeed later, so that trying again makes sense. */
export function isPassing(failure: FetchFailure): boolean {
  if (failure.code === "status")
    return [408, 425, 429].includes(failure.status) || failure.status >= 500;
  return ["no_such_host", "unreachable", "connect_timeout", "timeout", "cut", "stopped"].includes(
    failure.code,
  );
}
