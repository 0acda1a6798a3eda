/** Topics in the database: what is recorded, what is refused, what stays. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { closePools } from "@/lib/db/engine/pool";
import {
  articleHistory,
  createArticle,
  editArticle,
  listArticles,
  readArticle,
} from "@/lib/services/articles";
import { listClaims } from "@/lib/services/desk";
import { editTopic, listTopics, makeTopic, readTopic } from "@/lib/services/topics/topics";
import { type Cast, makeArticle, makeCast, makeClaim } from "@/tests/make";
import { attempt } from "../../db/attempt";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function setTopics(slug: string, topics: string[]) {
  const { article } = await readArticle(cast.writer, slug);
  return editArticle(cast.writer, slug, article.version, { topics });
}
const namesOf = async (slug: string) =>
  (await readArticle(cast.writer, slug)).article.topics.map(({ name }) => name);

test("a topic is made last, renamed and archived, and each is recorded", async () => {
  const { slug } = await makeTopic(cast.editor, { name: "Public health" });
  expect(slug).toBe("public-health");
  expect((await makeTopic(cast.editor, { name: "Public health!" })).slug).toBe("public-health-2");
  await expect(makeTopic(cast.editor, { name: "X", slug })).rejects.toThrow();
  const made = await readTopic(cast.editor, slug);
  await editTopic(cast.editor, slug, made.version, { name: "Medicine", position: 900 });
  await expect(editTopic(cast.editor, slug, made.version, { archived: true })).rejects.toThrow();
  const { version } = await readTopic(cast.editor, slug);
  await editTopic(cast.editor, slug, version, { archived: true });
  expect((await listTopics(cast.writer)).at(-1)).toMatchObject({
    slug,
    name: "Medicine",
    position: 900,
    archived: true,
    version: 3,
  });
  const rows = await database.sql`
    select type from audit_event where subject_kind = 'topic' and subject_id = ${made.id} order by seq`;
  expect(rows.map(({ type }) => type)).toEqual(["topic.made", "topic.changed", "topic.changed"]);
});

test("a checker makes no topic, and gives an article those that there are", async () => {
  expect(() => makeTopic(cast.writer, { name: "Sport" })).toThrow("Only an editor may do this.");
  const article = await makeArticle(cast.writer);
  const claim = await makeClaim(cast.writer, { article });
  for (const name of ["Rivers", "Bridges"]) await makeTopic(cast.editor, { name });
  await setTopics(article, ["bridges", "rivers"]);
  expect(await namesOf(article)).toEqual(["Rivers", "Bridges"]);
  expect((await listClaims(cast.writer, { topic: "rivers" })).items.map((one) => one.slug)).toEqual(
    [claim],
  );
  const listed = await listArticles(cast.writer, { topic: "rivers" });
  expect(listed.items.map((one) => one.slug)).toEqual([article]);
  expect((await listArticles(cast.writer, { topic: "unknown" })).items).toEqual([]);
  await expect(setTopics(article, ["unknown"])).rejects.toMatchObject({
    errors: [{ pointer: "/topics", detail: expect.stringContaining("no topic “unknown”") }],
  });
  await setTopics(article, ["bridges"]);
  const [last] = await articleHistory(cast.writer, article);
  expect(last).toMatchObject({
    type: "article.edited",
    facts: { fields: ["topics"] },
    texts: { from: { topics: "Rivers; Bridges" }, to: { topics: "Bridges" } },
  });
});

test("an archived topic stays where it is and goes to no other article", async () => {
  const [one, other] = [await makeArticle(cast.writer), await makeArticle(cast.writer)];
  const { slug } = await makeTopic(cast.editor, { name: "Elections" });
  await setTopics(one, [slug]);
  const { version } = await readTopic(cast.editor, slug);
  await editTopic(cast.editor, slug, version, { archived: true });
  await setTopics(one, [slug]);
  expect(await namesOf(one)).toEqual(["Elections"]);
  await expect(setTopics(other, [slug])).rejects.toMatchObject({
    errors: [{ detail: expect.stringContaining("is archived") }],
  });
});

test("the database holds the same: recorded, five at most, never deleted", async () => {
  const { slug } = await createArticle(cast.writer, {
    headline: "Six",
    language: "en",
    text: "Six topics are one too many.",
  });
  const app = database.as("ss_app");
  const put = (limit: number) =>
    attempt(
      app,
      (tx) => tx`insert into article_topic (article_id, topic_id)
        select a.id, t.id from article a, topic t where a.slug = ${slug} order by t.id limit ${limit}`,
    );
  for (const name of ["T1", "T2", "T3"]) await makeTopic(cast.editor, { name });
  expect(await put(6)).toBe("SS409");
  expect(await attempt(app, (tx) => tx`delete from topic`)).toBe("42501");
  expect(await attempt(app, (tx) => tx`update topic set name = 'Other'`)).toBe("SS409");
  expect(await put(1)).toBe("SS409");
});
