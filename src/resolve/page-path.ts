/** What the path of a report's page names: `…/Strategy Salons/Reports/Benin UG/Cotonou/EN`. @module */
import type { SourceMention, Words } from '../model/draft.ts';
import type { Lines } from '../text/span.ts';
import type { Vocabularies } from '../vocabularies/index.ts';

interface Part {
  text: string;
  from: number;
  to: number;
}

const REPORTS = /^(?:reports?|rapports?|informes?|relatórios?)$/i;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/i;

/** The parts behind `Reports`, without the code of a language at the end; null for a path without. */
export function sourceInPath({ flat, from, to }: Words): Words | null {
  const parts = partsOf(flat.text.slice(from, to), from);
  const reports = parts.findLastIndex(({ text }) => REPORTS.test(text));
  if (reports === -1) return null;
  const behind = parts.slice(reports + 1);
  if (behind.length > 1 && LANGUAGE.test(behind.at(-1)?.text ?? '')) behind.pop();
  const [first, last] = [behind[0], behind.at(-1)];
  return first && last ? { flat, from: first.from, to: last.to } : null;
}

function partsOf(text: string, offset: number): Part[] {
  let at = offset;
  return text.split('/').map((part) => {
    const lead = part.length - part.trimStart().length;
    const from = at + lead;
    at += part.length + 1;
    return { text: part.trim(), from, to: from + part.trim().length };
  });
}

/** The country whose code stands in a part behind `Reports`: `MA UG`. */
export function codeInPath(
  text: string,
  { places }: Vocabularies,
  words: Words | null,
  lines: Lines | null,
): SourceMention[] {
  const parts = partsOf(text, 0);
  const reports = parts.findLastIndex((part) => REPORTS.test(part.text));
  if (reports === -1) return [];
  for (const part of parts.slice(reports + 1)) {
    const code = /^([A-Z]{2})(?: (?:UG|User Group|Chapter))?$/.exec(part.text)?.[1];
    const isLanguage = part.text.length === 2 && part === parts.at(-1) && parts.length - reports > 2;
    if (code === undefined || isLanguage || places.name(code) === code) continue;
    const span =
      words && lines ? lines.span(...words.flat.range(words.from + part.from, words.from + part.from + 2)) : null;
    return [{ code, words: code, span }];
  }
  return [];
}
