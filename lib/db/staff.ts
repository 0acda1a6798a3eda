// The people who can be given work.
import "server-only";
import type { Actor } from "@/lib/domain/person";
import type { Named } from "@/lib/domain/view/desk";
import { sql, type Tx } from "./engine/sql";

/** Active people by name. */
export async function listActive(tx: Tx): Promise<Named[]> {
  return tx.rows<Named>(
    sql`select id, name from person where disabled_at is null order by lower(name), id`,
  );
}

export async function isActive(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.row(sql`select id from person where id = ${id} and disabled_at is null`)) !== null
  );
}

/** An active person as an actor; null for one who is disabled or unknown. */
export async function readActive(tx: Tx, id: string): Promise<Actor | null> {
  return tx.row<Actor>(
    sql`select id, name, role from person where id = ${id} and disabled_at is null`,
  );
}
