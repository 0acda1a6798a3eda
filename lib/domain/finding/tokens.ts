// The words of a sentence, as the signals and the word weights count them.

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}'-]*|[$€£¥₽₴]?\p{Nd}[\p{Nd}.,٫٬:/]*(?:\s?[%٪])?/gu;

/** Words and numbers in the order in which they stand; a number keeps its currency or percent sign. */
export function tokensOf(text: string): string[] {
  return text.replace(/[’‘ʼ]/gu, "'").match(TOKEN) ?? [];
}

export const isNumber = (token: string) => /\p{Nd}/u.test(token);
export const isYear = (token: string) => /^(?:1[5-9]|20)\d\d[.,:]?$/u.test(token);
export const isCapitalised = (token: string) => /^\p{Lu}/u.test(token);
/** Two or more capitals and no small letter: NATO, ЕС. */
export const isAcronym = (token: string) => /^\p{Lu}{2,}$/u.test(token);
