import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/check/rules.ts';
import { findingsIn } from './compiled.ts';

interface Note {
  /** Number in {@link NOTES}, from 0; of two notes with one label the label of the first. */
  label: number;
  words: string;
}

const AREA = 'Community Health thematic area';
const WORDS = [
  `We “never” saw the key. (Peru Strategy Salon, May 2019, ${AREA}).`,
  `The “old” lock is open. (Mali Strategy Salon, ${AREA}).`,
  `Nobody’s “turn” comes twice. (Ghana Strategy Salon, 31 June 2019, ${AREA}).`,
  `It rains on Mondays. (Hindi Community Conversations, April - March 2019, ${AREA}).`,
  `Our door is “too” low. (Hindi Community Conversations, March 2019, ${AREA}).`,
  `The bell is cracked. (Hindi Community Convesations, March 2019, ${AREA}).`,
  `A “third” bolt is loose. (Wikimedia Community near Manilla - Philippines, May 2019, ${AREA}).`,
  'We painted it “green”. (Kenya Strategy Salon, May 2019, Gardening thematic area).',
  'My uncle made it. (Chile Strategy Salon, May 2019, Roles & Responsibility thematic area).',
  `The “hinge” squeaks. (Nepal Strategy Salon, 03/04/2019, ${AREA}).`,
  `The fence is new. (Serbia Strategy Salon, May 2019 - ${AREA}).`,
  `The wall is not. (Malta Strategy Salon, May 2019, ${AREA})`,
  `The path is dry. (Malta Strategy Salon, June 2019, ${AREA})).`,
  'Nobody “asked” who waits outside.',
  `They sing at the gate. (Congo, May 2019, ${AREA}).`,
  `They sing at the gate. (Congo, May 2019, ${AREA}).`,
  `It was closed at noon. (Cuba Strategy Salon, May 2019, ${AREA}`,
  'The post is bent. (Fiji Strategy Salon, May 2019, Coordinate Across Stakeholders thematic area).',
];
/** One that nobody cites, and one whose label is taken. */
const UNCITED = WORDS.length;
const NOTES: Note[] = [
  ...WORDS.map((words, label) => ({ label, words })),
  { label: UNCITED, words: `Nobody “cites” this. (Togo Strategy Salon, May 2019, ${AREA}).` },
  { label: 2, words: `The same label again. (Togo Strategy Salon, May 2019, ${AREA}).` },
];

interface Item {
  words: string;
  /** Notes; `null` leads nowhere. */
  cites: (number | null)[];
}

const item = (words: string, ...cites: Item['cites']): Item => ({ words, cites });
const SECTIONS: Item[][] = [
  [item('Oil the “front” gate.', 0, 1), item('Mend the back gate.', 2), item('Leave the side gate.')],
  [item('Count the “keys” twice.', 3, 3), item('Label each key.', 4, null), item('Lend a key for a day.', 5, 6)],
  [item('Paint the posts in spring.', 7, 8, 9), item('Hang a “lamp” there.', 10, 11)],
  [item('Sweep the path.', 12, 13), item('Ask who waits outside.', 14, 15, 16), item('Straighten the post.', 17)],
];

type Marks = 'curly' | 'straight' | 'angled';

interface Shape {
  sections: readonly Item[][];
  /** The number of each label. */
  numbers: readonly number[];
  marks: Marks;
}

const BASE: Shape = {
  sections: SECTIONS,
  numbers: Array.from({ length: UNCITED + 1 }, (_, i) => i + 1),
  marks: 'curly',
};

const RETYPED: Record<Marks, (text: string) => string> = {
  curly: (text) => text,
  straight: (text) => text.replace(/[“”]/g, '"').replaceAll('’', "'"),
  angled: (text) => text.replaceAll('“', '«').replaceAll('”', '»'),
};

function plain({ sections, numbers, marks }: Shape): string {
  const number = (label: number | null) => (label === null ? NOTES.length + 9 : numbers[label]);
  const body = sections.flatMap((items) => [
    '',
    `About ${items[0]?.words.split(' ').at(-1)}`,
    '',
    ...items.map(({ words, cites }) => `  • ${words}${cites.map((cite) => `[${number(cite)}]`).join('')}`),
  ]);
  const sorted = NOTES.toSorted((a, b) => (number(a.label) ?? 0) - (number(b.label) ?? 0));
  const list = sorted.map(({ label, words }) => `  ${number(label)}. ${words}`);
  return RETYPED[marks](['Gates of the Town', ...body, '', 'Footnotes', '', ...list, ''].join('\n'));
}

function markdown({ sections, numbers, marks }: Shape): string {
  const label = (cite: number | null) => (cite === null ? NOTES.length + 9 : numbers[cite]);
  const body = sections.flatMap((items) => [
    `## About ${items[0]?.words.split(' ').at(-1)}`,
    '',
    ...items.map(({ words, cites }) => `- ${words}${cites.map((cite) => `[${label(cite)}]`).join('')}`),
    '',
  ]);
  const sorted = NOTES.toSorted((a, b) => (label(a.label) ?? 0) - (label(b.label) ?? 0));
  const list = sorted.map(({ label: own, words }) => `[${label(own)}] ${words}\n`);
  return RETYPED[marks](['# Gates of the Town', '', ...body, '## Footnotes', '', ...list].join('\n'));
}

/** What order the footnotes are in is what these look at. */
const OF_ORDER = ['footnotes-are-numbered-in-order', 'footnotes-are-numbered-without-gaps'];
const RULES = rules.filter(({ id }) => !OF_ORDER.includes(id));

async function seen(text: string, format: 'plain' | 'markdown'): Promise<string[]> {
  const found = await findingsIn(RULES, text, { format });
  return found.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).sort();
}

const shape = fc.record({
  sections: fc.shuffledSubarray(SECTIONS, { minLength: SECTIONS.length }),
  numbers: fc.shuffledSubarray([...BASE.numbers], { minLength: BASE.numbers.length }),
  marks: fc.constantFrom<Marks>('curly', 'straight', 'angled'),
});

describe('a finding', () => {
  it.each([
    ['plain', plain],
    ['markdown', markdown],
  ] as const)(
    'is known again in %s when sections move, footnotes are numbered anew and quotation marks retyped',
    async (format, write) => {
      const before = await seen(write(BASE), format);
      expect(new Set(before.map((one) => one.split(' ')[0])).size).toBeGreaterThan(15);
      await fc.assert(
        fc.asyncProperty(shape, async (other) => {
          expect(await seen(write(other), format)).toEqual(before);
        }),
        { numRuns: 20 },
      );
    },
  );

  it('is another one where the words are others', async () => {
    const before = await seen(plain(BASE), 'plain');
    const after = await seen(
      plain(BASE).replace('Ghana Strategy Salon, 31 June', 'Ghana Youth Salon, 31 June'),
      'plain',
    );
    expect(after.filter((one) => !before.includes(one))).toEqual([expect.stringMatching(/^date-is-possible /)]);
  });

  it('of two impossible dates is known by the quote it stands in', async () => {
    const twice = plain(BASE)
      .replace('Ghana Strategy Salon, 31 June', 'Ghana Strategy Salon, May')
      .replace('Peru Strategy Salon, May', 'Peru Strategy Salon, 31 June');
    const [before, after] = [await seen(plain(BASE), 'plain'), await seen(twice, 'plain')];
    expect(after.filter((one) => !before.includes(one))).toHaveLength(1);
  });
});
