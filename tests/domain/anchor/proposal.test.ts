// Words that come close go to a person, unless what differs makes another claim of them.
import { anchorAt, nearestIn, reanchor } from "@/lib/domain/anchor";

function follow(quote: string, now: string) {
  const before = `Before it. ${quote} And after it.`;
  return reanchor(anchorAt(before, quote, 11), before, `New. ${now} And after it. More.`);
}

test.each([
  ["The tower is 389 m tall, the highest here.", "The tower is 389 m tall, the tallest here."],
  ["The bridge was closed for repairs.", "The old bridge was closed for repairs."],
  ["The bridge was closed for repairs.", "This bridge was closed for long repairs."],
  ["El puente se cerró por obras ayer.", "El puente se cerró por reparaciones ayer."],
  ["Больница получила новый бюджет весной.", "Больница получила большой бюджет весной."],
  ["Лікарня отримала новий бюджет навесні.", "Лікарня отримала великий бюджет навесні."],
  ["Le pont a été fermé pour des travaux.", "Le pont a été fermé pour de longs travaux."],
  ["قال الوزير إن الميزانية ارتفعت هذا العام.", "أعلن الوزير إن الميزانية ارتفعت هذا العام."],
  ["市政府宣布新医院预算今年增长很多。", "市政府表示新医院预算今年增长很多。"],
  ["The plan – and the budget – was late.", "The plan, and the budget, was late."],
  ["He can’t have read the long letter.", "He cannot have read the long letter."],
])("a rewording is proposed: %s → %s", (quote, now) => {
  const found = follow(quote, now);
  expect(found).toMatchObject({ health: "changed", method: "close", exact: now });
  expect(found.score).toBeGreaterThan(0.7);
  expect(found.score).toBeLessThan(1);
});

test.each([
  ["number", "The tower is 389 m tall today.", "The tower is 398 m tall today."],
  ["number", "The price rose by 5% in a year.", "The price rose by −5% in a year."],
  ["number", "It costs $40 a month here.", "It costs €40 a month here."],
  ["number", "It cost five million in the end.", "It cost five billion in the end."],
  ["number", "Костёр видели за три дороги отсюда.", "Костёр видели за две дороги отсюда."],
  ["negation", "The minister has read the report.", "The minister has not read the report."],
  ["negation", "The minister did read the report.", "The minister didn’t read the report."],
  ["negation", "A change is likely this summer.", "A change is unlikely this summer."],
  ["negation", "El puente se cerró por obras ayer.", "El puente no se cerró por obras ayer."],
  ["negation", "Больница получила новый бюджет.", "Больница не получила новый бюджет."],
  ["negation", "Лікарня отримала новий бюджет.", "Лікарня не отримала новий бюджет."],
  ["negation", "Le pont de la ville est fermé.", "Le pont de la ville n’est pas fermé."],
  ["negation", "قال الوزير إن الميزانية ارتفعت.", "قال الوزير إن الميزانية لم ارتفعت."],
  ["negation", "市政府宣布新医院预算今年增长很多。", "市政府宣布新医院预算今年不增长很多。"],
  ["name", "The mayor met Anna in the hall.", "The mayor met Olga in the hall."],
  ["name", "Anna met the mayor in the hall.", "Olga met the mayor in the hall."],
  ["name", "The mayor met NATO in the hall.", "The mayor met nobles in the hall."],
  ["name", "قال محمد إن الميزانية ارتفعت كثيرا.", "قال أحمد إن الميزانية ارتفعت كثيرا."],
  ["quotation mark", "He called it “a good plan” then.", "He called it a good plan then."],
])("another %s is another claim: %s → %s", (differs, quote, now) => {
  expect(follow(quote, now)).toMatchObject({ health: "lost", start: null, exact: quote });
  expect(nearestIn(now)(anchorAt(quote, quote, 0))).toMatchObject({ differs, exact: now });
});

test("a denial at the edge is seen although the likeness could leave it out", () => {
  const found = follow("It rained a lot that day.", "It hardly ever rained a lot that day.");
  expect(found).toMatchObject({ health: "lost" });
});

test("a sentence that no longer begins where it began is the same sentence", () => {
  const quote = "The ministry has begun to look into the case";
  const before = `It ended. ${quote}, it said.`;
  const found = reanchor(
    anchorAt(before, quote, 10),
    before,
    "“Ended” The ministry has soon begun to look into the case, it said.",
  );
  expect(found).toMatchObject({ health: "changed" });
});

test("names that change places are other words", () => {
  const found = follow("The mayor Anna met the judge Olga.", "The mayor Olga met the judge Anna.");
  expect(found).toMatchObject({ health: "lost" });
});

test("two places that are equally close are nobody's, unless the context leads", () => {
  const quote = "the bridge was closed for repairs";
  const before = `In May ${quote}, they say.`;
  const near = "the bridge was shut for repairs";
  const anchor = anchorAt(before, quote, 7);
  expect(reanchor(anchor, before, `Once ${near}. Twice ${near}.`)).toMatchObject({
    health: "lost",
  });
  const found = reanchor(anchor, before, `Once ${near}. In May ${near}, they say.`);
  expect(found).toMatchObject({ health: "changed", start: 45 });
});

test("a proposal keeps the context of where the words stood last", () => {
  const found = follow("The bridge was closed for repairs.", "The bridge was shut for repairs.");
  expect(found).toMatchObject({ prefix: "Before it. ", suffix: " And after it." });
});

test("a short quote, and part of a word, are not found by likeness", () => {
  expect(follow("new bridge", "nice bridge")).toMatchObject({ health: "lost" });
  const before = "The unforgettable bridgework";
  const part = anchorAt(before, "forgettable bridge", 6);
  expect(reanchor(part, before, "The unforgettably bridgework")).toMatchObject({ health: "lost" });
});
