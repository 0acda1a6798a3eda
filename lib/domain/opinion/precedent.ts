// Claims like this one, and how we ruled on them.
import type { RatingCode } from "../rating";

export type Precedent = {
  slug: string;
  statement: string;
  rating: RatingCode;
  /** When readers first met this verdict; null while it is only proposed. */
  publishedAt: string | null;
  /** How alike the words are, 0 to 1. */
  likeness: number;
  /** The same words, case, marks and blanks aside. */
  same: boolean;
};

/** A verdict that readers have on the very same words, and that is another one. */
export type Contradiction = {
  slug: string;
  statement: string;
  rating: RatingCode;
  publishedAt: string;
};
