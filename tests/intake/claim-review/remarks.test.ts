/** Each repair and each doubt, one row each: what was written, what is made of it, how it is told. */
import { doubtWords, repairWords } from "@/lib/domain/others/remark";
import { readChecks } from "@/lib/intake/claim-review/read-checks";
import { codes, found, one, PAGE, page, review, TODAY } from "./reviews";

const rating = (over: Record<string, unknown>) => ({
  reviewRating: { ...review().reviewRating, ...over },
});
const text = JSON.stringify(review());
const seen = new Set<string>();

type Row = [code: string, check: () => { repairs: object[]; doubts: object[] }, is?: object];
const first = (raw: string, where = {}) =>
  found(raw, where).checks[0] ?? { repairs: [], doubts: [] };
const bytes = (over: Record<string, unknown>, where = {}) => one(over, where);

const repairs: Row[] = [
  ["byte_order_mark", () => first(`\ufeff${text}`)],
  ["html_comment", () => first(page(`<!--\n${text}\n-->`))],
  ["cdata", () => first(page(`//<![CDATA[\n${text}\n//]]>`))],
  ["cdata", () => first(page(`/*<![CDATA[*/${text}/*]]>*/`))],
  ["semicolon_after", () => first(page(`${text};`))],
  ["trailing_comma", () => first(text.replace(/\}$/u, ",\n}"))],
  [
    "control_in_text",
    () => first(text.replace("over the", "over\nthe")),
    { claimReviewed: "The bridge over the Tyne is the longest of its kind." },
  ],
  ["escaped_whole", () => first(text.replaceAll('"', "&quot;"))],
  ["json_lines", () => first(`${text}\n${JSON.stringify(review({ url: `${PAGE}/2` }))}\n`)],
  [
    "entities",
    () => bytes({ claimReviewed: "Tyne &amp; Wear&#8217;s bridge" }),
    { claimReviewed: "Tyne & Wear’s bridge" },
  ],
  ["entities_twice", () => bytes({ claimReviewed: "A &amp;amp; B" }), { claimReviewed: "A & B" }],
  [
    "tags",
    () => bytes({ claimReviewed: "<p>The <em>longest</em> bridge</p><p>5 < 6</p>" }),
    { claimReviewed: "The longest bridge 5 < 6" },
  ],
  [
    "control_characters",
    () => bytes({ claimReviewed: "The\u000bbridge" }),
    { claimReviewed: "The bridge" },
  ],
  [
    "direction_marks",
    () => bytes({ claimReviewed: "The \u202ebridge" }),
    { claimReviewed: "The bridge" },
  ],
  [
    "relative_address",
    () => bytes({ url: "/2024/other" }, { address: PAGE }),
    { url: "https://checks.example.org/2024/other" },
  ],
  ["number_as_text", () => bytes(rating({ ratingValue: "1" })), { ratingValue: "1" }],
  ["date_form", () => bytes({ datePublished: "March 5, 2024" }), { publishedOn: "2024-03-05" }],
  ["date_form", () => bytes({ datePublished: "25/03/2024" }), { publishedOn: "2024-03-25" }],
  [
    "date_form",
    () => bytes({ datePublished: "Tue, 05 Mar 2024 10:00:00 GMT" }),
    { publishedOn: "2024-03-05" },
  ],
  ["date_form", () => bytes({ datePublished: 1709640000 }), { publishedOn: "2024-03-05" }],
];

