// What newsrooms call the columns, in six languages, so that a first guess is mostly right.
import { fold } from "../writing/fold";
import { maySeveralBe, type SheetTarget, sheetTargets, targetWords } from "./columns";

/** Folded: lower case, no accents, no punctuation. The order is that of the guess. */
const NAMES: Record<SheetTarget, string> = {
  id: "id|claim|slug|ref|reference|claim slug|номер|ид|код|identifiant|identificador|المعرف|رقم",
  version: "версия|версія|version|versión|الإصدار",
  articleId: "article slug|id article|id articulo|id статьи|id статті|معرف المقال",
  article:
    "article title|article url|article address|story|headline|link to article|post|articulo|nota|titular|título del artículo|enlace del artículo|статья|заголовок|название статьи|ссылка на статью|стаття|назва статті|посилання на статтю|titre|titre de l article|lien de l article|المقال|عنوان المقال|رابط المقال|المادة",
  quote:
    "quote|quotation|verbatim|exact quote|exact wording|original quote|words|cita|cita textual|frase|frase textual|цитата|точная цитата|точные слова|слова|точні слова|citation|citation exacte|mots exacts|اقتباس|الاقتباس|نص الاقتباس|الكلمات",
  place:
    "place|position|offset|location|lugar|posicion|место|место в тексте|позиция|місце|місце в тексті|позиція|emplacement|endroit|position dans le texte|الموضع|المكان",
  kind: "type|claim type|type of claim|category|tipo|tipo de afirmacion|categoría|тип|вид|категория|категорія|genre|type d affirmation|catégorie|النوع|نوع الادعاء|الفئة",
  claimant:
    "claimant|speaker|who|said by|source of claim|claimed by|author of claim|person|quien lo dijo|quien|autor|declarante|orador|кто сказал|автор|спикер|говорящий|хто сказав|спікер|мовець|qui l a dit|qui|auteur|locuteur|من قال|القائل|صاحب الادعاء|المتحدث",
  statement:
    "claim statement|claim text|claim reviewed|fact|fact to check|assertion|afirmacion|declaracion|hecho|утверждение|тезис|факт|твердження|affirmation|déclaration|enonce|الادعاء|العبارة|التصريح|المعلومة",
  state:
    "status|stage|progress|estado|estatus|состояние|статус|этап|стан|етап|état|statut|etape|الحالة|المرحلة",
  rating:
    "verdict|conclusion|result|ruling|label|score|textual rating|veredicto|calificacion|resultado|clasificación|вердикт|оценка|результат|рейтинг|оцінка|вирок|note de véracité|évaluation|résultat|التقييم|الحكم|النتيجة|التصنيف",
  summary:
    "one line summary|short answer|in short|explanation|why|resumen|explicacion|en breve|резюме|кратко|вывод|пояснение|висновок|стисло|пояснення|résumé|explication|en bref|الملخص|الخلاصة|الشرح",
  sources:
    "source|evidence|links|references|source 1|source 2|source 3|source 4|source 5|fuentes|fuente|evidencia|enlaces|источники|источник|доказательства|ссылки|джерела|джерело|докази|посилання|preuves|liens|المصادر|المصدر|الأدلة|الروابط",
  analysis:
    "method|methodology|analysis|how we checked|details|metodo|analisis|metodología|nota metodológica|метод|методика|анализ|как проверяли|аналіз|як перевіряли|méthode|analyse|note de méthode|المنهج|التحليل|طريقة التحقق",
  checkedOn:
    "date checked|check date|review date|published on|date of check|checked|fecha|fecha de verificacion|verificado el|дата|дата проверки|проверено|дата перевірки|перевірено|date|date de vérification|vérifié le|التاريخ|تاريخ التحقق",
  checker:
    "fact checker|checked by|researcher|assignee|assigned to|reporter|verificador|verificado por|asignado a|проверяющий|кто проверил|фактчекер|исполнитель|хто перевірив|виконавець|vérificateur|vérifié par|assigné à|المدقق|مدقق الحقائق|تحقق منه",
  editor:
    "edited by|reviewed by|reviewer|approved by|editor a|editado por|revisado por|редактор|кто одобрил|хто схвалив|rédacteur|relu par|approuvé par|المحرر|راجعه",
  note: "notes|comment|comments|internal note|remarks|notas|comentario|comentarios|observaciones|примечание|примечания|комментарий|комментарии|заметки|примітка|примітки|коментар|коментарі|notes internes|commentaire|commentaires|remarques|ملاحظة|ملاحظات|تعليق|تعليقات",
  claimDate:
    "claim date|date said|date of claim|said on|fecha de la afirmacion|fecha de la declaración|дата высказывания|когда сказано|дата вислову|коли сказано|date de l affirmation|date de la déclaration|تاريخ الادعاء",
  sourceTitle:
    "source name|name of source|titulo de la fuente|nombre de la fuente|название источника|назва джерела|titre de la source|nom de la source|عنوان المصدر|اسم المصدر",
  sourceAddress:
    "source url|source link|url|link|enlace|url de la fuente|enlace de la fuente|ссылка|ссылка на источник|посилання на джерело|lien|lien de la source|url de la source|رابط|رابط المصدر",
  sourceLevel:
    "source type|primary or secondary|level of source|tipo de fuente|тип источника|тип джерела|type de source|نوع المصدر",
};

/** A heading without case, accents, punctuation and a number or unit in brackets. */
export function foldHeading(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const byName = new Map<string, SheetTarget>();
for (const target of sheetTargets) byName.set(foldHeading(targetWords[target]), target);
for (const target of sheetTargets)
  for (const name of NAMES[target].split("|"))
    if (!byName.has(foldHeading(name))) byName.set(foldHeading(name), target);

/** What each column probably is; null for those whose heading says nothing, or that another took. */
export function guessTargets(headings: readonly string[]): (SheetTarget | null)[] {
  const taken = new Set<SheetTarget>();
  return headings.map((heading) => {
    const target = byName.get(foldHeading(heading));
    if (!target || (taken.has(target) && !maySeveralBe(target))) return null;
    taken.add(target);
    return target;
  });
}
