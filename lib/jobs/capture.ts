// Looks at the address of a source, or reads a file that was brought for it.
import "server-only";
import { DomainError } from "@/lib/domain/errors";
import type { PayloadOf } from "@/lib/domain/job";
import { readCaptured } from "@/lib/intake/capture/text-of";
import { failureWords, isPassing } from "@/lib/integrations/fetch/failure";
import { fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import { copyPage } from "@/lib/integrations/wayback";
import {
  type BegunCapture,
  beginCapture,
  copyToMake,
  failCapture,
  keepCapture,
  setCopy,
  tellProblem,
} from "@/lib/services/captures/work";
import { msg } from "@/lib/words/t";
import type { Attempt } from "./attempt";

/** Anything that a source may be: no kind is asked for before others. */
const ANYTHING = "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8";
const OUR_FAULT = msg("It could not be kept, through a fault on our side. Try it again.");

/** The site has a bad moment: the queue tries again. */
class NotNow extends Error {
  override name = "NotNow";
}

/** `transport` is what tests put in the place of the world. */
export async function capture(
  { captureId }: PayloadOf<"capture">,
  attempt: Attempt,
  transport: Transport = {},
): Promise<void> {
  const begun = await beginCapture(captureId);
  if (!begun) return;
  try {
    if (begun.address === null) await keepFile(begun);
    else await keepPage(begun, begun.address, attempt, transport);
  } catch (error) {
    if (attempt.signal.aborted) throw error;
    if (attempt.last && !(error instanceof NotNow)) await failCapture(begun, OUR_FAULT, "passing");
    throw error;
  }
}

async function keepFile(begun: BegunCapture): Promise<void> {
  const { bytes, name } = begun;
  if (!bytes) throw new DomainError(msg("The file is gone."));
  await keepCapture(begun, {
    ...(await readCaptured(bytes, null)),
    bytes,
    mediaType: "application/octet-stream",
    name,
    finalAddress: null,
    redirects: [],
    status: null,
    headers: [],
  });
}

async function keepPage(
  begun: BegunCapture,
  address: string,
  attempt: Attempt,
  transport: Transport,
): Promise<void> {
  const outcome = await fetchPublic(
    address,
    { accept: ANYTHING, signal: attempt.signal },
    transport,
  );
  if (!outcome.ok) {
    if (outcome.failure.code === "stopped") throw new NotNow("The worker stops.");
    const { what } = failureWords(outcome.failure);
    const passing = isPassing(outcome.failure);
    if (passing && !attempt.last) {
      await tellProblem(begun.id, what);
      throw new NotNow(what);
    }
    return failCapture(begun, what, passing ? "passing" : "lasting");
  }
  const { page } = outcome;
  await keepCapture(begun, {
    ...(await readCaptured(page.bytes, page.charset)),
    bytes: page.bytes,
    mediaType: page.mediaType ?? "application/octet-stream",
    name: null,
    finalAddress: page.finalUrl,
    redirects: page.redirects,
    status: page.status,
    headers: page.allHeaders,
  });
}

/** Has a second copy made. What fails is told beside the capture, which stands all the same. */
export async function copyToWayback(
  { captureId }: PayloadOf<"wayback">,
  attempt: Attempt,
): Promise<void> {
  const address = await copyToMake(captureId);
  if (address === null) return;
  const outcome = await copyPage(address, attempt.signal);
  if (outcome.ok)
    return setCopy(captureId, { state: "done", address: outcome.address, problem: null });
  const { problem } = outcome;
  const again = outcome.passing && !attempt.last;
  await setCopy(captureId, { state: again ? "waiting" : "failed", address: null, problem });
  if (again) throw new NotNow(problem);
}
