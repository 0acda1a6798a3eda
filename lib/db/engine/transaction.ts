// One helper runs every transaction: retried where that can help, and done once for a named request.
import "server-only";
import type { PoolClient } from "pg";
import { Invalid } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { asDomainError, isRetryable } from "./failures";
import { deskPool } from "./pool";
import { over, sql, type Tx } from "./sql";

const MOST_TRIES = 5;
const FIRST_WAIT_MS = 20;

/**
 * Runs `work` in a transaction of the desk's role. On a serialisation failure or deadlock it is run
 * again, with growing random waits, five times at most. With `actor.once` the result is stored in the
 * same transaction, and a repeated request gets that result instead of being done again. The result
 * must therefore be plain JSON. Refusals of the database come out as domain errors.
 */
export async function inTransaction<T>(
  actor: Pick<Actor, "id" | "once"> | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(actor, work);
    } catch (error) {
      if (!isRetryable(error) || attempt === MOST_TRIES) throw asDomainError(error) ?? error;
      await new Promise((resolve) =>
        setTimeout(resolve, Math.random() * FIRST_WAIT_MS * 2 ** attempt),
      );
    }
  }
}

async function attemptOnce<T>(
  actor: Pick<Actor, "id" | "once"> | null,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const client = await deskPool().connect();
  let broken: Error | undefined;
  try {
    const tx = over(client);
    await client.query("begin");
    const result = actor?.once ? await workOnce(tx, actor.id, actor.once, work) : await work(tx);
    await client.query("commit");
    return result;
  } catch (error) {
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

async function rollBack(client: PoolClient): Promise<Error | undefined> {
  try {
    await client.query("rollback");
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function workOnce<T>(
  tx: Tx,
  personId: string,
  once: NonNullable<Actor["once"]>,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const mine = await tx.row(sql`
    insert into idempotency_key (person_id, key, fingerprint) values (${personId}, ${once.key}, ${once.fingerprint})
    on conflict do nothing returning key`);
  if (!mine) {
    const first = await tx.row<{ fingerprint: string; result: T }>(sql`
      select fingerprint, result from idempotency_key where person_id = ${personId} and key = ${once.key}`);
    if (first?.fingerprint === once.fingerprint) return first.result;
    throw new Invalid([
      {
        pointer: "/Idempotency-Key",
        detail: "This key was used for another request. Take a new one.",
      },
    ]);
  }
  const result = await work(tx);
  // An act that answers nothing is done once, too.
  await tx.row(
    sql`update idempotency_key set result = ${JSON.stringify(result ?? null)}::jsonb where person_id = ${personId} and key = ${once.key}`,
  );
  return result;
}
