import "server-only";
// Articles on the desk: bringing them in, their texts, and what was corrected in them.
import { z } from "zod";
import { arrivingArticle, arrivingRevision, articlePatch } from "@/lib/domain/article";
import type { Actor } from "@/lib/domain/person";
import { topicSlug } from "@/lib/domain/topic/topic";
import type { RevisionAdded } from "@/lib/domain/view/answer";
import {
  addRevision,
  articleHistory,
  createArticle,
  editArticle,
  listArticles,
  readArticle,
} from "@/lib/services/articles";
import { listCorrections } from "@/lib/services/desk";
import { bringInMessage } from "@/lib/services/intake/take-in";
import { article, articleRow, revisionAdded } from "../answers/articles";
import { deskArticle, publicationSummary } from "../answers/claims";
import { pageOf as pageAnswer } from "../answers/shared";
import { auditEntry } from "../answers/staff";
import { messageTypes, readMessage } from "../messages";
import { created, ok, pageOf, versioned, wholeList } from "../reply";
import { deskRoute, type Sent, slug } from "../route";

const tag = "Articles";
const params = { slug };
const address = (name: string) => `/api/v1/desk/articles/${name}`;

const list = deskRoute(
  {
    method: "get",
    path: "/desk/articles",
    tag,
    summary: "List articles",
    description: "Changed last first, with counts of their claims by state.",
    who: "desk.read",
    query: z.strictObject({
      q: z.string().max(200).optional(),
      topic: topicSlug.optional(),
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: { status: 200, schema: pageAnswer(articleRow) },
  },
  async ({ actor, query, request }) => pageOf(await listArticles(actor, query), request.url),
);

const read = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}",
    tag,
    summary: "Read an article with its newest text and its claims",
    description: "Places are UTF-16 offsets into `text`.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: deskArticle },
  },
  async ({ actor, params: { slug } }) => {
    const found = await readArticle(actor, slug);
    return ok(found, versioned(found.article.version));
  },
);

const create = deskRoute(
  {
    method: "post",
    path: "/articles",
    tag,
    summary: "Bring an article in",
    description:
      "The text is normalised once (NFC, one line feed between blocks, no invisible characters). A leading dateline of a wire text becomes `publishedAt`. The same `externalId` or `url` with other words adds a revision, with the same words nothing: both answer 200. `blocks` in place of `text` keeps headings, lists and quotes. ninjs and NewsArticle JSON-LD come under their own media types, and are kept as they came.",
    who: "article.create",
    body: arrivingArticle,
    others: messageTypes,
    answer: { status: 201, schema: article, also: 200 },
  },
  async ({ actor, body, sent }) => {
    const made = sent ? await takeMessage(actor, sent) : await createArticle(actor, body);
    const { article } = await readArticle(actor, made.slug);
    if (made.outcome === "created")
      return created(article, address(article.slug), versioned(article.version));
    return ok(article, { ...versioned(article.version), location: address(article.slug) });
  },
);

async function takeMessage(actor: Actor, { mediaType, bytes, json }: Sent) {
  const incoming = readMessage(mediaType, json);
  const { article } = await bringInMessage(actor, incoming, { bytes, mediaType, name: null });
  return article;
}

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/articles/{slug}",
    tag,
    summary: "Change what stands around the text",
    description: "`public: true` shows the article to readers; that takes an editor.",
    who: "article.edit",
    params,
    body: articlePatch,
    version: "needed",
    answer: { status: 200, schema: article },
    current: async (actor, { slug }) => (await readArticle(actor, slug)).article,
  },
  async ({ actor, params: { slug }, version = 0, body }) => {
    await editArticle(actor, slug, version, body);
    const { article } = await readArticle(actor, slug);
    return ok(article, versioned(article.version));
  },
);

const revise = deskRoute(
  {
    method: "post",
    path: "/articles/{slug}/revisions",
    tag,
    summary: "Add the text as it reads now",
    description:
      "Every claim's words are looked for in it; the answer says how each fared. Words that are not surely the same are lost, and go to a person.",
    who: "article.edit",
    params,
    body: arrivingRevision,
    answer: { status: 201, schema: revisionAdded },
  },
  async ({ actor, params: { slug }, body }) => {
    const { number, anchors } = await addRevision(actor, slug, body);
    const { version } = (await readArticle(actor, slug)).article;
    const added = { slug, version, number, anchors } satisfies RevisionAdded;
    return created(added, address(slug), versioned(version));
  },
);

const history = deskRoute(
  {
    method: "get",
    path: "/desk/articles/{slug}/audit",
    tag,
    summary: "Read an article's history",
    description: "The newest 50 events, newest first.",
    who: "desk.read",
    params,
    answer: { status: 200, schema: pageAnswer(auditEntry) },
  },
  async ({ actor, params: { slug } }) => wholeList(await articleHistory(actor, slug)),
);

const corrections = deskRoute(
  {
    method: "get",
    path: "/desk/corrections",
    tag,
    summary: "List corrections and retractions",
    description: "Newest first, 50 at a time.",
    who: "desk.read",
    query: z.strictObject({ cursor: z.string().max(400).optional() }),
    answer: {
      status: 200,
      schema: pageAnswer(
        publicationSummary.extend({
          article: z.object({ slug: z.string(), headline: z.string() }),
        }),
      ),
    },
  },
  async ({ actor, query, request }) =>
    pageOf(await listCorrections(actor, query.cursor), request.url),
);

export const articleRoutes = [list, read, create, edit, revise, history, corrections];
