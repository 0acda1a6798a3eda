// Brings in checks by others from a file or an address. What can't be read is told to the person, and not
// tried again by itself; what broke here is.
import "server-only";
import { DomainError } from "@/lib/domain/errors";
import type { PayloadOf } from "@/lib/domain/job";
import { charsetIn } from "@/lib/intake/charset";
import { readChecks } from "@/lib/intake/claim-review/read-checks";
import { failureWords } from "@/lib/integrations/fetch/failure";
import { fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import { bringAllIn } from "@/lib/services/others/bring-in";
import { type BegunImport, beginOtherImport, failOtherImport } from "@/lib/services/others/work";
import { msg } from "@/lib/words/t";
import type { Attempt } from "../attempt";

const PAGES =
  "text/html,application/ld+json,application/json;q=0.9,application/xhtml+xml;q=0.9,*/*;q=0.5";

export const today = () => new Date().toISOString().slice(0, 10);

/** `transport` is what tests put in the place of the world. */
export async function bringInChecks(
  { importId }: PayloadOf<"other-import">,
  attempt: Attempt,
  transport: Transport = {},
): Promise<void> {
  const begun = await beginOtherImport(importId);
  if (!begun) return;
  try {
    const arrived = await arrivedOf(begun, attempt, transport);
    const read = arrived.ok ? readChecks({ ...arrived, today: today() }) : arrived;
    if (read.ok) await bringAllIn(begun, read);
    else await failOtherImport(importId, read);
  } catch (error) {
    if (error instanceof DomainError)
      return failOtherImport(importId, {
        problem: error.message,
        place: null,
        remedy: msg("Hand it in again."),
      });
    if (attempt.last && !attempt.signal.aborted)
      await failOtherImport(importId, {
        problem: msg("It could not be brought in, through a fault on our side."),
        place: null,
        remedy: msg("Try it again."),
      });
    throw error;
  }
}

type Bytes = { ok: true; bytes: Uint8Array; address: string | null; charset: string | null };
type Not = { ok: false; problem: string; place: null; remedy: string };

async function arrivedOf(
  { kind, name, bytes, mediaType }: BegunImport,
  { signal }: Attempt,
  transport: Transport,
): Promise<Bytes | Not> {
  if (kind === "file")
    return bytes
      ? { ok: true, bytes, address: null, charset: charsetIn(mediaType) }
      : {
          ok: false,
          problem: msg("The file is gone."),
          place: null,
          remedy: msg("Choose it again."),
        };
  const outcome = await fetchPublic(name, { accept: PAGES, signal }, transport);
  if (outcome.ok) {
    const { bytes: body, finalUrl, charset } = outcome.page;
    return { ok: true, bytes: body, address: finalUrl, charset };
  }
  if (outcome.failure.code === "stopped") throw new Error("The worker stops.");
  const { what, todo } = failureWords(outcome.failure);
  // Text that is pasted is no record.
  return { ok: false, problem: what, place: null, remedy: /paste/iu.test(todo) ? SAVE : todo };
}

const SAVE = msg("Save the page or feed in your browser, and bring in the file.");