const doubts: Row[] = [
  ["half_character", () => bytes({ claimReviewed: "Half \ud83d here" })],
  ["text_cut", () => bytes({ claimReviewed: "word ".repeat(900) })],
  [
    "claim_from_item",
    () => bytes({ claimReviewed: undefined, itemReviewed: { "@type": "Claim", text: "It fell." } }),
    { claimReviewed: "It fell." },
  ],
  [
    "address_from_page",
    () => first(page(JSON.stringify(review({ url: undefined }))), { address: PAGE }),
    { url: PAGE },
  ],
  ["address_from_id", () => bytes({ url: undefined, "@id": `${PAGE}#1` }), { url: `${PAGE}#1` }],
  ["other_site", () => first(page(text), { address: "https://elsewhere.example.net/a" })],
  [
    "publisher_from_address",
    () => bytes({ author: undefined }),
    { publisher: "checks.example.org" },
  ],
  [
    "several_publishers",
    () => bytes({ author: [{ name: "Northern Checks" }, { name: "Southern Checks" }] }),
    { publisher: "Northern Checks" },
  ],
  ["claimant_is_publisher", () => bytes({ itemReviewed: { author: { name: "northern checks" } } })],
  ["no_claimant", () => bytes({ itemReviewed: undefined }), { claimant: null }],
  [
    "no_label",
    () => bytes(rating({ alternateName: undefined })),
    { label: null, ratingCode: null },
  ],
  ["no_label", () => bytes({ reviewRating: undefined }), { label: null, ratingValue: null }],
  [
    "label_in_value",
    () => bytes(rating({ alternateName: undefined, ratingValue: "Pants on Fire!" })),
    { label: "Pants on Fire!", ratingCode: "false" },
  ],
  [
    "several_labels",
    () => bytes(rating({ alternateName: ["Falso", "False"] })),
    { label: "Falso" },
  ],
  [
    "value_not_number",
    () => bytes(rating({ ratingValue: "one of 5" })),
    { ratingValue: "one of 5" },
  ],
  ["scale_incomplete", () => bytes(rating({ bestRating: undefined }))],
  ["scale_inverted", () => bytes(rating({ bestRating: 1, worstRating: 5 })), { bestRating: "1" }],
  ["scale_empty", () => bytes(rating({ bestRating: "1", worstRating: 1 }))],
  ["value_outside", () => bytes(rating({ ratingValue: -1 })), { ratingValue: "-1" }],
  ["date_unclear", () => bytes({ datePublished: "05/03/2024" }), { publishedOn: null }],
  ["date_unclear", () => bytes({ datePublished: "2024-02-30" }), { publishedOn: null }],
  ["date_future", () => bytes({ datePublished: "2099-01-01" }), { publishedOn: "2099-01-01" }],
  ["date_order", () => bytes({ datePublished: "2023" })],
  ["changed_before", () => bytes({ dateModified: "2024-03-01" })],
  ["no_date", () => bytes({ datePublished: undefined }), { publishedOn: null }],
  [
    "language_guessed",
    () => bytes({ inLanguage: undefined, claimReviewed: "افتتح الجسر فوق النهر في تلك السنة" }),
  ],
  [
    "no_language",
    () => bytes({ inLanguage: undefined, claimReviewed: "Tyne 1928" }),
    { language: null },
  ],
];

test.each(repairs)("%s is a repair that is told", (code, check, is = {}) => {
  const made = check();
  expect(codes(made.repairs as { code: string }[])).toContain(code);
  expect(made).toMatchObject(is);
  seen.add(code);
});

test.each(doubts)("%s is a doubt that is told", (code, check, is = {}) => {
  const made = check();
  expect(codes(made.doubts as { code: string }[])).toContain(code);
  expect(made).toMatchObject(is);
  seen.add(code);
});

test("an encoding that had to be guessed is a doubt", () => {
  const bytes = Buffer.from(
    JSON.stringify(review({ claimReviewed: "Le pont a été fermé" })),
    "latin1",
  );
  const read = readChecks({ bytes, address: null, charset: null, today: TODAY });
  expect(read.ok && read.checks[0]).toMatchObject({
    claimReviewed: "Le pont a été fermé",
    doubts: [{ code: "encoding", place: null }],
  });
  seen.add("encoding");
});

test("every code but the one of the newsroom's own knowledge was shown here", () => {
  const known = [...Object.keys(repairWords), ...Object.keys(doubtWords)];
  expect(known.filter((code) => !seen.has(code))).toEqual(["address_shared"]);
});

test.each([
  ["two values in a row", `${text}${text}`],
  ["a missing comma", text.replace(',"author"', '"author"')],
  ["single quotation marks", text.replaceAll('"', "'")],
  ["a text without its end", text.slice(0, -3)],
  ["a comma with nothing before it", text.replace("{", "{,")],
  ["a list of a comma", text.replace('"en"', "[,]")],
  ["two commas at the end", text.replace(/\}$/u, ",,}")],
  ["two commas", text.replace(',"author"', ',,"author"')],
  ["a quotation mark inside a text", text.replace("Tyne", 'Ty"ne')],
  ["a comment inside", text.replace(',"author"', ', /* who */ "author"')],
])("%s may mean several things, so it is not mended", (_, raw) => {
  expect(() => found(raw)).toThrow(/not valid JSON/u);
});
