import "server-only";
// Feeds that the newsroom follows. None is deleted: what came in names it.
import { feedInput, feedPatch } from "@/lib/domain/feed/feed";
import { addFeed, editFeed, listFeeds, lookNow, readFeed } from "@/lib/services/feeds/feeds";
import { deskFeed, feedRow } from "../answers/feeds";
import { pageOf as pageAnswer } from "../answers/shared";
import { created, ok, versioned, wholeList } from "../reply";
import { deskRoute, id } from "../route";

const tag = "Feeds";
const params = { id };

const list = deskRoute(
  {
    method: "get",
    path: "/desk/feeds",
    tag,
    summary: "List feeds",
    who: "desk.read",
    answer: { status: 200, schema: pageAnswer(feedRow) },
  },
  async ({ actor }) => wholeList(await listFeeds(actor)),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/feeds/{id}",
    tag,
    summary: "Read a feed",
    description: "With what its first look found, and the items that could not be brought in.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: deskFeed },
  },
  async ({ actor, params: { id } }) => {
    const feed = await readFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

const add = deskRoute(
  {
    method: "post",
    path: "/desk/feeds",
    tag,
    summary: "Add a feed",
    description:
      "RSS, Atom or JSON Feed. The worker looks at it; nothing is brought in until it is switched on.",
    who: "feed.manage",
    body: feedInput,
    answer: { status: 201, schema: deskFeed },
  },
  async ({ actor, body }) => {
    const made = await addFeed(actor, body);
    const feed = await readFeed(actor, made.id);
    return created(feed, `/api/v1/desk/feeds/${made.id}`, versioned(feed.version));
  },
);

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/feeds/{id}",
    tag,
    summary: "Change a feed, switch it on or off",
    description:
      "Switched on for the first time it needs `take`: `all` that stands in the feed, or only what is `new`.",
    who: "feed.manage",
    params,
    body: feedPatch,
    version: "needed",
    answer: { status: 200, schema: deskFeed },
    refusals: [409],
    current: (actor, { id }) => readFeed(actor, id),
  },
  async ({ actor, params: { id }, version = 0, body }) => {
    await editFeed(actor, id, version, body);
    const feed = await readFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

const look = deskRoute(
  {
    method: "post",
    path: "/desk/feeds/{id}/look",
    tag,
    summary: "Look at a feed now",
    description: "The worker looks soon; items that failed are tried again.",
    who: "feed.manage",
    params,
    answer: { status: 200, schema: deskFeed },
    refusals: [409],
  },
  async ({ actor, params: { id } }) => {
    await lookNow(actor, id);
    const feed = await readFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

export const feedRoutes = [list, read, add, edit, look];
