// What the worker asks for while it brings in checks by others.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import * as imports from "@/lib/db/others/imports";

export type { BegunImport } from "@/lib/db/others/imports";

/** What is to be brought in; null when it is over already. */
export const beginOtherImport = (id: string) => imports.begin(desk, id);

/** Ends it as failed, with words for the person. */
export const failOtherImport = (id: string, failure: imports.Failure) =>
  imports.fail(desk, id, failure);
