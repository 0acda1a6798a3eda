// Articles by chance in several scripts, from a seed: the same seed gives the same article.

export type Chance = {
  /** A whole number below `end`. */
  below: (end: number) => number;
  one: <T>(of: readonly T[]) => T;
};

/** mulberry32: small, fast, good enough for tests. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end) >>> 0;
  };
  return {
    below,
    one: (of) => {
      const found = of[below(of.length)];
      if (found === undefined) throw new RangeError("Nothing to choose from.");
      return found;
    },
  };
}

export type Writing = {
  words: readonly string[];
  names: readonly string[];
  /** What denies, put before a word. */
  not: string;
  space: string;
  stop: string;
  quotes: readonly [string, string];
};

const split = (words: string) => words.split(" ");

const english: Writing = {
  words: split(
    "the of and to in a is that for it was on with as by at from this have or had but what all were when we there can more if will about up out so said her would make than first been its who now people my made over did down only way find use may water long little very after called just where most know good through back much before same right too old any year around another came come work three must because does part even place well such here take why things help put different away again off went number great tell men say small every found still between name should big air line set own under read last never us left end along while might next sound below saw something thought both few those always looked show large often together asked house world going want school important until form food keep children feet land side without boy once animals life enough took sometimes four head above kind began almost live page got earth need far hand high mother light parts country father let night following picture being study second eyes soon times story boys since white days ever paper hard near sentence better best across during today others however sure means knew try told young miles sun ways thing whole hear example heard several change answer room sea against top turned learn point city play toward five using himself usually",
  ).filter((word) => !/^(never|without|first|three|four|five|second|us|i|may)$/u.test(word)),
  names: split("Anna Chambers Lisbon Kyiv NATO Mercury Joel Marseille Whitfield Oslo"),
  not: "not",
  space: " ",
  stop: ".",
  quotes: ["“", "”"],
};
const russian: Writing = {
  words: split(
    "и в на с что он как это по но они мы весь из который свой год такой человек день время рука дело жизнь глаз слово место лицо друг дом вода дорога работа сторона страна мир случай голова ребенок сила конец вид система часть город отношение женщина деньги земля машина отец проблема час право нога решение дверь образ история власть закон война бог голос тысяча книга возможность результат ночь стол имя область статья число компания народ жена группа развитие процесс суд средство начало свет пора путь душа уровень форма связь минута улица вечер качество мысль школа помощь рассказ правительство министр сообщил заявил вырос снизился больница строительство бюджет налог мост длинный новый старый высокий",
  ).filter((word) => word !== "тысяча"),
  names: split("Анна Москва Сергей Одесса Иванов ООН Казань Мария"),
  not: "не",
  space: " ",
  stop: ".",
  quotes: ["«", "»"],
};
const ukrainian: Writing = {
  words: split(
    "і в на з що він як це по але вони ми весь із який свій рік такий людина день час рука справа життя око слово місце обличчя друг дім вода дорога робота сторона країна світ випадок голова дитина сила кінець вигляд система частина місто жінка гроші земля батько проблема година право рішення двері образ історія влада закон війна голос книга можливість результат ніч стіл область стаття компанія народ група розвиток процес суд засіб початок світло шлях душа рівень форма зв'язок хвилина вулиця вечір якість думка школа допомога уряд міністр повідомив заявив зріс лікарня будівництво бюджет податок міст",
  ),
  names: split("Київ Оксана Львів Шевченко Харків ООН Марія"),
  not: "не",
  space: " ",
  stop: ".",
  quotes: ["«", "»"],
};
const french: Writing = {
  words: split(
    "le de et la à les des en du une que est pour qui dans par plus au sur avec il se être comme mais nous ou leur cette son aussi fait tout deux même ces dont très été ont bien où encore sous entre autre ville année école maison gouvernement ministre annoncé déclaré hôpital budget impôt pont longueur eau travail pays monde homme femme enfant loi côté tête époque forêt âge théâtre fenêtre réponse élève façade œuvre cœur",
  ).filter((word) => word !== "plus" && word !== "deux"),
  names: split("Paris Éloïse Lyon Dupont Genève ONU Camille"),
  not: "jamais",
  space: " ",
  stop: ".",
  quotes: ["«\u00a0", "\u00a0»"],
};
const arabic: Writing = {
  words: split(
    "في من إلى على أن التي كان هذا مع ما بعد كل بين قبل حتى عند حول المدينة الحكومة الوزير المستشفى الجسر الميزانية السنة الماء الطريق العمل البلد العالم الرجل المرأة الطفل القانون المحكمة الصحيفة الكتاب النتيجة المدرسة السوق الشركة الطاقة النفط المطر الأرض البحر قال أعلن ارتفع انخفض جديد كبير طويل قديم",
  ).filter((word) => word !== "ما"),
  names: split("محمد القاهرة بيروت فاطمة دمشق"),
  not: "لم",
  space: " ",
  stop: ".",
  quotes: ["«", "»"],
};
const chinese: Writing = {
  words: split(
    "政府 宣布 医院 大桥 预算 增长 下降 城市 年 水 道路 工作 国家 世界 人们 法律 法院 报纸 书 结果 学校 市场 公司 能源 石油 雨 土地 海洋 说 新 旧 长 高 的 在 和 了 是 表示 指出",
  ),
  names: split("北京 李明 上海 王芳 联合国"),
  not: "不",
  space: "",
  stop: "。",
  quotes: ["“", "”"],
};
// Emoji of several code points, letters with combining marks, joiners.
const mixed: Writing = {
  words: split(
    "👩‍🔬 🇺🇦 ❤️ ņ̃a e\u0323t क्\u200dष می\u200cخ شُكر 한국 桥 𝒳yz naïve coöp 👍🏽 the and tree house river",
  ),
  names: split("Zoë Ünal 𝒜lpha Ōtsu"),
  not: "not",
  space: " ",
  stop: ".",
  quotes: ["‘", "’"],
};

export const writings: readonly Writing[] = [
  english,
  russian,
  ukrainian,
  french,
  arabic,
  chinese,
  mixed,
];

/** A sentence as pieces; words are pieces of their own, and so is all that stands between them. */
export function sentence(by: Chance, writing: Writing): string[] {
  const count = 5 + by.below(12);
  const pieces: string[] = [];
  for (let at = 0; at < count; at += 1) {
    if (at > 0 && writing.space) pieces.push(writing.space);
    pieces.push(...phrase(by, writing, at === 0));
  }
  pieces.push(writing.stop);
  return pieces;
}

function phrase(by: Chance, writing: Writing, first: boolean): string[] {
  const kind = by.below(20);
  if (kind === 0) return [number(by)];
  if (kind === 1) return [by.one(writing.names)];
  if (kind === 2) return [writing.not, writing.space, word(by, writing, false)];
  if (kind === 3) return [writing.quotes[0], word(by, writing, false), writing.quotes[1]];
  return [word(by, writing, first)];
}

export function number(by: Chance): string {
  return by.one([
    String(1 + by.below(999)),
    `${1 + by.below(99)}.${by.below(10)}`,
    `${1 + by.below(99)},${100 + by.below(900)}`,
    `${1 + by.below(99)}%`,
  ]);
}

/** Common words come up more often, as they do in any language. */
export function word(by: Chance, { words }: Writing, first: boolean): string {
  const rank = Math.min(by.below(words.length), by.below(words.length));
  const found = words[rank] ?? by.one(words);
  return first ? found.slice(0, 1).toUpperCase() + found.slice(1) : found;
}
