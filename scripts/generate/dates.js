// Makes src/vocabularies/dates.json: the words dates are written with, by language.
// Names of months and weekdays come from Intl (CLDR), once, because the run-time tables differ between versions of Node.

const SOURCE =
  'Names of months and weekdays: Unicode CLDR, through Intl.DateTimeFormat. All other words: kept by hand in scripts/generate/dates.js.';
const LICENCE = 'Unicode-3.0 for the names of CLDR, MIT for the rest';

/** What no locale data tells, by language; the first locale gives the long names shown in messages. */
const LANGUAGES = {
  en: {
    locales: ['en-US', 'en-GB'],
    months: { 9: ['Sep', 'Sept'] },
    weekdays: { 2: ['Tues'], 4: ['Thur', 'Thurs'] },
    // Names that are other words when written in lower case.
    homonyms: ['may', 'march', 'mar', 'dec'],
    seasons: { spring: ['spring'], summer: ['summer'], autumn: ['autumn', 'fall'], winter: ['winter'] },
    quarters: { prefixes: ['q'], words: ['quarter'], nth: [['first'], ['second'], ['third'], ['fourth']] },
    ordinalSuffixes: ['st', 'nd', 'rd', 'th'],
    ranges: ['to', 'till', 'until', 'through', 'thru'],
    lists: ['and'],
    // Words in front of a range: `between 3 and 16 June` is one, `3 and 16 June` is two days.
    openers: ['from', 'between'],
    fillers: ['of', 'the'],
    vague: ['early', 'mid', 'late'],
    vagueWithFiller: ['beginning', 'end', 'middle', 'start'],
    prepositions: ['on', 'at'],
    meridiems: ['am', 'pm'],
    zones: ['utc', 'gmt'],
    // A number behind one of these counts something and starts no list of days: `Iteration 3, 7 and 8 September`.
    counters: [
      'appendix',
      'chapter',
      'figure',
      'footnote',
      'group',
      'iteration',
      'no',
      'p',
      'page',
      'pages',
      'part',
      'phase',
      'pp',
      'question',
      'room',
      'round',
      'section',
      'session',
      'step',
      'table',
      'version',
      'week',
    ],
  },
  // Abbreviations of these are words of English (`ago`, `out`, `mar`), which more of the pages are in.
  fr: {
    locales: ['fr-FR'],
    abbreviated: false,
    homonyms: ['mars'],
    seasons: { spring: ['printemps'], summer: ['été'], autumn: ['automne'], winter: ['hiver'] },
    quarters: { prefixes: [], words: ['trimestre'], nth: [['premier'], ['deuxième'], ['troisième'], ['quatrième']] },
    ordinalSuffixes: ['er'],
    ranges: ['au'],
    lists: ['et'],
    openers: ['entre'],
    fillers: ['de', 'du'],
    vague: ['début', 'mi', 'fin'],
    vagueWithFiller: [],
    prepositions: [],
    meridiems: [],
    zones: [],
    counters: ['groupe', 'partie', 'table', 'tour'],
  },
  es: {
    locales: ['es-ES'],
    abbreviated: false,
    homonyms: ['mayo'],
    seasons: { spring: ['primavera'], summer: ['verano'], autumn: ['otoño'], winter: ['invierno'] },
    quarters: { prefixes: [], words: ['trimestre'], nth: [['primer'], ['segundo'], ['tercer'], ['cuarto']] },
    ordinalSuffixes: [],
    ranges: ['al', 'hasta'],
    lists: ['y'],
    openers: ['desde', 'entre'],
    fillers: ['de', 'del'],
    vague: [],
    vagueWithFiller: ['principios', 'mediados', 'finales'],
    prepositions: [],
    meridiems: [],
    zones: [],
    counters: ['grupo', 'mesa', 'parte', 'pregunta', 'ronda'],
  },
  pt: {
    locales: ['pt-BR'],
    abbreviated: false,
    homonyms: [],
    seasons: { spring: ['primavera'], summer: ['verão'], autumn: ['outono'], winter: ['inverno'] },
    quarters: { prefixes: [], words: ['trimestre'], nth: [['primeiro'], ['segundo'], ['terceiro'], ['quarto']] },
    ordinalSuffixes: [],
    ranges: ['até'],
    lists: ['e'],
    openers: ['entre'],
    fillers: ['de', 'do'],
    vague: [],
    vagueWithFiller: ['início', 'meados', 'fim'],
    prepositions: [],
    meridiems: [],
    zones: [],
    counters: ['grupo', 'mesa', 'parte', 'pergunta', 'rodada'],
  },
};

// 1 January 2023 was a Sunday.
const month = (n) => Date.UTC(2023, n - 1, 15);
const weekday = (n) => Date.UTC(2023, 0, 1 + n);

const names = (locale, options, at, numbers) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return numbers.map((n) => format.format(at(n)).replace(/\.$/, ''));
};

const unique = (words) => [...new Set(words)];

const table = (locales, unit, at, numbers, extra = {}) => {
  const long = names(locales[0], { [unit]: 'long' }, at, numbers);
  const shorts = locales.map((locale) => names(locale, { [unit]: 'short' }, at, numbers));
  const short = numbers.map((n, i) =>
    unique([...shorts.map((row) => row[i]), ...(extra[n] ?? [])])
      .filter((word) => word !== long[i])
      .sort(),
  );
  return { long, short };
};

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

const language = ({ locales, months, weekdays, abbreviated = true, ...words }) => {
  const long = (all) => (abbreviated ? all : { ...all, short: all.short.map(() => []) });
  return {
    months: long(table(locales, 'month', month, range(1, 12), months)),
    weekdays: long(table(locales, 'weekday', weekday, range(0, 6), weekdays)),
    ...words,
  };
};

/** Path of each file made, from the root of the project, and its content. */
export const outputs = async () => {
  const languages = Object.fromEntries(Object.entries(LANGUAGES).map(([code, words]) => [code, language(words)]));
  const content = `${JSON.stringify({ source: SOURCE, licence: LICENCE, languages }, null, 2)}\n`;
  return new Map([['src/vocabularies/dates.json', content]]);
};
