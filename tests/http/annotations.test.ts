// An article's published claims as W3C Web Annotations: to the letter of the model, and only what stands.
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { closePools } from "@/lib/db/engine/pool";
import { addRevision } from "@/lib/services/articles";
import { addTranslation } from "@/lib/services/claim/translations";
import { learnLanguages } from "@/lib/words/spoken";
import { testDatabase } from "@/tests/setup/database";
import { type Cast, makeArticle, makeCast, makeClaimIn, move, TEXT } from "../make";
import { annotation, annotationPage } from "./annotation-schema";
import { call } from "./call";

const database = testDatabase();
database.atEnd(closePools);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);
const isPage = ajv.compile(annotationPage);
const isAnnotation = ajv.compile(annotation);

const context = { "@context": "http://www.w3.org/ns/anno.jsonld" };
// The model's own: its examples of a page (5.2), of a text quote (4.2.4) and a text position (4.2.5).
const examples = {
  page: {
    ...context,
    id: "http://example.org/page1",
    type: "AnnotationPage",
    partOf: "http://example.org/collection1",
    next: "http://example.org/page2",
    startIndex: 0,
    items: [
      {
        id: "http://example.org/anno1",
        type: "Annotation",
        body: "http://example.net/comment1",
        target: "http://example.com/book/chapter1",
      },
      {
        id: "http://example.org/anno2",
        type: "Annotation",
        body: "http://example.net/comment2",
        target: "http://example.com/book/chapter2",
      },
    ],
  },
  quote: {
    ...context,
    id: "http://example.org/anno23",
    type: "Annotation",
    body: "http://example.org/comment1",
    target: {
      source: "http://example.org/page1",
      selector: {
        type: "TextQuoteSelector",
        exact: "anotation",
        prefix: "this is an ",
        suffix: " that has some",
      },
    },
  },
  position: {
    ...context,
    id: "http://example.org/anno24",
    type: "Annotation",
    body: "http://example.org/review1",
    target: {
      source: "http://example.org/ebook1",
      selector: { type: "TextPositionSelector", start: 412, end: 795 },
    },
  },
};

test("the schema takes the model's own examples, and refuses what the model forbids", () => {
  expect([isPage(examples.page), isPage.errors]).toEqual([true, null]);
  expect(isAnnotation(examples.quote)).toBe(true);
  expect(isAnnotation(examples.position)).toBe(true);
  const { items: _, ...noItems } = examples.page;
  const { target: __, ...noTarget } = examples.quote;
  expect(isPage(noItems)).toBe(false);
  expect(isPage({ ...examples.page, items: [examples.quote] })).toBe(false);
  expect(isAnnotation(noTarget)).toBe(false);
  const negative = { type: "TextPositionSelector", start: -1, end: 3 };
  expect(
    isAnnotation({
      ...examples.position,
      target: { source: "http://example.org/ebook1", selector: negative },
    }),
  ).toBe(false);
});

const OUTER = "the mayor said that it was the longest of its kind";

test("each mark that stands is one, by its words and by its place in code points", async () => {
  const cast: Cast = await makeCast();
  const text = `🌉 ${TEXT}`;
  const article = await makeArticle(cast.writer, { text });
  const first = await makeClaimIn("published", cast, { article });
  const second = await makeClaimIn("published", cast, { article, input: { quote: OUTER } });
  await makeClaimIn("checking", cast, { article, input: { quote: "Nathaniel Collins" } });
  const { body, headers } = await call("GET", `/articles/${article}/annotations`);
  expect([isPage(body), isPage.errors]).toEqual([true, null]);
  expect(headers.get("content-type")).toBe(
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  );
  expect(body.items).toHaveLength(2);
  const points = [...text];
  for (const { motivation, target } of body.items) {
    const [quote, position, fragment] = target.selector;
    expect(motivation).toBe("assessing");
    expect(points.slice(position.start, position.end).join("")).toBe(quote.exact);
    const around = points.slice(0, position.start).join("");
    expect(around.endsWith(quote.prefix)).toBe(true);
    expect(decodeURIComponent(fragment.value)).toContain(`:~:text=`);
    expect(new URL(`${target.source}#${fragment.value}`).hash).toMatch(/^#claim-/);
  }
  expect(body.items.map((item: { id: string }) => item.id)).toEqual([
    expect.stringContaining(`/claims/${first.slug}#v1`),
    expect.stringContaining(`/claims/${second.slug}#v1`),
  ]);

  // Words that are not those that were checked are nobody's annotation.
  await addRevision(cast.writer, article, { text: text.replace("389", "398") });
  const later = await call("GET", `/articles/${article}/annotations`);
  expect(isPage(later.body)).toBe(true);
  expect(later.body.items).toHaveLength(1);
  expect(later.body.items[0].id).toContain(second.slug);
});

test("with a language: verdicts in that, each text with its own, and another language is refused", async () => {
  const forget = await learnLanguages();
  const cast: Cast = await makeCast();
  const article = await makeArticle(cast.writer, { text: TEXT });
  const { slug } = await makeClaimIn("checking", cast, { article });
  await addTranslation(cast.writer, slug, { language: "ar", statement: "يبلغ طول الجسر 389 مترا" });
  for (const [actor, name] of [
    [cast.writer, "submit"],
    [cast.editor, "approve"],
    [cast.editor, "publish"],
  ] as const)
    await move(actor, slug, name);
  const { body } = await call("GET", `/articles/${article}/annotations?lang=ar`);
  expect([isPage(body), isPage.errors]).toEqual([true, null]);
  expect(body.items).toMatchObject([
    {
      review: { statement: "يبلغ طول الجسر 389 مترا", language: "ar", direction: "rtl" },
      body: [
        { purpose: "classifying", language: "ar" },
        { purpose: "assessing", language: "en" },
      ],
    },
  ]);
  const [plain] = (await call("GET", `/articles/${article}/annotations`)).body.items;
  expect(plain.review).toMatchObject({ language: "en", direction: "ltr" });
  expect(body.items[0].review.rating.label).not.toBe(plain.review.rating.label);
  const refused = await call("GET", `/articles/${article}/annotations?lang=de`);
  expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, "/lang"]);
  forget();
});
