// Words that must not differ between a quote and the words proposed for it, and words that may although
// they look like a name. All in lower case, with plain apostrophes.

const words = (...lists: string[]) => new Set(lists.flatMap((list) => list.split(" ")));

/** A word that denies, in nine languages. Whether it also means something else does not matter here. */
export const negations = words(
  "no not non none never nobody nothing nowhere neither nor without cannot hardly barely scarcely unless",
  "nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco sin ni",
  "не ни нет никогда никто никого никому ничто ничего ничему никакой никакая никакие никаких нигде никуда нельзя без вряд отнюдь едва",
  "ні немає нема ніколи ніхто нікого ніщо нічого жоден жодна жодне жодних жодного ніде навряд неможливо",
  "ne n pas jamais aucun aucune rien personne guère sans nul nulle plus",
  "لا لم لن ليس ليست ليسوا لست لسنا ما غير بدون دون عدم بلا أبدا أبداً كلا قط إلا سوى ولا ولم ولن وليس وليست وما فلا فلم فلن لولا لما",
  "nicht kein keine keiner keinen keinem keines nie niemals nichts niemand ohne weder kaum",
  "mai nessuno nessuna niente nulla né senza não ninguém nenhum nenhuma sem nem",
);

/** The beginning of a word that turns it into its opposite: likely, unlikely. */
export const negatingPrefixes =
  "un in im il ir non dis mis anti de des dé més mé не ни без анти ні проти".split(" ");

/** The same within a word of a script without blanks. */
export const negatingCharacters = /[不没沒无無未非否别勿莫]/u;

/** Numbers in letters, parts of them, and the months where they are written small. */
export const numberWords = words(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter first second twice double triple percent",
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones medio media tercio cuarto doble triple",
  "ноль один одна одно два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто двести триста тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов половина треть четверть вдвое втрое",
  "нуль дві чотири п'ять шість сім вісім дев'ять десять двадцять тридцять п'ятдесят тисяча тисячі тисяч мільйон мільйона мільйонів мільярд мільярда мільярдів третина чверть вдвічі втричі",
  "zéro deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille million milliard milliards moitié tiers quart",
  "صفر واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر عشرون عشرين مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات نصف ثلث ربع",
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hundert tausend millionen milliarde milliarden hälfte",
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
);

/** Numbers within a word of a script without blanks. */
export const numberCharacters = /[〇零一二三四五六七八九十百千万萬亿億两兩半]/u;

/** A capital at the beginning of a sentence makes no name of these. */
export const openingWords = words(
  "the a an this that these those it its he she they we you i his her their our my your there here in on at by for from to of with after before since until while when where as if but and or so yet then both all some many most more few each every another other such about over under during according now today yesterday",
  "el la los las un una unos unas este esta estos estas ese esa eso aquel aquella lo su sus y o pero en de del al por para con desde hasta cuando donde como si según tras ante sobre entre también hoy ayer más",
  "в во на по с со из от до за к ко у о об при над под для после перед через это этот эта эти тот та те он она оно они мы вы я его её их и а но или что как когда где если также уже еще ещё по-прежнему сегодня вчера однако",
  "у з із зі від до за к при над під для після перед через це цей ця ці той та ті він вона воно вони ми ви я його її їх і й а але або що як коли де якщо також уже вже ще сьогодні вчора проте",
  "le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je son sa ses leur leurs et ou mais en dans sur sous par pour avec après avant depuis selon quand où comme si aussi hier aujourd'hui",
  "der die das den dem des ein eine einen einem dieser diese dieses er sie es wir ihr ich sein seine ihre und oder aber in im an am auf bei für von vom zu zum zur mit nach vor seit wenn als wie auch heute gestern",
);

/**
 * Scripts without capitals can't show a name: there a word counts as one unless it is known here as
 * a common word (Arabic, Chinese).
 */
export const commonWords = words(
  "في من إلى على عن مع بعد قبل منذ حتى خلال بين أن إن أنه أنها إنه إنها كان كانت يكون تكون هذا هذه ذلك تلك الذي التي الذين هو هي هم و أو ثم قد لقد كما أيضا أيضاً حيث عند عندما كل بعض أكثر أقل نحو حوالي تقريبا جدا فقط اليوم أمس",
  "قال قالت يقول تقول أعلن أعلنت أكد أكدت ذكر ذكرت أضاف أضافت أوضح أوضحت أشار أشارت صرح صرحت ارتفع ارتفعت انخفض انخفضت زاد زادت تراجع تراجعت بلغ بلغت وصل وصلت أصبح أصبحت جديد جديدة كبير كبيرة طويل طويلة قديم قديمة عام عاما أعوام سنة سنوات شخص أشخاص",
  "的 了 在 是 和 与 及 或 也 都 就 还 而 但 从 到 对 把 被 于 以 之 其 这 那 个 们 着 过 地 得 很 更 最 已 曾 将 会 能 可 说 称 表示 指出 认为 宣布 报道 增长 上升 上涨 下降 下跌 减少 增加 达到 超过 约 大约 左右 目前 今天 昨天 据 因为 所以 如果 新 旧 大 小 长 高",
);
