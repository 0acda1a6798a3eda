import "server-only";
// The desk while it is open: what others change, and who is on a claim.
import { z } from "zod";
import { readActor } from "@/lib/auth/actor";
import { readBearer, readKey } from "@/lib/auth/api-key";
import { TooMany } from "@/lib/domain/errors";
import { presenceInput, present } from "@/lib/domain/view/live";
import { openStream } from "@/lib/realtime/stream";
import { leaveClaim, stayOnClaim } from "@/lib/services/live/presence";
import { hub } from "../live/hub";
import { ok, wholeList } from "../reply";
import { deskRoute, id, slug } from "../route";

const tag = "Live";
/** Seconds after which someone with too many streams may try again. */
const WAIT = 30;

/** The header that a browser sends by itself counts before the address, which it repeats as it was. */
function lastHeard(headers: Headers, after: number | undefined): number | null {
  const sent = headers.get("last-event-id") ?? "";
  return /^\d{1,15}$/.test(sent) ? Number(sent) : (after ?? null);
}

const events = deskRoute(
  {
    method: "get",
    path: "/desk/events",
    tag,
    summary: "Listen to what changes on the desk",
    description:
      "Server-sent events, 6 streams for each person. `change` holds the ids of one event of the trail, its subject's new version, its type and who did it; it may come twice, so heed its `id`. `presence` says who came to a claim, went, or writes in which field. `reload`: more was missed than is told. After a break it goes on behind `Last-Event-ID`, or `after`.",
    who: "desk.read",
    query: z.strictObject({ after: z.int().min(0).optional() }),
    answer: { status: 200, schema: z.string(), type: "text/event-stream" },
  },
  async ({ actor, query, request }) => {
    const headers = {
      "content-type": "text/event-stream",
      "cache-control": "no-store, no-transform",
      // For a proxy that would wait until there is more to pass on.
      "x-accel-buffering": "no",
    };
    if (request.method === "HEAD") return ok(new Uint8Array(), headers);
    const live = await hub();
    const leave = live.takePlace(actor.id);
    if (!leave) throw new TooMany(WAIT);
    // Of the request only this is kept: a page listens for a quarter of an hour.
    const cookie = request.headers.get("cookie") ?? "";
    const key = readBearer(request.headers);
    const body = openStream({
      hub: live,
      personId: actor.id,
      last: lastHeard(request.headers, query.after),
      isAllowed: async () =>
        (key ? await readKey(key) : await readActor(new Headers({ cookie }))) !== null,
      onEnd: leave,
    });
    return ok(body, headers);
  },
);

const stay = deskRoute(
  {
    method: "post",
    path: "/desk/claims/{slug}/presence",
    tag,
    summary: "Say that you have a claim open",
    description:
      "Again every 20 s and when you turn to another field; after 45 s of silence you are gone. Gives the other pages that are there. It locks nothing.",
    who: "desk.read",
    params: { slug },
    body: presenceInput,
    answer: { status: 200, schema: z.object({ items: z.array(present), next: z.null() }) },
  },
  async ({ actor, params: { slug }, body }) => wholeList(await stayOnClaim(actor, slug, body)),
);

const leave = deskRoute(
  {
    method: "delete",
    path: "/desk/claims/{slug}/presence/{id}",
    tag,
    summary: "Say that you leave a claim",
    description: "`id` is the tab's.",
    who: "desk.read",
    params: { slug, id },
    answer: { status: 200, schema: z.object({ left: z.boolean() }) },
  },
  async ({ actor, params: { slug, id } }) => {
    await leaveClaim(actor, slug, id);
    return ok({ left: true });
  },
);

export const liveRoutes = [events, stay, leave];
