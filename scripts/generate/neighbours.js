// Makes src/vocabularies/neighbours.json: for each English word of a term of themes, the words of English that a slip of
// it could be taken for. What stands there is never corrected: `Revenge Streams` is no `Revenue Streams`.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { distance } from 'fastest-levenshtein';

const ENGLISH = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('an-array-of-english-words')), 'utf8'));
const SETS = fileURLToPath(new URL('../../src/vocabularies/themes/', import.meta.url));

/** Endings that make another form of the same word, not another word. */
const ENDINGS = ['', 's', 'es', 'y', 'ies', "'s"];
const SHORTEST = 4;

function termWords() {
  const found = new Set();
  for (const name of readdirSync(SETS).filter((each) => each.endsWith('.json'))) {
    for (const text of JSON.parse(readFileSync(SETS + name, 'utf8')).entries.flatMap(textsOf)) {
      for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) if (word.length >= SHORTEST) found.add(word);
    }
  }
  return [...found].sort();
}

const textsOf = ({ label, aliases = [] }) => [
  label,
  ...aliases.filter(({ language }) => language === 'en').map(({ text }) => text),
];

function isForm(word, of) {
  let same = 0;
  while (same < word.length && word[same] === of[same]) same++;
  return same >= 5 && ENDINGS.includes(word.slice(same)) && ENDINGS.includes(of.slice(same));
}

function neighboursOf(word) {
  const edits = word.length >= 8 ? 2 : 1;
  return ENGLISH.filter(
    (other) =>
      other[0] === word[0] &&
      other !== word &&
      Math.abs(other.length - word.length) <= edits &&
      distance(other, word) <= edits &&
      !isForm(other, word),
  ).sort();
}

export function outputs() {
  const rows = termWords().map((word) => `    ${JSON.stringify(word)}: ${JSON.stringify(neighboursOf(word))}`);
  const head = {
    source: 'Words of English within two edits of a word of a term: an-array-of-english-words 2.0.0 (Zeke Sikelianos).',
    licence: 'MIT',
    endings: ENDINGS,
  };
  const start = JSON.stringify(head, null, 2).replace(/\[[^\]]*\]/, JSON.stringify(ENDINGS).replaceAll(',', ', '));
  const text = `${start.slice(0, -2)},\n  "neighbours": {\n${rows.join(',\n')}\n  }\n}\n`;
  return new Map([['src/vocabularies/neighbours.json', text]]);
}
