// Looks at a publisher's feed of ClaimReview: asks only for what is new, and brings in what it holds.
import "server-only";
import { createHash } from "node:crypto";
import type { PayloadOf } from "@/lib/domain/job";
import { readChecks } from "@/lib/intake/claim-review/read-checks";
import { failureWords } from "@/lib/integrations/fetch/failure";
import { type Fetched, fetchPublic, type Transport } from "@/lib/integrations/fetch/fetch-public";
import { bringAllIn } from "@/lib/services/others/bring-in";
import {
  beginFeedImport,
  endOtherLook,
  failOtherLook,
  otherFeedToLookAt,
  passOtherLook,
} from "@/lib/services/others/looks";
import type { Attempt } from "../attempt";
import { today } from "./import";

const FEEDS = "application/ld+json,application/json;q=0.9,text/html;q=0.5,*/*;q=0.1";

export async function lookAtOtherFeed(
  { feedId, asked }: PayloadOf<"other-feed">,
  { signal }: Attempt,
  transport: Transport = {},
): Promise<void> {
  const feed = await otherFeedToLookAt(feedId);
  if (!feed) return;
  const { url, etag, lastModified } = feed;
  const conditions = asked ? {} : { etag, lastModified };
  const outcome = await fetchPublic(url, { ...conditions, accept: FEEDS, signal }, transport);
  if (outcome.ok) return take(feedId, outcome.page, asked ? null : feed.seen);
  const { failure } = outcome;
  if (failure.code === "stopped") throw new Error("The worker stops.");
  const { what, todo } = failureWords(failure);
  const isStatus = failure.code === "status";
  await failOtherLook(feedId, {
    // What to do with a page (paste its text) is nothing that helps with a feed.
    problem: /paste/iu.test(todo) ? what : `${what} ${todo}`,
    gone: isStatus && failure.status === 410,
    retryAfter: isStatus ? failure.retryAfter : null,
  });
}

async function take(feedId: string, page: Fetched, seen: string | null): Promise<void> {
  if (page.status === 304) return passOtherLook(feedId);
  const sha256 = createHash("sha256").update(page.bytes).digest("hex");
  if (sha256 === seen) return passOtherLook(feedId);
  const { bytes, finalUrl: address, charset } = page;
  const read = readChecks({ bytes, address, charset, today: today() });
  if (!read.ok) {
    const problem = [read.place ? `${read.place}: ${read.problem}` : read.problem, read.remedy];
    return failOtherLook(feedId, { problem: problem.join(" "), gone: false, retryAfter: null });
  }
  const begun = await beginFeedImport(feedId);
  const ended = begun && (await bringAllIn(begun, read));
  if (!ended) return;
  const { etag, lastModified } = page.headers;
  const hasNew = ended.added + ended.replaced + ended.withdrawn > 0;
  await endOtherLook(feedId, { sha256, etag, lastModified }, hasNew);
}
