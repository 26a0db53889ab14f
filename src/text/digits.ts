/** Digits of the scripts of these pages. @module */

/** The digits that stand beside ASCII ones on these pages: Arabic, Persian, Devanagari, Bengali, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;
const DIGITS = /[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]+/g;

/** A text with the digits of other scripts as ASCII ones; no longer and no shorter. */
export function asciiDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => String(digit.charCodeAt(0) - zeroOf(digit.charCodeAt(0))));
}

/** The same for numbers in the digits of one script: `٢0١٩` is no number that anybody wrote on purpose. */
export function asciiNumbers(text: string): string {
  if (text.search(OTHER_DIGIT) === -1) return text;
  return text.replace(DIGITS, (number) => {
    const zero = zeroOf(number.charCodeAt(0));
    for (let i = 1; i < number.length; i++) if (zeroOf(number.charCodeAt(i)) !== zero) return number;
    return asciiDigits(number);
  });
}

function zeroOf(code: number): number {
  return ZEROS.findLast((zero) => zero <= code) ?? 0x30;
}
