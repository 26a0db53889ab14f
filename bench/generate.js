// Documents of the family throughline reads, made from word lists: the same bytes for the same seed, everywhere.
import { AREAS, MONTHS, OBSERVATIONS, PEOPLE, PLACES, REASONS, SOURCES, THINGS, VERBS } from './words.js';

const PATH = 'Movement Strategy/Recommendations/Iteration 3/Community input/';
const NAVIGATION = [
  'Community input',
  '',
  'Next',
  'Narrative of Change',
  '',
  'Community input',
  '',
  'Principles',
  '',
  'Glossary',
  '',
];
/** Bullets a section; as many markers as footnotes. */
const SECTIONS = [3, 4, 3];
const FOOTNOTES = 14;

/** Mulberry32: numbers in [0, 1) from a 32-bit seed. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The content of document `index` of a run: about 6 kB with 3 sections, 10 recommendations and 14 footnotes. */
export function makeDocument(index, seed = 1) {
  const next = random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const number = { value: 0 };
  const sections = SECTIONS.map((size, i) => makeSection(next, size, i, number));
  return {
    title: `${pick(next, VERBS)} ${capital(pick(next, THINGS))} with ${capital(pick(next, PEOPLE))}, Part ${index + 1}`,
    intro: [...Array(3)].map(() => sentence(next)).join(' '),
    sections,
    notes: [...Array(FOOTNOTES)].map(() => makeNote(next, 2)),
  };
}

/** One document with `count` footnotes of one sentence, cited by half as many recommendations. */
export function makeLarge(count, seed = 1) {
  const next = random(seed);
  const items = [...Array(Math.ceil(count / 2))].map((_, i) => ({
    text: sentence(next),
    markers: [2 * i + 1, 2 * i + 2].filter((label) => label <= count),
  }));
  return {
    title: `One Page with ${count} Footnotes`,
    intro: sentence(next),
    sections: [{ title: 'Everything at once', items }],
    notes: [...Array(count)].map(() => makeNote(next, 1)),
  };
}

function makeSection(next, size, index, number) {
  const items = [...Array(size)].map((_, i) => {
    // The four markers beyond one a recommendation go to the first of each section and to the second of the first.
    const markers = i === 0 || (i === 1 && index === 0) ? 2 : 1;
    return { text: sentence(next), markers: [...Array(markers)].map(() => ++number.value) };
  });
  return { title: `${pick(next, VERBS)} ${pick(next, THINGS)} ${pick(next, PLACES)}`, items };
}

function makeNote(next, sentences) {
  const quote = [...Array(sentences)].map(() => sentence(next)).join(' ');
  const aside = next() < 0.3 ? ` It was so last year (${pick(next, OBSERVATIONS)}).` : '';
  const date = next() < 0.15 ? '' : `${dateWords(next)}, `;
  return `${quote}${aside} (${pick(next, SOURCES)}, ${date}${pick(next, AREAS)} thematic area).`;
}

function dateWords(next) {
  const month = Math.floor(next() * 11);
  const form = next();
  if (form < 0.7) return `${MONTHS[month]} 2019`;
  if (form < 0.85) return `${1 + Math.floor(next() * 28)} ${MONTHS[month]} 2019`;
  return `${MONTHS[month]} - ${MONTHS[month + 1]} 2019`;
}

function sentence(next) {
  const at = Math.floor(next() * THINGS.length);
  const other = (at + 1 + Math.floor(next() * (THINGS.length - 1))) % THINGS.length;
  return `${pick(next, VERBS)} ${THINGS[at]} and ${THINGS[other]} with ${pick(next, PEOPLE)} ${pick(next, PLACES)}, ${pick(next, REASONS)}.`;
}

function pick(next, list) {
  return list[Math.floor(next() * list.length)];
}

function capital(words) {
  return words.replace(/(^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A document as copied from a wiki page. */
export function toText({ title, intro, sections, notes }) {
  const body = sections.flatMap(({ title: heading, items }) => [
    heading,
    '',
    ...items.map(({ text, markers }) => `  • ${text}${markers.map((label) => `[${label}]`).join('')}`),
    '',
  ]);
  const list = notes.map((note, i) => `  ${i + 1}. ${note}`);
  return `${[PATH + title, '', `Previous ${title}`, '', ...NAVIGATION, intro, '', ...body, 'Footnotes', '', ...list].join('\n')}\n`;
}

/** The same document in Markdown with GFM footnotes. */
export function toMarkdown({ title, intro, sections, notes }) {
  const body = sections.flatMap(({ title: heading, items }) => [
    `## ${heading}`,
    '',
    ...items.map(({ text, markers }) => `- ${text}${markers.map((label) => `[^${label}]`).join('')}`),
    '',
  ]);
  const list = notes.map((note, i) => `[^${i + 1}]: ${note}`);
  return `${[`# ${title}`, '', intro, '', ...body, ...list].join('\n')}\n`;
}
