// What every page needs to know of the place where it stands.
import type { PublicNewsroom } from "@/lib/domain/view/reader";

export type Site = {
  /** Where readers reach the product, without a slash at its end. */
  origin: string;
  newsroom: PublicNewsroom;
};
