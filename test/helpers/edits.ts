/**
 * Edits of pages in the forms of `faults.ts`: harmless ones, after which a page has no fault that it had not before, and
 * faults. Each takes its choices out of a number, and answers null where a page has no place for it.
 */
import type { Form } from './faults.ts';

/** A change to a page; `pick` is any whole number from 0. */
export type Edit = (text: string, form: Form, pick: number) => string | null;

/** What lines of a form look like. */
interface Look {
  /** The heading of a section that can change places with another. */
  heading: RegExp;
  /** A line that ends the sections: the heading of the footnotes. */
  end: RegExp;
  /** A recommendation: its bullet, its words and what it ends in. */
  item: RegExp;
  /** A line of the list of footnotes, with the label. */
  note: RegExp | null;
  /** Where labels stand in a line, each between the first group and the last. */
  labels: RegExp;
}

const LOOKS: Record<Form, Look> = {
  plain: {
    heading: /^\p{Lu}[^.:?•]{3,60}$/u,
    end: /^Footnotes$/,
    item: /^( *[•◦] )(.*?)((?:\[\d+\])*)$/u,
    note: /^ {2}(\d+)\. /,
    labels: /(\[)(\d+)(\])/g,
  },
  markdown: {
    heading: /^## /,
    end: /^## Footnotes$/,
    item: /^( *- )(.*?)((?:\[\^\w+\])*)$/,
    note: /^\[\^(\d+)\]: /,
    labels: /(\[\^)(\d+)(\])/g,
  },
  wikitext: {
    heading: /^== .* ==$/,
    end: /^== Footnotes ==$/,
    item: /^(\*+ ?)(.*?)((?:<ref\b.*)?)$/,
    note: null,
    labels: /(\[)(\d+)(\])(?!)/g,
  },
  html: {
    heading: /^<h2/,
    end: /^<h2[^>]*>Footnotes/,
    item: /^(<li>)(.*?)((?:<sup\b.*)?(?:<\/li>)?)$/,
    note: /^<li id="cite_note-[a-z]+-(\d+)"/,
    labels: /(cite_ref-[a-z]+_|cite_note-[a-z]+-|>\[)(\d+)(?=(-|"|\]<))/g,
  },
};

/** A page in its parts. */
interface Parts {
  head: string[];
  sections: string[][];
  /** From the heading of the footnotes on. */
  tail: string[];
}

function partsOf(text: string, form: Form): Parts {
  const { heading, end } = LOOKS[form];
  const parts: Parts = { head: [], sections: [], tail: [] };
  const lines = text.split('\n');
  const isBlank = (i: number) => (lines[i] ?? '') === '';
  const isHeading = (i: number) =>
    heading.test(lines[i] ?? '') && (form !== 'plain' || (i > 0 && isBlank(i - 1) && isBlank(i + 1)));
  let last = lines.findIndex((line) => end.test(line));
  if (last === -1) last = lines.length;
  for (let i = 0; i < last; i++) {
    if (isHeading(i)) parts.sections.push([]);
    (parts.sections.at(-1) ?? parts.head).push(lines[i] as string);
  }
  parts.tail = lines.slice(last);
  return parts;
}

function joined({ head, sections, tail }: Parts): string {
  return [...head, ...sections.flat(), ...tail].join('\n');
}

function picked<T>(list: readonly T[], pick: number): T | null {
  return list[pick % Math.max(1, list.length)] ?? null;
}

/** Replaces one of the places of a pattern. */
function replacedOnce(
  text: string,
  pattern: RegExp,
  pick: number,
  by: (match: RegExpExecArray) => string,
): string | null {
  const match = picked([...text.matchAll(pattern)] as RegExpExecArray[], pick);
  return match && text.slice(0, match.index) + by(match) + text.slice(match.index + match[0].length);
}

/** The footnotes numbered anew in the order of their first use, the list in that order. Markers that lead nowhere lead nowhere still. */
export function renumbered(text: string, form: Form): string {
  const { note, labels } = LOOKS[form];
  if (note === null) return text;
  const { head, sections, tail } = partsOf(text, form);
  const body = [...head, ...sections.flat()].join('\n');
  const first = tail.findIndex((line) => note.test(line));
  if (first === -1) return text;
  const notes: { label: string; lines: string[] }[] = [];
  let rest = first;
  for (; rest < tail.length && !/^(?:<\/ol>)?$/.test(tail[rest] as string); rest++) {
    const label = note.exec(tail[rest] as string)?.[1];
    if (label !== undefined) notes.push({ label, lines: [] });
    notes.at(-1)?.lines.push(tail[rest] as string);
  }
  const defined = new Set(notes.map(({ label }) => label));
  const used = [...body.matchAll(labels)].map(([, , label]) => label as string).filter((label) => defined.has(label));
  const order = [...new Set([...used, ...defined])];
  const to = new Map(order.map((label, i) => [label, String(i + 1)]));
  const taken = new Set(to.values());
  const nowhere = (label: string) => (taken.has(label) ? String(Number(label) + order.length) : label);
  const relabelled = (words: string) =>
    words.replace(
      labels,
      (_, before, label, after) => `${before}${to.get(label) ?? nowhere(label)}${form === 'html' ? '' : after}`,
    );
  notes.sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
  const list = notes.flatMap(({ label, lines }) => {
    const [line = '', ...more] = form === 'plain' ? lines : lines.map(relabelled);
    return form === 'plain' ? [line.replace(/^ {2}\d+\./, `  ${to.get(label)}.`), ...more] : [line, ...more];
  });
  return [relabelled(body), ...tail.slice(0, first), ...list, ...tail.slice(rest)].join('\n');
}

/** Whether there are markers in another form, which would not be numbered anew with the others. */
function hasStrayMarkers(text: string, form: Form): boolean {
  const { note, labels } = LOOKS[form];
  return note !== null && /[¹²³⁰⁴-⁹]|\[\^?\d+|\d+\]|\(\d+\)/.test(text.replace(labels, '$1').replace(/>\[\]</g, ''));
}

const moveSection: Edit = (text, form, pick) => {
  if (hasStrayMarkers(text, form)) return null;
  const parts = partsOf(text, form);
  const { sections } = parts;
  if (sections.length < 2 || parts.tail.length === 0) return null;
  const from = pick % sections.length;
  const to = (from + 1 + (Math.floor(pick / 7) % (sections.length - 1))) % sections.length;
  // A section that stands last may end without a blank line.
  const closed = sections.map((lines) => (lines.at(-1) === '' ? lines : [...lines, '']));
  const [a, b] = [closed[from] as string[], closed[to] as string[]];
  parts.sections = closed.map((lines, i) => (i === from ? b : i === to ? a : lines));
  return renumbered(joined(parts), form);
};

const insertBlankLines: Edit = (text, _, pick) => replacedOnce(text, /\n\n/g, pick, () => '\n'.repeat(3 + (pick % 3)));

const MARKS = [
  ['“', '”'],
  ['„', '“'],
  ['« ', ' »'],
  ['"', '"'],
  ['‘', '’'],
  ['”', '”'],
] as const;

/** Double quotation marks; straight ones are left alone, as they may be markup. */
const retypeQuotes: Edit = (text, _, pick) => {
  const [open, close] = MARKS[pick % MARKS.length] as (typeof MARKS)[number];
  const found = text.replace(/[“„«][ \u00a0]?([^“”„«»"\n]*?)[ \u00a0]?[”“»]/g, `${open}$1${close}`);
  return found === text ? null : found;
};

const retypeApostrophes: Edit = (text, _, pick) => {
  const found = text.replace(/(?<=\p{L})['’](?=\p{L})/gu, pick % 2 === 0 ? '’' : "'");
  return found === text ? null : found;
};

/** A long line of words cut at one of its blanks, behind its first words. */
const rewrapLine: Edit = (text, form, pick) => {
  const { item, note } = LOOKS[form];
  const lines = text.split('\n');
  const long = lines.flatMap((line, i) =>
    line.length > 60 && (item.test(line) || note?.test(line) || (form !== 'plain' && /^[\p{L}<]/u.test(line)))
      ? [i]
      : [],
  );
  const at = picked(long, pick);
  if (at === null) return null;
  const line = lines[at] as string;
  const blank = picked(blanksOf(line, form), Math.floor(pick / 3));
  if (blank === null) return null;
  const indent = form === 'plain' || form === 'markdown' ? ' '.repeat((/^ */.exec(line)?.[0].length ?? 0) + 4) : '';
  lines[at] = `${line.slice(0, blank)}\n${/^\p{L}/u.test(line) ? '' : indent}${line.slice(blank + 1)}`;
  return lines.join('\n');
};

/** Whether what stands in each reference of a line ends on it: in one that does not, the end of the line ends the words. */
function isClosed(line: string): boolean {
  const opened = line.match(/<ref\b[^<>]*[^/]>/g) ?? [];
  return opened.length === (line.match(/<\/ref>/g) ?? []).length;
}

/** Blanks between small letters, outside tags and links; in wikitext inside a reference: elsewhere the item ends with its line. */
function blanksOf(line: string, form: Form): number[] {
  const bare = line.replace(/<[^<>]*>|\[\[?[^[\]]*\]\]?|\{\{[^{}]*\}\}/g, (markup) => '#'.repeat(markup.length));
  if (form === 'wikitext' && !isClosed(line)) return [];
  const isFit = (index: number) => (form === 'wikitext' ? !isClosed(line.slice(0, index)) : index > 20);
  return [...bare.matchAll(/(?<=\p{Ll}) (?=\p{Ll})/gu)].map(({ index }) => index).filter(isFit);
}

const otherLineEndings: Edit = (text) => (text.includes('\r') ? null : text.replace(/\n/g, '\r\n'));

const otherUnicode: Edit = (text) => {
  const found = text.normalize('NFD');
  return found === text ? null : found;
};

const addComment: Edit = (text, form, pick) => {
  if (form === 'plain') return null;
  return replacedOnce(text, /\n\n/g, pick, () => '\n\n<!-- Read aloud twice, and nobody objected. -->\n\n');
};

const VERBS = ['Paint', 'Mend', 'Count', 'Water', 'Carry', 'Sweep', 'Stack', 'Lend'];
const THINGS = ['ladders', 'lanterns', 'baskets', 'hedges', 'drums', 'kettles', 'saddles', 'awnings', 'kites'];
const PLACES = ['behind the mill', 'by the ferry', 'under the bridge', 'at the quarry', 'near the orchard'];
const SOURCES = ['Ghana Strategy Salon', 'Cuba Strategy Salon', 'Iceland Strategy Salon', 'Mongolia Strategy Salon'];
const AREAS = ['Diversity', 'Partnerships', 'Community Health', 'Revenue Streams', 'Resource Allocation'];

/** An invented recommendation and its note, which the page has not yet. */
function invented(pick: number, text: string): { words: string; note: string } {
  const of = (list: readonly string[], by: number) => list[Math.floor(pick / by) % list.length] as string;
  const thing = of(THINGS, 8);
  const what = `${of(VERBS, 1)} the ${thing} ${of(PLACES, 72)}`;
  if (text.replace(/\s+/g, ' ').includes(what)) return invented(pick + 1, text);
  const quote = `Whoever passed ${of(PLACES, 72)} asked who would ${of(VERBS, 1).toLowerCase()} the ${thing}`;
  return { words: `${what}.`, note: `${quote}. (${of(SOURCES, 3)}, June 2019, ${of(AREAS, 5)} thematic area).` };
}

/** The page with a recommendation at the end of a section, its note added, and all notes numbered anew. */
const addRecommendation: Edit = (text, form, pick) => {
  const { words, note } = invented(pick, text);
  return withItem(text, form, pick, words, note);
};

/** The same in front of all others: every note gets another number. */
const addInFront: Edit = (text, form, pick) => {
  const { words, note } = invented(pick, text);
  return withItem(text, form, 0, words, note, true);
};

function withItem(
  text: string,
  form: Form,
  pick: number,
  words: string,
  note: string | null,
  inFront = false,
): string | null {
  if (hasStrayMarkers(text, form)) return null;
  const parts = partsOf(text, form);
  const at = pick % Math.max(1, parts.sections.length);
  const section = parts.sections[at];
  const { item, note: noteLine } = LOOKS[form];
  if (!section || parts.tail.length === 0) return null;
  const last = section.findLastIndex((line) => (form === 'html' ? line === '</ul>' : item.test(line)));
  if (last === -1) return null;
  const label = '9999';
  const line = {
    plain: `  • ${words}${note === null ? '' : `[${label}]`}`,
    markdown: `- ${words}${note === null ? '' : `[^${label}]`}`,
    wikitext: `* ${words}${note === null ? '' : `<ref>${note}</ref>`}`,
    html: `<li>${words}${note === null ? '' : `<sup id="cite_ref-new_${label}-0" class="reference"><a href="#cite_note-new-${label}">[${label}]</a></sup>`}</li>`,
  }[form];
  const first = section.findIndex((one) => item.test(one));
  const behind = form === 'html' ? last : endOfItem(section, last, form) + 1;
  section.splice(inFront ? first : behind, 0, line);
  if (note !== null && noteLine) {
    const end = parts.tail.findLastIndex((one) => noteLine.test(one));
    if (end === -1) return null;
    parts.tail.splice(endOfItem(parts.tail, end, form) + 1, 0, noteText(form, label, note));
  }
  return renumbered(joined(parts), form);
}

/** The last line of an item that was cut into several. */
function endOfItem(lines: readonly string[], from: number, form: Form): number {
  let end = from;
  if (form === 'html') while (!/<\/li>\s*$/.test(lines[end] ?? '</li>')) end++;
  else if (form === 'wikitext') while (/<ref\b[^<]*$/.test(lines[end] ?? '')) end++;
  else while (/^ {4,}[^\s•◦-]/.test(lines[end + 1] ?? '')) end++;
  return end;
}

function noteText(form: Form, label: string, note: string): string {
  if (form === 'plain') return `  ${label}. ${note}`;
  if (form === 'markdown') return `[^${label}]: ${note}`;
  const html = note.replaceAll('&', '&amp;');
  return `<li id="cite_note-new-${label}"><span class="mw-cite-backlink"><a href="#cite_ref-new_${label}-0">↑</a></span> <span class="reference-text">${html}</span></li>`;
}

/** Another sign before all items that have the commonest; a sign that the page has already is not taken. */
const retypeBullets: Edit = (text, form, pick) => {
  if (form !== 'plain' && form !== 'markdown') return null;
  const old = form === 'plain' ? '•' : '-';
  const sign = picked(
    (form === 'plain' ? ['-', '*', '▪'] : ['*', '+']).filter((one) => !new RegExp(`^ *\\${one} `, 'm').test(text)),
    pick,
  );
  const found = sign === null ? text : text.replace(new RegExp(`^( *)${old}(?= )`, 'gm'), `$1${sign}`);
  return found === text ? null : found;
};

/** HTML without ends of lines. */
export function onOneLine(html: string): string {
  return html.replace(/\n+/g, ' ');
}

/** Edits after which a page has no fault that it had not before. */
export const harmless: Readonly<Record<string, Edit>> = {
  moveSection,
  insertBlankLines,
  retypeQuotes,
  retypeApostrophes,
  rewrapLine,
  otherLineEndings,
  otherUnicode,
  addComment,
  addRecommendation,
  addInFront,
  retypeBullets,
};

/** A note of an invented recommendation with something wrong in it. */
function faultyNote(change: (note: string) => string): Edit {
  return (text, form, pick) => {
    const { words, note } = invented(pick, text);
    return withItem(text, form, pick, words, change(note));
  };
}

/** Edits that each bring a fault into a page, and the rule that finds it. */
export const faults: Readonly<Record<string, { rule: string; edit: Edit }>> = {
  withoutMarker: {
    rule: 'recommendation-has-source',
    edit: (text, form, pick) => withItem(text, form, pick, `Ask “who” can ${invented(pick, text).words}`, null),
  },
  markerLost: {
    rule: 'recommendation-has-source',
    edit: (text, form, pick) => {
      const { item } = LOOKS[form];
      const lines = text.split('\n');
      // An item with another below it has the sources of that.
      const isParent = (i: number) => /^(?: {4}◦| {2,}-|\*\*|<ul>)/.test(lines[i + 1] ?? '');
      const marked = lines.flatMap((line, i) => {
        const [, , words = '', end = ''] = item.exec(line) ?? [];
        return !/[[<]/.test(words) && /[[<](?!\/)/.test(end) && !isParent(i) ? [i] : [];
      });
      const at = picked(marked, pick);
      if (at === null) return null;
      lines[at] = (lines[at] as string).replace(item, '$1$2').replace(/^<li>.*$/, '$&</li>');
      return renumbered(lines.join('\n'), form);
    },
  },
  withoutAttribution: { rule: 'attribution-is-present', edit: faultyNote((note) => note.replace(/ \(.*$/, '')) },
  unclosed: { rule: 'attribution-is-closed', edit: faultyNote((note) => note.replace(/\)\.$/, '')) },
  withoutDate: { rule: 'attribution-has-date', edit: faultyNote((note) => note.replace(', June 2019', '')) },
  impossibleDate: { rule: 'date-is-possible', edit: faultyNote((note) => note.replace('June', '31 June')) },
  unknownArea: {
    rule: 'area-is-known',
    edit: faultyNote((note) => note.replace(/2019, .* thematic/, '2019, Beekeeping thematic')),
  },
  withoutArea: { rule: 'attribution-has-area', edit: faultyNote((note) => note.replace(/, [^,]* thematic area/, '')) },
};
