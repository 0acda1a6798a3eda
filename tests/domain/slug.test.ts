import fc from "fast-check";
import { slugBase, slugSuffix } from "@/lib/domain/writing/slug";
import { anything } from "./writing";

test.each([
  ["The Tyne Bridge is 389 metres long", "the-tyne-bridge-is-389-metres-long"],
  ["  Déjà vu, à l’Élysée!  ", "deja-vu-a-lelysee"],
  ["Straße", "strasse"],
  ["İstanbul'da Iğdır", "istanbulda-igdir"],
  ["Łódź, Ærø, Þingvellir, Đà Nẵng", "lodz-aero-thingvellir-da-nang"],
  ["Зеленський підписав закон", "zelenskiy-pidpisav-zakon"],
  ["Російський флот", "rosiyskiy-flot"],
  ["Їжак і ґава", "yizhak-i-gava"],
  ["Щука и ёж", "shchuka-i-ezh"],
  ["ＦＵＬＬ width", "full-width"],
  ["№ 5", "no-5"],
  ["الجسر طويل", "claim"],
  ["桥很长", "claim"],
  ["🙂🙂", "claim"],
  ["", "claim"],
])("%j begins with %s", (text, wanted) => {
  expect(slugBase(text, "claim")).toBe(wanted);
});

test("a long one is cut between words, or hard when it is one word", () => {
  expect(slugBase(`${"word ".repeat(30)}`, "x")).toBe("word-".repeat(12).slice(0, -1));
  expect(slugBase("a".repeat(200), "x")).toBe("a".repeat(60));
});

test("whatever the text, it is what the database takes", () => {
  fc.assert(
    fc.property(anything(150), (text) => {
      const base = slugBase(text, "claim");
      expect(base).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(base.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: 500 },
  );
});

test("the suffix has five letters that spell nothing", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 9 }), (bytes) => {
      expect(slugSuffix(bytes)).toMatch(/^[bcdfghjkmnpqrstvwxyz2-9]{5}$/u);
    }),
  );
});
