import "server-only";
// Sets a password without a link: for the demo's accounts, whose passwords everyone may know.
import { setPasswordHash } from "@/lib/db/accounts";
import { desk } from "@/lib/db/engine/pool";

/** Stores the password of a person, hashed as better-auth hashes it (scrypt). */
export async function setPassword(personId: string, password: string): Promise<void> {
  const { hashPassword } = await import("better-auth/crypto");
  await setPasswordHash(desk, personId, await hashPassword(password));
}
