// A slug that nobody has: the readable beginning, and a random suffix drawn again when it is taken.
import "server-only";
import { randomBytes } from "node:crypto";
import { slugBase, slugSuffix } from "@/lib/domain/writing/slug";

/** Calls `insert` with fresh slugs until one is free. */
export async function withFreeSlug(
  text: string,
  fallback: string,
  insert: (slug: string) => Promise<string | null>,
): Promise<{ slug: string; id: string }> {
  const base = slugBase(text, fallback);
  for (;;) {
    const slug = `${base}-${slugSuffix(randomBytes(5))}`;
    const id = await insert(slug);
    if (id) return { slug, id };
  }
}
