// Which handler does which job. One file a kind.
import "server-only";
import type { JobKind, PayloadOf } from "@/lib/domain/job";
import type { Attempt } from "./attempt";
import { capture, copyToWayback } from "./capture";
import { checkpoint } from "./checkpoint";
import { bringInFeedItem } from "./feed-item";
import { lookAtFeed } from "./feed-look";
import { bringInAddress, bringInFile } from "./intake";
import { mailDigest, mailNotice } from "./mail";
import { lookAtOtherFeed } from "./others/feed";
import { bringInChecks } from "./others/import";
import { workOnSheet } from "./sheet";
import { count, suggest } from "./suggest";
import { deliver } from "./webhooks/deliver";

export type Handler<K extends JobKind> = (
  payload: PayloadOf<K>,
  attempt: Attempt,
) => Promise<unknown>;

export const handlers: { readonly [K in JobKind]: Handler<K> } = {
  suggest,
  checkpoint,
  capture,
  wayback: copyToWayback,
  mail: mailNotice,
  digest: mailDigest,
  "count-sentences": count,
  "feed-look": lookAtFeed,
  "feed-item": bringInFeedItem,
  sheet: workOnSheet,
  webhook: deliver,
  "other-import": bringInChecks,
  "other-feed": lookAtOtherFeed,
  "intake-file": bringInFile,
  "intake-address": bringInAddress,
};
