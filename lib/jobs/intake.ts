// Brings in a file or a page that a person handed in. What can't be read is told to them, and not tried
// again by itself; what broke here is.
import "server-only";
import { DomainError } from "@/lib/domain/errors";
import type { Incoming } from "@/lib/domain/incoming";
import { webAddress } from "@/lib/domain/source";
import { readFile } from "@/lib/intake/file";
import { readPage } from "@/lib/intake/page/page";
import { sniff } from "@/lib/intake/sniff";
import { Unreadable } from "@/lib/intake/unreadable";
import { failureWords } from "@/lib/integrations/fetch/failure";
import { type Fetched, fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import {
  type BegunIntake,
  beginIntake,
  bringInAll,
  failIntake,
  keepFetched,
} from "@/lib/services/intake/work";
import { msg } from "@/lib/words/t";
import type { Attempt } from "./attempt";

type Payload = { intakeId: string };

export function bringInFile({ intakeId }: Payload, attempt: Attempt): Promise<void> {
  return withFailures(intakeId, attempt, async (intake) => {
    const { bytes, name, wish, originalId } = intake;
    if (!bytes) throw new Unreadable(msg("The file is gone."), null, msg("Choose it again."));
    const found = readFile({ name, mediaType: wish.mediaType, bytes });
    await bringInAll(intake, fitting(intake, found), { how: "file", originalId, address: null });
  });
}

/** `transport` is what tests put in the place of the world. */
export function bringInAddress(
  { intakeId }: Payload,
  attempt: Attempt,
  transport: Transport = {},
): Promise<void> {
  return withFailures(intakeId, attempt, async (intake) => {
    const outcome = await fetchPublic(intake.name, { signal: attempt.signal }, transport);
    if (!outcome.ok && outcome.failure.code === "stopped") throw new Error("The worker stops.");
    if (!outcome.ok) {
      const { what, todo } = failureWords(outcome.failure);
      throw new Unreadable(what, null, todo);
    }
    const { page } = outcome;
    const name = nameIn(page.finalUrl);
    const mediaType = page.mediaType ?? "application/octet-stream";
    const originalId = await keepFetched(intake.id, { bytes: page.bytes, mediaType, name });
    const found = readFetched(page, name);
    await bringInAll(intake, fitting(intake, found), {
      how: "address",
      originalId,
      address: page.finalUrl,
    });
  });
}

// A page, or any file that we take; alone in its file, an article's address is where it was found.
function readFetched({ bytes, finalUrl, mediaType, charset }: Fetched, name: string): Incoming[] {
  const said = [mediaType, charset && `charset=${charset}`].filter(Boolean).join("; ") || null;
  if (sniff(name, said, bytes).format === "html")
    return [readPage({ bytes, address: finalUrl, charset })];
  const found = readFile({ name, mediaType: said, bytes });
  const [only] = found;
  if (found.length !== 1 || !only || only.url || !webAddress.safeParse(finalUrl).success)
    return found;
  return [{ ...only, url: finalUrl }];
}

function nameIn(address: string): string {
  const last = new URL(address).pathname.split("/").filter(Boolean).at(-1) ?? "";
  try {
    return decodeURIComponent(last).slice(0, 200) || new URL(address).hostname;
  } catch {
    return last.slice(0, 200);
  }
}

function fitting({ wish }: BegunIntake, found: Incoming[]): Incoming[] {
  if (!wish.article || found.length === 1) return found;
  throw new Unreadable(
    `It holds ${found.length} articles, and a revision is one text.`,
    null,
    msg("Bring it in as new articles instead."),
  );
}

async function withFailures(
  id: string,
  attempt: Attempt,
  work: (intake: BegunIntake) => Promise<void>,
): Promise<void> {
  const intake = await beginIntake(id);
  if (!intake) return;
  try {
    await work(intake);
  } catch (error) {
    if (error instanceof Unreadable)
      return failIntake(id, { problem: error.reason, place: error.place, remedy: error.remedy });
    if (error instanceof DomainError)
      return failIntake(id, {
        problem: error.message,
        place: null,
        remedy: msg("Paste the text instead."),
      });
    if (attempt.last && !attempt.signal.aborted)
      await failIntake(id, {
        problem: msg("It could not be brought in, through a fault on our side."),
        place: null,
        remedy: msg("Try it again, or paste the text instead."),
      });
    throw error;
  }
}
