import { foldKey } from '../../text/fold.ts';
import { isWithin } from '../../text/nearest.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** The title is the last part of the path of the page. */
export const titleAgreesWithThePagePath = defineRule({
  id: 'title-agrees-with-the-page-path',
  summary: 'The title of a page is the last part of its path.',
  severity: 'warning',
  docs: 'docs/rules/title-agrees-with-the-page-path.md',
  finds:
    'A page whose path is known (it says so itself, or its sidecar does) and that has another title: as its heading of the first level; or as a line between the path and the first words that is the title but for a letter or two. Pages under a language code are translations, whose titles differ by nature; reports are named after those who held the event.',
  matters: 'Links and tables name the page by one of the two, and readers look for the other.',
  repair: 'Correct the title, or move the page.',
  kinds: ['synthesis', 'digest', 'other'],
  examples: {
    pass: `Movement/Input/Share the Harvest

Previous Share the Harvest

Fields

  • Weigh what was picked.[1]

Footnotes

  1. Nobody knows how much it was. (Chile Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Movement/Input/Share the Harvest

Previous Share the Harvset

Fields

  • Weigh what was picked.[1]

Footnotes

  1. Nobody knows how much it was. (Chile Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const named = lastPart(input.signposts?.path ?? null);
    if (named === null || input.text === '') return;
    const found = titleOf(input, named) ?? nearTitle(input, named);
    if (!found) return;
    yield {
      message: `found the title ${quoted(found.words)}, expected ${quoted(named)} as in the path of the page`,
      span: input.span(found.at, found.at + found.words.length),
      key: `${foldKey(found.words)} ${named}`,
      expected: named,
    };
  },
});

/** The last part of a path; null where it is a code of a language or a language's name for the page is to be expected. */
function lastPart(path: string | null): string | null {
  const parts =
    path
      ?.replaceAll('_', ' ')
      .split('/')
      .map((part) => part.trim()) ?? [];
  const last = parts.at(-1) ?? '';
  return parts.length < 2 || /^[a-z]{2,3}(?:-[a-z\d]{2,8})?$/i.test(last) ? null : last;
}

interface Shown {
  words: string;
  at: number;
}

/** The title in words other than the path: a heading of the first level, or one the form has for it. */
function titleOf({ document, text }: RuleInput, named: string): Shown | null {
  const { title, sections } = document;
  const top = sections.length > 0 && sections.filter(({ depth }) => depth === 1).length === 1 ? sections[0] : undefined;
  for (const words of [title, ...(top?.depth === 1 ? [top.title] : [])]) {
    if (agree(words, named) || words.includes('/')) continue;
    const at = words === top?.title ? text.indexOf(words, top.span.start.offset) : text.slice(0, 5000).indexOf(words);
    if (at !== -1) return { words, at };
  }
  return null;
}

/** One may say more than the other: `Input: Share the Harvest`. */
function agree(words: string, named: string): boolean {
  const [one, other] = [foldKey(words), foldKey(named)];
  return one === '' || one.includes(other) || other.includes(one);
}

/** Lines: navigation stands above the words of a page. */
const LOOKED_AT = 60;

/** A line of the head of the page that is the title but for a slip. */
function nearTitle(input: RuleInput, named: string): Shown | null {
  const { text, ledger } = input;
  const first = ledger.find(({ use, what }) => use === 'used' && what !== 'title' && what !== 'heading');
  const key = foldKey(named);
  const edits = Math.min(3, Math.ceil(key.length / 8));
  if (edits < 2) return null;
  let end = -1;
  for (let number = 1; number < Math.min(first?.from ?? 1, LOOKED_AT); number++) {
    const start = end + 1;
    end = text.indexOf('\n', start);
    if (end === -1) return null;
    const written = text.slice(start, end);
    const line = written.trim();
    // Marks that are taken away make it shorter still.
    if (written.length > named.length + 200 || line.length < named.length - 3) continue;
    const words = bare(line);
    if (Math.abs(words.length - named.length) > 3) continue;
    const found = foldKey(words);
    if (found !== key && isWithin(found, key, edits)) return { words, at: start + written.indexOf(words) };
  }
  return null;
}

/** A line without the marks of headings and tags, the words of the skin before a title, and the name of the site behind. */
function bare(line: string): string {
  return line
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/^[\s#=*'[←→]+/, '')
    .replace(/^(?:Previous|Next|Back to)[: ]+/, '')
    .replace(/ [-–—|] [^-–—|]{1,40}$/, '')
    .replace(/[#=*'\]]{1,9}$/, '')
    .trim();
}
