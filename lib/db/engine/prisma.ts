// Prisma's client over the desk's own pool, for the long tail of plain reads. What is hot, what locks
// and what writes is SQL (see docs/decisions/0003).
import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "../generated/client";
import { deskPool } from "./pool";

const kept = globalThis as typeof globalThis & { secondSourcePrisma?: PrismaClient };

/** One client for the process, made when it is first asked for. */
export function prisma(): PrismaClient {
  kept.secondSourcePrisma ??= new PrismaClient({ adapter: new PrismaPg(deskPool()) });
  return kept.secondSourcePrisma;
}
