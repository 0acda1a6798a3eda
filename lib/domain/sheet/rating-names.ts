// What a rating is called in other newsrooms' sheets, for import only. Compared folded; a label that is
// not here is no rating.
import type { RatingCode } from "../rating";

/** Labels in Spanish, Russian, Ukrainian, French and Arabic, and those of other publishers. */
export const ratingNames: Record<RatingCode, string> = {
  true: "verdadero|правда|vrai|صحيح|true|correct|accurate|correct attribution|richtig|helt sant|geppetto checkmark",
  mostly_true:
    "mayormente verdadero|в основном правда|здебільшого правда|plutôt vrai|صحيح في معظمه|mostly true|mostly correct|somewhat true|almost true|globalement correct|größtenteils richtig|delvis sant|verdadero, pero…",
  half_true:
    "verdad a medias|полуправда|напівправда|mélangé|صحيح جزئيا|half true|mixture|mixed|mixto|partly true|not quite",
  missing_context:
    "falta contexto|не хватает контекста|бракує контексту|contexte manquant|سياق ناقص|missing context|decontextualized|sem contexto|fehlender kontext|out of context|خارج السياق",
  mostly_false:
    "mayormente falso|в основном неправда|здебільшого неправда|plutôt faux|زائف في معظمه|mostly false|partly false|partlyfalse|somewhat false|parcialmente falso|größtenteils falsch|teilweise falsch|delvis feil|three pinocchios",
  misleading:
    "engañoso|вводит в заблуждение|вводить в оману|trompeur|مضلل|misleading|enganoso|exaggerated|exagerado|understated|miscaptioned|misattributed|манипуляция",
  false:
    "falso|ложь|неправда|faux|زائف|false|incorrect|fake|not true|pants on fire|four pinocchios|falsch|helt feil|falsk",
  altered:
    "alterado|изменено|змінено|contenu modifié|محرف|altered|altered image|altered photo/video|manipuliert|synthetic media|مفبرك",
  outdated: "desactualizado|устарело|застаріло|obsolète|لم يعد صحيحا|outdated",
  unproven:
    "sin evidencia|не доказано|не доведено|non prouvé|غير مؤكد|unproven|unfounded|unknown|no evidence|unbelegt|ikke sikkert|insostenible",
  satire: "sátira|сатира|satire|ساخر|labeled satire|originated as satire",
  not_checkable:
    "inchequeable|нельзя проверить|неможливо перевірити|non vérifiable|غير قابل للتحقق|opinion|not a claim",
};
