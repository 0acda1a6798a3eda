import { addressWith, chipsOf, filterOf } from "@/components/claim-list/claim-filters";
import { addressOf, queryOf } from "@/lib/format/query";

const nobody = { people: [], article: null, topics: [] };

describe("the filters of the claim table", () => {
  it("are read from the address, and what is no filter is left out", () => {
    expect(filterOf({ state: "checking", rating: "nonsense", due: "2026-13-01" })).toEqual({
      state: "checking",
    });
    expect(filterOf({ assignee: "me", sort: "due" })).toEqual({ assignee: "me", sort: "due" });
  });

  it("are told in words, each with the address without it", () => {
    const chips = chipsOf({ state: "in_review", assignee: "none" }, nobody);
    expect(chips.map((chip) => [chip.words, chip.without])).toEqual([
      ["In review", "/desk/claims?assignee=none"],
      ["Nobody’s yet", "/desk/claims?state=in_review"],
    ]);
  });

  it("name a person and an article, and a person who left as such", () => {
    const id = "7b0f4f5e-6d0c-4c3a-9d55-0f6f0a3f2f10";
    const filter = { assignee: id, article: "fair", topic: "public-health" };
    const topics = [{ slug: "public-health", name: "Public health" }];
    const people = [{ id, name: "Ana Ruiz" }];
    expect(
      chipsOf(filter, { people, article: "The fair", topics }).map((chip) => chip.words),
    ).toEqual(["Ana Ruiz", "The fair", "Public health"]);
    expect(chipsOf({ assignee: id }, nobody)[0]?.words).toBe("Someone who left");
  });

  it("begin at the first page when one changes", () => {
    expect(addressWith({ q: "rents", cursor: "abc" }, { q: "homes" })).toBe("/desk/claims?q=homes");
  });
});

describe("the query of an address", () => {
  it("has the named parameters alone, trimmed, of a double one the first", () => {
    expect(
      queryOf({ q: " rents ", state: ["a", "b"], other: "x", due: " " }, ["q", "state"]),
    ).toEqual({ q: "rents", state: "a" });
  });

  it("is written without empty parts", () => {
    expect(addressOf("/desk/claims", { q: "", state: undefined })).toBe("/desk/claims");
    expect(addressOf("/desk/claims", { q: "a b&c" })).toBe("/desk/claims?q=a+b%26c");
  });
});
