// What is recorded of an erasure: codes, ids and hashes, never what was erased.
import { z } from "zod";
import { erasureBases, erasureKinds } from "./erasure";
import { event, none } from "./event-shape";

const by = z.strictObject({ erasureId: z.string() });

/** Hashes of this many events fit into the facts of one. */
export const HASHES_IN_ONE = 500;

export const erasureEvents = [
  event(
    "erasure.asked",
    z.strictObject({
      what: z.enum(erasureKinds),
      basis: z.enum(erasureBases),
      personId: z.string().nullable(),
      items: z.number(),
    }),
    z.strictObject({ reason: z.string() }),
  ),
  event("erasure.declined", none, none),
  event("erasure.confirmed", z.strictObject({ number: z.number(), events: z.number() }), none),
  /** Events by their hashes whose words are gone, so that the chain can tell erased from lost. */
  event("erasure.redacted", z.strictObject({ hashes: z.array(z.string()) }), none),
  event("person.erased", by, none),
  event("report.erased", by, none),
  event("note.erased", z.strictObject({ noteId: z.string(), erasureId: z.string() }), none),
  event(
    "reply.contact_erased",
    z.strictObject({ replyId: z.string(), erasureId: z.string() }),
    none,
  ),
  event("expert.erased", z.strictObject({ linkId: z.string(), erasureId: z.string() }), none),
  /** Never written: what the history shows in place of an event whose words were erased. */
  event("event.redacted", z.strictObject({ was: z.string() }), none),
] as const;
