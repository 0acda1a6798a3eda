import { readDate, readKind, readPlace, readRating, readState } from "@/lib/domain/sheet/readings";

test.each([
  ["Half true", "half_true"],
  ["half_true", "half_true"],
  ["TRUE", "true"],
  ["Our rating: Mostly False.", "mostly_false"],
  ["Pants on Fire!", "false"],
  ["Полуправда", "half_true"],
  ["Вводить в оману", "misleading"],
  ["Plutôt vrai", "mostly_true"],
  ["ساخر", "satire"],
  ["Inchequeable", "not_checkable"],
  ["Ｆａｌｓｅ", "false"],
])("%s is a rating of the scale", (label, code) => {
  expect(readRating(label)).toBe(code);
});

test("a label that no scale knows is no rating", () => {
  for (const label of ["", "rating:", "so-so", "3 of 5", "constructor"])
    expect(readRating(label)).toBeNull();
});

test("kinds and states are read as newsrooms write them", () => {
  expect([readKind("Statistic"), readKind("cifra"), readKind("событие"), readKind("x")]).toEqual([
    "statistic",
    "statistic",
    "event",
    null,
  ]);
  expect([
    readState("In review"),
    readState("en cours"),
    readState("Новое"),
    readState("?"),
  ]).toEqual(["in_review", "checking", "spotted", null]);
});

test.each([
  ["2023-09-04", "2023-09-04"],
  ["2023-09", "2023-09"],
  ["2023", "2023"],
  ["2023/9/4", "2023-09-04"],
  ["4.9.2023", "2023-09-04"],
  ["13/09/2023", "2023-09-13"],
  ["09/13/2023", "2023-09-13"],
  ["2023-09-04 12:30", "2023-09-04"],
  ["2023-09-04T12:30:00Z", "2023-09-04"],
  ["04/09/2023", null],
  ["31.2.2023", null],
  ["soon", null],
])("%s is read as %s", (text, date) => {
  expect(readDate(text)).toBe(date);
});

test("a place is a whole number, however it is grouped", () => {
  expect(["0", "1234", "1,234", "1 234", "12-5", "-3", "1e3", ""].map(readPlace)).toEqual([
    0,
    1234,
    1234,
    1234,
    null,
    null,
    null,
    null,
  ]);
});
