import { changedFields, mergeRecord } from "@/components/record/merge-record";

const base = { name: "The Gazette", about: "A local paper.", email: "" };

describe("a form whose record someone else changed", () => {
  it("takes over what only the other one changed, and keeps what only I changed", () => {
    const mine = { ...base, name: "The Daily Gazette" };
    const theirs = { ...base, email: "desk@gazette.test" };
    expect(mergeRecord(base, mine, theirs)).toEqual({
      values: { name: "The Daily Gazette", about: "A local paper.", email: "desk@gazette.test" },
      conflicts: [],
    });
  });

  it("keeps my text and asks where both changed the same field", () => {
    const mine = { ...base, about: "A regional paper." };
    const theirs = { ...base, about: "A national paper." };
    expect(mergeRecord(base, mine, theirs)).toEqual({ values: mine, conflicts: ["about"] });
  });

  it("asks nothing where both wrote the same", () => {
    const both = { ...base, about: "A regional paper." };
    expect(mergeRecord(base, both, both)).toEqual({ values: both, conflicts: [] });
  });

  it("names the fields that are still to be saved", () => {
    expect(changedFields(base, { ...base, email: "x@y.test" })).toEqual(["email"]);
  });
});
