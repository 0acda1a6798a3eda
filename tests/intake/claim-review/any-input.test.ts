/** Whatever comes in: nothing throws, and no repair changes a word. */
import fc from "fast-check";
import type { RepairCode } from "@/lib/domain/others/remark";
import { isStorable } from "@/lib/domain/writing/text";
import { plainWords } from "@/lib/intake/claim-review/plain-words";
import { readChecks } from "@/lib/intake/claim-review/read-checks";
import { Remarks } from "@/lib/intake/claim-review/remarks";
import { mendJson } from "@/lib/intake/claim-review/repair-json";
import { page, read, review, TODAY } from "./reviews";

const RUNS = { numRuns: 500 };
const odd = fc.string({ unit: "binary", maxLength: 40 });
const anyValue = fc.jsonValue({ depthSize: "small", stringUnit: "binary" });

/** A record some of whose properties are anything at all. */
const anyReview = fc
  .record({
    url: fc.oneof(fc.webUrl(), odd, anyValue),
    claimReviewed: fc.oneof(odd, anyValue),
    datePublished: fc.oneof(odd, fc.integer(), anyValue),
    author: fc.oneof(fc.record({ name: odd }), anyValue),
    itemReviewed: fc.oneof(
      fc.record({ "@type": fc.constant("Claim"), author: anyValue }),
      anyValue,
    ),
    reviewRating: fc.oneof(
      fc.record({
        ratingValue: anyValue,
        bestRating: anyValue,
        worstRating: anyValue,
        alternateName: anyValue,
      }),
      anyValue,
    ),
    inLanguage: anyValue,
  })
  .map((over) => review(over));

test("no bytes throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, named) => {
      const charset = named ? "windows-1251" : null;
      expect(typeof readChecks({ bytes, address: null, charset, today: TODAY }).ok).toBe("boolean");
    }),
    RUNS,
  );
});

test("no text throws, in a page or alone, whole or cut anywhere", () => {
  const whole = JSON.stringify({
    "@graph": [review(), { "@id": "#a", "@value": { "@id": "#a" } }],
  });
  fc.assert(
    fc.property(odd, fc.nat(whole.length), fc.boolean(), (words, at, inPage) => {
      const text = `${whole.slice(0, at)}${words}${whole.slice(at)}`;
      read(inPage ? page(text) : text);
      read(whole.slice(0, at));
    }),
    RUNS,
  );
});

test("no value where a record's belong throws, and what comes in can be stored", () => {
  fc.assert(
    fc.property(anyReview, fc.option(fc.webUrl()), (value, address) => {
      const answer = read(JSON.stringify({ "@graph": [value] }), { address });
      if (!answer.ok) return;
      expect(answer.checks.length + answer.leftOut.length).toBe(1);
      for (const { raw, repairs, doubts, ...fields } of answer.checks) {
        for (const field of Object.values(fields)) expect(isStorable(field ?? "")).toBe(true);
        expect(JSON.parse(raw)).toEqual(JSON.parse(JSON.stringify(value)));
      }
    }),
    RUNS,
  );
});

/** Writes a value as JSON with slips, each of which can be read in one way alone. */
const damages: Record<string, (text: string) => string> = {
  byte_order_mark: (text) => `\ufeff${text}`,
  html_comment: (text) => `<!-- ${text} -->`,
  cdata: (text) => `//<![CDATA[\n${text}\n//]]>`,
  semicolon_after: (text) => `${text} ;`,
  trailing_comma: (text) => withCommas(text),
  control_in_text: (text) =>
    text.replace(/\\(?:\\|n|r|t)/gu, (pair) =>
      pair === "\\\\" ? pair : ({ n: "\n", r: "\r", t: "\t" }[pair.slice(1)] ?? pair),
    ),
};

/** A comma before each bracket that closes something filled, outside of texts. */
function withCommas(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|[^[{,"](?=[}\]])|[}\]](?=[}\]])/gu, (part, at: number) =>
    /[}\]]/u.test(text[at + part.length] ?? "") ? `${part},` : part,
  );
}

const anyObject = fc.record({
  a: anyValue,
  "b\n": fc.string({ unit: "binary" }),
  c: fc.array(anyValue, { maxLength: 3 }),
});

test("a value is read back whole, whatever slips it was written with", () => {
  fc.assert(
    fc.property(anyObject, fc.subarray(Object.keys(damages)), (value, chosen) => {
      // The order in which people do it: inside first, then around.
      const order = [
        "control_in_text",
        "trailing_comma",
        "semicolon_after",
        "html_comment",
        "cdata",
        "byte_order_mark",
      ];
      let text = JSON.stringify(value);
      const expected = JSON.parse(text);
      for (const name of order) if (chosen.includes(name)) text = damages[name]?.(text) ?? text;
      const mended = mendJson(text);
      expect(mended).toMatchObject({ ok: true });
      if (mended.ok) expect(mended.value).toEqual(expected);
    }),
    RUNS,
  );
});

test("what is JSON already is not mended", () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const text = JSON.stringify(value);
      expect(mendJson(text)).toEqual({ ok: true, value: JSON.parse(text), repairs: [] });
    }),
    RUNS,
  );
});

test("each repair names itself", () => {
  for (const [code, damage] of Object.entries(damages)) {
    const mended = mendJson(damage('{"a":"x\\ny","b":[1,{}]}'));
    expect(mended).toEqual({
      ok: true,
      value: { a: "x\ny", b: [1, {}] },
      repairs: [code as RepairCode],
    });
  }
});

test("of a text every letter and digit stays, in its order", () => {
  const letters = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
  // Without what an escape or a tag could begin with, since those are read and not kept.
  const words = fc
    .string({ unit: "grapheme", maxLength: 80 })
    .map((text) => text.replace(/[&<]/gu, " "));
  fc.assert(
    fc.property(
      words,
      fc.constantFrom("", "<p>", "</em>", "\u0007", "&nbsp;", "\u202e"),
      (text, slip) => {
        const remarks = new Remarks();
        const kept = plainWords(`${slip}${text}${slip}`, { max: 1000, place: "/x", remarks });
        expect(letters(kept ?? "")).toBe(letters(text));
      },
    ),
    RUNS,
  );
});
