// Every publication of a claim, as it was, for programs that follow what changed.
import "server-only";
import { reader } from "@/lib/db/engine/pool";
import { type Published, publicationsOf } from "@/lib/db/public-history";
import type { PublicClaim } from "@/lib/domain/publication";

export type PublicVersion = Omit<PublicClaim, "history">;

const MOST = 200;

/** The publications of a claim, newest first, 200 at most; null when there is none. */
export async function listPublications(slug: string): Promise<PublicVersion[] | null> {
  const found = await publicationsOf(reader, slug, MOST);
  const newest = found[0]?.version;
  if (newest === undefined) return null;
  return found.map((publication) => withNames(publication, newest));
}

function withNames({ names, ...publication }: Published, newestVersion: number): PublicVersion {
  const { people } = publication.snapshot;
  const named = (ids: string[]) => ids.flatMap((id) => names[id] ?? []);
  return {
    ...publication,
    newestVersion,
    checkedBy: named(people.checkedBy),
    approvedBy: named(people.approvedBy),
  };
}
