// What a rating is called in other newsrooms' sheets, for import only. Compared folded; a label that is
// not here is no rating.
import { labelsOfOthers } from "../others/label";
import { type RatingCode, ratingCodes } from "../rating";

/** Labels of our own scale in other languages that are not those of a publisher, one after the other with |. */
const OWN: Record<RatingCode, string> = {
  true: "правда|صحيح",
  mostly_true: "mayormente verdadero|в основном правда|здебільшого правда|صحيح في معظمه",
  half_true: "verdad a medias|напівправда|صحيح جزئيا",
  missing_context: "не хватает контекста|бракує контексту|contexte manquant|سياق ناقص",
  mostly_false: "mayormente falso|в основном неправда|здебільшого неправда|زائف في معظمه",
  misleading: "вводит в заблуждение|вводить в оману",
  false: "неправда",
  altered: "изменено|змінено|contenu modifié",
  outdated: "desactualizado|устарело|застаріло|obsolète|لم يعد صحيحا",
  unproven: "не доказано|не доведено",
  satire: "сатира",
  not_checkable: "нельзя проверить|неможливо перевірити|non vérifiable|غير قابل للتحقق",
};

/** Each label with its rating: those of other publishers, and our own in other languages. */
export const ratingNames: readonly (readonly [name: string, code: RatingCode])[] =
  ratingCodes.flatMap((code) =>
    `${labelsOfOthers[code]}|${OWN[code]}`.split("|").map((name) => [name, code] as const),
  );
