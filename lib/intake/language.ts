// The language that a text says of itself, as a tag; "English" or a placeholder is none.
import { languageTag } from "@/lib/domain/writing/text";

/** A tag like en or pt-BR (BCP 47), or null for anything else. */
export function languageFrom(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll("_", "-") ?? "";
  if (!/^[a-z]{2,3}(-|$)/iu.test(tag)) return null;
  return languageTag.safeParse(tag).success ? tag : null;
}
