import { fullDate, isPartialDate } from "@/lib/domain/writing/partial-date";

test.each([
  "2023",
  "2023-09",
  "2023-09-04",
  "2024-02-29",
  "2000-02-29",
  "0001-01-01",
  "0004-02-29",
  "1582-10-10",
  "9999-12-31",
])("%s is a date", (text) => {
  expect(isPartialDate(text)).toBe(true);
});

test.each([
  "",
  "23",
  "0000",
  "0000-01-01",
  "2023-00",
  "2023-13",
  "2023-9",
  "2023-09-00",
  "2023-09-31",
  "2023-02-29",
  "1900-02-29",
  "2023-02-30",
  "2023-09-4",
  "2023-09-04T00:00:00Z",
  " 2023",
  "2023\n",
  "２０２３",
  "+2023",
  "-2023",
  "20233",
])("%j is none", (text) => {
  expect(isPartialDate(text)).toBe(false);
});

test("a day is whole", () => {
  expect(fullDate.safeParse("2023-09-04").success).toBe(true);
  for (const text of ["2023", "2023-09", "2023-02-30", ""])
    expect(fullDate.safeParse(text).success).toBe(false);
});
