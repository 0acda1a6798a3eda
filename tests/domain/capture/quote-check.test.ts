// A quote is looked for word for word, then by its letters alone; numbers are never bent.
import { quoteCheck } from "@/lib/domain/capture/quote-check";

const TEXT = [
  "Menu Home Contact",
  "The plans of 1925 give the length over all as “389 metres”, and the survey agrees.",
  "It was not the longest bridge of its kind – that one stands in Sydney, and had cost 1.2 million.",
  "Govern-\nment records were kept until 1931.",
].join("\n");

test.each([
  ["word for word", "The plans of 1925 give the length over all", "exact"],
  ["with other quotation marks", 'the length over all as "389 metres"', "exact"],
  ["with another dash", "of its kind - that one stands in Sydney", "exact"],
  ["over a line break", "the survey agrees. It was not the longest bridge", "exact"],
  ["in its own quotation marks", "“It was not the longest bridge of its kind”", "exact"],
  ["with a gap", "The plans of 1925 […] and the survey agrees", "exact"],
  [
    "with words put in",
    "It was not the longest [bridge] of its kind … had cost 1.2 million",
    "exact",
  ],
  ["in other case", "THE PLANS OF 1925 GIVE THE LENGTH", "loose"],
  ["with a hyphen of the line's end", "Government records were kept", "loose"],
  ["without its comma", "stands in Sydney and had cost", "loose"],
  ["with a word more", "It was certainly not the longest bridge", "missing"],
  ["without its not", "It was the longest bridge of its kind", "missing"],
  ["with another number", "The plans of 1926 give the length", "missing"],
  ["with its point taken from a number", "and had cost 12 million, it was said", "missing"],
  ["in another order", "the survey agrees … The plans of 1925", "missing"],
  ["short, in other case", "389 METRES", "missing"],
] as const)("a quote %s", (_, quote, result) => {
  expect(quoteCheck(quote, TEXT)).toBe(result);
});

test.each([null, "", " \n "])("nothing can be said without a text (%j)", (text) => {
  expect(quoteCheck("389 metres", text)).toBe("unreadable");
});

test("a quote that is all gap says nothing", () => {
  expect(quoteCheck("[…] …", TEXT)).toBe("unreadable");
});

test("letters of other scripts count, and their marks", () => {
  expect(quoteCheck("طول الجسر ٣٨٩ مترا", "قال إن طول الجسر ٣٨٩ مترا.")).toBe("exact");
  expect(quoteCheck("ДОВЖИНА МОСТУ 389 МЕТРІВ", "Довжина мосту — 389 метрів.")).toBe("loose");
});
