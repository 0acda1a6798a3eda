import "server-only";
// Who is calling: one HMAC and one statement for each request of the desk, so that a person who is
// disabled, demoted or signed out is so at the very next one, on every instance.
import { actorOfToken } from "@/lib/db/people";
import type { Actor } from "@/lib/domain/person";
import { readSignedCookie } from "./cookies";

/** The session's token from a cookie that we signed; null when there is none. */
export function sessionToken(headers: Headers): string | null {
  return readSignedCookie(headers, "session_token");
}

/** The signed-in person of a request; null for everyone else. */
export async function readActor(headers: Headers): Promise<Actor | null> {
  const token = sessionToken(headers);
  return token ? actorOfToken(token) : null;
}
