/** Words in quotation marks. @module */

/** The sign that ends what a sign begins; in many languages the ending one of another begins. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '‟': '”',
  '”': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '《': '》',
  '"': '"',
  '＂': '＂',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const SINGLE = new Set(['‘', '‚', "'"]);
const LETTER = /[\p{L}\p{N}]/u;
const SIGN = /[“”„‟«»‹›「」『』《》"＂‘’‚']/;

/**
 * The stretches of a text that stand in quotation marks of any style, without the marks, from the left, none inside
 * another. An apostrophe is no mark. Linear.
 */
export function quotedStretches(text: string): { start: number; end: number }[] {
  if (!SIGN.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  let open = null as { start: number; closers: string } | null;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (open?.closers.includes(sign) && !isApostrophe(text, i)) {
      found.push({ start: open.start, end: i });
      open = null;
    } else if (!open && PAIRS[sign] !== undefined && opens(text, i)) {
      open = { start: i + 1, closers: PAIRS[sign] };
    }
  }
  return found;
}

function isApostrophe(text: string, i: number): boolean {
  return /['’]/.test(text.charAt(i)) && LETTER.test(text.charAt(i + 1));
}

/** Single marks open before a word only, and behind none: `the members’ room`. */
function opens(text: string, i: number): boolean {
  return !SINGLE.has(text.charAt(i)) || (!LETTER.test(text.charAt(i - 1)) && LETTER.test(text.charAt(i + 1)));
}
