// Words that end in a full stop without ending a sentence. `always`: what follows belongs to them, as
// a name after a title. `often`: they may end a sentence; then the next one begins with a word that
// commonly begins sentences (`openers`).
import { fold } from "../writing/fold";

type Abbreviations = {
  always: ReadonlySet<string>;
  often: ReadonlySet<string>;
  openers: ReadonlySet<string>;
};

const set = (words: string) => new Set(fold(words).split(/\s+/u).filter(Boolean));
const of = (always: string, often: string, openers: string): Abbreviations => ({
  always: set(always),
  often: set(often),
  openers: set(openers),
});

const english = of(
  `mr mrs ms mx dr prof rev fr sr gen col lt capt maj sgt cmdr adm gov sen rep pres hon st mt ft messrs mme
   vs no nos p pp vol ch fig art sec cf e.g i.e viz approx ca est ave blvd rd supt insp det atty`,
  `etc inc ltd co corp llc jr sr a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a et al jan feb mar apr jun jul
   aug sept sep oct nov dec mon tue wed thu fri sat sun min hr hrs lb lbs oz kg km cm mm`,
  `a an the this that these those he she it they we i you his her its their our my your in on at by for from
   to of as with but and or so yet if when while after before since because although though however there
   here what who why how where which then now also still even no not yes one another some many most all both
   each every according last next`,
);
const spanish = of(
  `sr sra srta srs dr dra prof profa lic ing arq gral cnel cap d dª dna mons pbro excmo excma ilmo num núm n
   nº p pp pág págs vol cap art fig av avda c cía ej p.ej sto sta fdo`,
  `etc ee.uu ee uu s.a s.l a.m p.m a.c d.c ss.aa cc.oo ee.uu.`,
  `el la los las un una unos unas este esta estos estas eso ese esa esto él ella ellos ellas lo le les se su
   sus en a al de del por para con sin sobre según desde hasta pero y o aunque si cuando mientras como no ya
   también además así entonces luego después antes hoy ayer ahora allí aquí qué quién`,
);
const french = of(
  `m mm mme mmes mlle mlles dr pr prof me mgr st ste no nos n p pp vol chap art fig av bd cf ex env éd`,
  `etc s.a j.-c cie janv févr avr juil sept oct nov déc`,
  `le la les l un une des ce cet cette ces il elle ils elles on je tu nous vous son sa ses leur leurs en à au
   aux de du par pour avec sans sur selon depuis mais et ou si quand lorsque comme c'est c qu que qui ne
   aussi ainsi puis alors après avant hier aujourd'hui`,
);
const russian = of(
  `г-н г-жа гг т.е т.н т тов акад проф доц д-р им ген полк подп кап ул пр просп пл пер д корп кв обл р-н пос
   дер стр с рис табл гл см ср напр св яп англ нем фр исп лат гос зам зав`,
  `г гг др пр т.д т.п т.к н.э руб коп долл млн млрд трлн тыс ч мин сек в вв кг км см мм га`,
  `он она оно они это этот эта эти тот та те в на по при за из к с со о об от до для и а но однако если когда
   как что кто где также затем потом после до сейчас теперь ранее его её их мы вы я не там тут тогда`,
);
const ukrainian = of(
  `п пан пп т.зв т.б акад проф доц д-р ім ген полк вул просп пл пров буд корп кв обл р-н смт с ст рис табл
   див пор напр св англ нім фр ісп лат заст зав`,
  `р рр м ін т.д т.п н.е грн коп дол млн млрд трлн тис год хв с в вв кг км см мм га`,
  `він вона воно вони це цей ця ці той та ті у в на по при за із з зі до к про об від для і й а але однак якщо
   коли як що хто де також потім після зараз тепер раніше його її їх ми ви я не там тут тоді`,
);
const arabic = of(`د م أ ص ج ق.م هـ`, `إلخ الخ`, ``);
const none = of(``, ``, ``);

const byLanguage: Record<string, Abbreviations> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  uk: ukrainian,
  ar: arabic,
};

/** The lists of a language tag; empty for a language that has none. */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage[language.toLowerCase().split("-")[0] ?? ""] ?? none;
}
