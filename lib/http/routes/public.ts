import "server-only";
// What readers and other programs may ask without a session.
import { z } from "zod";
import { webAddress } from "@/lib/domain/source";
import { publicClaimFilter } from "@/lib/domain/view/reader";
import {
  getPublicArticle,
  getPublicArticleAt,
  getPublicClaim,
  getPublicNewsroom,
  listPublicArticles,
  listPublicClaims,
} from "@/lib/services/public";
import { listPublications } from "@/lib/services/public-history";
import { languages } from "@/lib/words/languages";
import { annotationsIn } from "../annotations";
import {
  annotationPage,
  publicArticle,
  publicArticleRow,
  publicClaim,
  publicClaimRow,
} from "../answers/public";
import { pageOf as pageAnswer } from "../answers/shared";
import { articleJson, articleRowJson, claimJson, claimRowJson } from "../public-json";
import { publicRoute } from "../public-route";
import { ok, pageOf, wholeList } from "../reply";
import { slug } from "../route";

const tag = "Published";
const params = { slug };

const claims = publicRoute(
  {
    path: "/claims",
    tag,
    summary: "List published claims",
    description: "Verdicts that stand, newest first.",
    query: publicClaimFilter,
    answer: { status: 200, schema: pageAnswer(publicClaimRow) },
  },
  async ({ query, request }) => {
    const { items, next } = await listPublicClaims(query);
    return pageOf({ items: items.map(claimRowJson), next }, request.url);
  },
);

const claim = publicRoute(
  {
    path: "/claims/{slug}",
    tag,
    summary: "Read the newest publication of a claim",
    params,
    answer: { status: 200, schema: publicClaim },
  },
  async ({ params: { slug } }) => {
    const found = await getPublicClaim(slug);
    return found && ok(claimJson(found));
  },
);

const publications = publicRoute(
  {
    path: "/claims/{slug}/publications",
    tag,
    summary: "Read every publication of a claim",
    description: "Newest first, each as it was.",
    params,
    answer: { status: 200, schema: pageAnswer(publicClaim) },
  },
  async ({ params: { slug } }) => {
    const found = await listPublications(slug);
    return found && wholeList(found.map(claimJson));
  },
);

const articles = publicRoute(
  {
    path: "/articles",
    tag,
    summary: "List public articles",
    description: "The one that became public last comes first.",
    query: z.strictObject({
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    answer: { status: 200, schema: pageAnswer(publicArticleRow) },
  },
  async ({ query, request }) => {
    const { items, next } = await listPublicArticles(query);
    return pageOf({ items: items.map(articleRowJson), next }, request.url);
  },
);

const article = publicRoute(
  {
    path: "/articles/{slug}",
    tag,
    summary: "Read a public article with its newest text and its published claims",
    params,
    answer: { status: 200, schema: publicArticle },
  },
  async ({ params: { slug } }) => {
    const found = await getPublicArticle(slug);
    return found && ok(articleJson(found));
  },
);

const LINKED_DATA = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

const spoken = z.enum(languages).optional();
const SPOKEN =
  "With `lang`, verdicts are in that language, and so is what was translated; `language` says of each text which it is in.";

const annotationsAt = publicRoute(
  {
    path: "/annotations",
    tag,
    summary: "Find an article by its address, and read its published claims as W3C Web Annotations",
    description: SPOKEN,
    query: z.strictObject({ url: webAddress, lang: spoken }),
    refusals: [404],
    answer: { status: 200, schema: annotationPage, type: LINKED_DATA },
  },
  async ({ query: { url, lang } }) => {
    const [found, newsroom] = await Promise.all([getPublicArticleAt(url), getPublicNewsroom()]);
    return found && ok(annotationsIn(lang, found, newsroom));
  },
);

const annotations = publicRoute(
  {
    path: "/articles/{slug}/annotations",
    tag,
    summary: "Read an article's published claims as W3C Web Annotations",
    description: SPOKEN,
    params,
    query: z.strictObject({ lang: spoken }),
    answer: { status: 200, schema: annotationPage, type: LINKED_DATA },
  },
  async ({ params: { slug }, query: { lang } }) => {
    const [found, newsroom] = await Promise.all([getPublicArticle(slug), getPublicNewsroom()]);
    return found && ok(annotationsIn(lang, found, newsroom));
  },
);

export const publicRoutes = [
  claims,
  claim,
  publications,
  articles,
  article,
  annotationsAt,
  annotations,
];
