import "server-only";
// Publishers' feeds of ClaimReview that are looked at on a schedule.
import { otherFeedInput, otherFeedPatch } from "@/lib/domain/others/other-feed";
import {
  addOtherFeed,
  editOtherFeed,
  listOtherFeeds,
  lookAtOtherFeedNow,
  readOtherFeed,
} from "@/lib/services/others/feeds";
import { otherFeed } from "../../answers/others";
import { pageOf as pageAnswer } from "../../answers/shared";
import { created, ok, versioned, wholeList } from "../../reply";
import { deskRoute, id } from "../../route";

const tag = "Checks by others";
const AT = "/desk/other-checks/feeds";
const params = { id };

const list = deskRoute(
  {
    method: "get",
    path: AT,
    tag,
    summary: "List feeds of checks by others",
    who: "desk.read",
    answer: { status: 200, schema: pageAnswer(otherFeed) },
  },
  async ({ actor }) => wholeList(await listOtherFeeds(actor)),
);

const read = deskRoute(
  {
    method: "get",
    path: `${AT}/{id}`,
    tag,
    summary: "Read a feed of checks by others",
    who: "desk.read",
    params,
    answer: { status: 200, schema: otherFeed },
  },
  async ({ actor, params: { id } }) => {
    const feed = await readOtherFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

const add = deskRoute(
  {
    method: "post",
    path: AT,
    tag,
    summary: "Follow a feed of checks by others",
    description:
      "A DataFeed, a list or a page with ClaimReview. The worker looks at it now and then on.",
    who: "feed.manage",
    body: otherFeedInput,
    answer: { status: 201, schema: otherFeed },
  },
  async ({ actor, body }) => {
    const made = await addOtherFeed(actor, body);
    const feed = await readOtherFeed(actor, made.id);
    return created(feed, `/api/v1${AT}/${made.id}`, versioned(feed.version));
  },
);

const edit = deskRoute(
  {
    method: "patch",
    path: `${AT}/{id}`,
    tag,
    summary: "Change a feed of checks by others, switch it on or off",
    who: "feed.manage",
    params,
    body: otherFeedPatch,
    version: "needed",
    answer: { status: 200, schema: otherFeed },
    current: (actor, { id }) => readOtherFeed(actor, id),
  },
  async ({ actor, params: { id }, version = 0, body }) => {
    await editOtherFeed(actor, id, version, body);
    const feed = await readOtherFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

const look = deskRoute(
  {
    method: "post",
    path: `${AT}/{id}/look`,
    tag,
    summary: "Look at a feed of checks by others now",
    who: "feed.manage",
    params,
    answer: { status: 200, schema: otherFeed },
    refusals: [409],
  },
  async ({ actor, params: { id } }) => {
    await lookAtOtherFeedNow(actor, id);
    const feed = await readOtherFeed(actor, id);
    return ok(feed, versioned(feed.version));
  },
);

export const otherFeedRoutes = [list, read, add, edit, look];
