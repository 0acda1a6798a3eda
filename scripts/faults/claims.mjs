/** Claims brought to where a fault needs them, through the API, by the people who may. */
import { randomUUID } from "node:crypto";

export const QUOTE = "It is 389 metres long";
const TEXT = `The Tyne Bridge opened on 10 October 1928.\n${QUOTE}, and the mayor said so.`;

const place = (slug) => `/desk/claims/${slug}`;

/** Makes a move on the version that stands. */
export async function move(person, slug, name, words = {}) {
  const { version } = await person.must("GET", place(slug));
  return person.must("POST", `${place(slug)}/moves`, { body: { move: name, version, ...words } });
}

/** Writes fields on the version that stands. */
export async function edit(person, slug, body) {
  const { version } = await person.must("GET", place(slug));
  return person.must("PATCH", place(slug), { body, version });
}

/** A claim that `checker` has checked, in an article of its own; not submitted yet. */
export async function checkedClaim(checker) {
  const name = randomUUID();
  const article = await checker.must("POST", "/articles", {
    body: { headline: `A bridge ${name}`, language: "en", text: TEXT },
  });
  const statement = `The Tyne Bridge is 389 metres long (${name})`;
  const { slug } = await checker.must("POST", `/articles/${article.slug}/claims`, {
    body: { quote: QUOTE, statement },
  });
  await move(checker, slug, "start");
  await edit(checker, slug, { rating: "true", summary: "The city gives this length." });
  for (const title of [`City record ${name}`, `Builder's drawing ${name}`])
    await checker.must("POST", `${place(slug)}/evidence`, {
      body: { source: { title, level: "primary" }, stance: "supports", decisive: true },
    });
  return { slug, article: article.slug };
}

/** As above, published by `editor`. */
export async function publishedClaim(checker, editor) {
  const made = await checkedClaim(checker);
  await move(checker, made.slug, "submit");
  await move(editor, made.slug, "approve");
  await move(editor, made.slug, "publish");
  return made;
}
