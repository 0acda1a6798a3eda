import { articleTopics, topicInput, whyNotTopics } from "@/lib/domain/topic/topic";

const known = [
  { slug: "health", name: "Health", archived: false },
  { slug: "old", name: "Old", archived: true },
];
const old = { slug: "old", name: "Old" };

test.each<[string, string[], { slug: string; name: string }[], RegExp | null]>([
  ["none", [], [], null],
  ["one that is offered", ["health"], [], null],
  ["one that nobody made", ["sport"], [], /no topic “sport”/],
  ["an archived one", ["old"], [], /“Old” is archived/],
  ["an archived one that it has", ["health", "old"], [old], null],
])("an article gets %s", (_, wanted, has, why) => {
  const said = whyNotTopics(wanted, has, known);
  if (why) expect(said).toMatch(why);
  else expect(said).toBeNull();
});

test.each([
  [["a", "b", "c", "d", "e"], true],
  [["a", "b", "c", "d", "e", "f"], false],
  [["a", "a"], false],
  [["A b"], false],
])("%j are topics of an article: %s", (slugs, fits) => {
  expect(articleTopics.safeParse(slugs).success).toBe(fits);
});

test.each([
  [{ name: "Salud" }, true],
  [{ name: "صحة", slug: "health" }, true],
  [{ name: " " }, false],
  [{ name: "N".repeat(61) }, false],
  [{ name: "Health", slug: "-health" }, false],
  [{ name: "Health", slug: "public--health" }, false],
  [{ name: "Health", position: 0 }, false],
  [{ name: "Health", position: 1000 }, false],
])("%j makes a topic: %s", (input, fits) => {
  expect(topicInput.safeParse(input).success).toBe(fits);
});
