import { securityTxt } from "@/lib/render/security-txt";
import { newsroom, site } from "./published";

const NOW = new Date("2026-11-27T04:00:00Z");
const fieldsOf = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => line.split(": ") as [string, string]);

test("names each field of RFC 9116 once, with addresses of this site", () => {
  const text = securityTxt(site, NOW);
  expect(text.endsWith("\n")).toBe(true);
  expect(fieldsOf(text)).toEqual([
    ["Contact", "mailto:corrections@tyne.example.org"],
    ["Expires", "2027-05-01T00:00:00.000Z"],
    ["Preferred-Languages", "en"],
    ["Canonical", "https://facts.example.org/.well-known/security.txt"],
    ["Policy", "https://facts.example.org/security"],
  ]);
});

test.each(["2026-01-31", "2026-08-31", "2026-12-31", "2028-02-29"])(
  "asked on %s, it holds for months and for less than a year",
  (day) => {
    const now = new Date(`${day}T23:59:59Z`);
    const expires = Object.fromEntries(fieldsOf(securityTxt(site, now))).Expires ?? "";
    const days = (Date.parse(expires) - now.getTime()) / 86_400_000;
    expect(days).toBeGreaterThan(149);
    expect(days).toBeLessThan(366);
  },
);

test("without an address it leads to the page that says what there is", () => {
  const text = securityTxt({ ...site, newsroom: { ...newsroom, email: null } }, NOW);
  expect(text).toContain("Contact: https://facts.example.org/security\n");
});

test("an address can't add a field", () => {
  const email = "a@b.example\nPolicy: https://evil.example";
  const text = securityTxt({ ...site, newsroom: { ...newsroom, email } }, NOW);
  expect(fieldsOf(text)).toHaveLength(5);
});
