import "server-only";
// The newsroom's list of topics.
import { z } from "@hono/zod-openapi";
import { type Topic, topicInput, topicName, topicPatch } from "@/lib/domain/topic/topic";
import { editTopic, listTopics, makeTopic, readTopic } from "@/lib/services/topics/topics";
import { pageOf as pageAnswer } from "../answers/shared";
import { created, ok, versioned, wholeList } from "../reply";
import { deskRoute, slug } from "../route";

const tag = "Topics";
const AT = "/desk/topics";
const params = { slug };

const topic = topicName
  .extend({
    id: z.uuid(),
    position: z.int(),
    archived: z.boolean(),
    version: z.int(),
    articles: z.int().openapi({ description: "How many articles carry it" }),
  })
  .openapi("Topic") satisfies z.ZodType<Topic>;

const list = deskRoute(
  {
    method: "get",
    path: AT,
    tag,
    summary: "List topics",
    description: "In the newsroom's order; archived ones come last.",
    who: "desk.read",
    answer: { status: 200, schema: pageAnswer(topic) },
  },
  async ({ actor }) => wholeList(await listTopics(actor)),
);

const read = deskRoute(
  {
    method: "get",
    path: `${AT}/{slug}`,
    tag,
    summary: "Read a topic",
    who: "desk.read",
    params,
    answer: { status: 200, schema: topic },
  },
  async ({ actor, params: { slug } }) => {
    const found = await readTopic(actor, slug);
    return ok(found, versioned(found.version));
  },
);

const make = deskRoute(
  {
    method: "post",
    path: AT,
    tag,
    summary: "Make a topic",
    description: "Its slug is made of the name where none is given, and stays.",
    who: "topic.manage",
    body: topicInput,
    answer: { status: 201, schema: topic },
  },
  async ({ actor, body }) => {
    const made = await makeTopic(actor, body);
    const found = await readTopic(actor, made.slug);
    return created(found, `/api/v1${AT}/${made.slug}`, versioned(found.version));
  },
);

const edit = deskRoute(
  {
    method: "patch",
    path: `${AT}/{slug}`,
    tag,
    summary: "Rename, move or archive a topic",
    description: "An archived one stays on its articles and is offered for no other.",
    who: "topic.manage",
    params,
    body: topicPatch,
    version: "needed",
    answer: { status: 200, schema: topic },
    current: (actor, { slug }) => readTopic(actor, slug),
  },
  async ({ actor, params: { slug }, version = 0, body }) => {
    await editTopic(actor, slug, version, body);
    const found = await readTopic(actor, slug);
    return ok(found, versioned(found.version));
  },
);

export const topicRoutes = [list, read, make, edit];
