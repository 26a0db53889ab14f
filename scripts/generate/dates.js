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
  // Abbreviations of these are words of English (`ago`, `out`, `mar`), which more of the pages are in: those that are
  // none are listed.
  fr: {
    locales: ['fr-FR'],
    abbreviations: { 1: ['janv'], 2: ['févr'], 4: ['avr'], 7: ['juil'], 9: ['sept'], 10: ['oct'], 12: ['déc'] },
    homonyms: ['mars'],
    seasons: { spring: ['printemps'], summer: ['été'], autumn: ['automne'], winter: ['hiver'] },
    quarters: {
      prefixes: ['t'],
      words: ['trimestre'],
      nth: [['premier'], ['deuxième', 'second'], ['troisième'], ['quatrième']],
    },
    ordinalSuffixes: ['er', 'e', 'ème'],
    ranges: ['au'],
    dayRanges: ['à'],
    lists: ['et'],
    openers: ['entre'],
    fillers: ['de', 'du', 'le'],
    elided: ["d'", "l'"],
    vague: ['début', 'mi', 'fin'],
    counters: ['groupe', 'partie', 'table', 'tour'],
  },
  es: {
    locales: ['es-ES'],
    abbreviations: { 1: ['ene'], 4: ['abr'], 9: ['sept'], 12: ['dic'] },
    variants: { 9: ['setiembre'] },
    homonyms: ['mayo'],
    seasons: { spring: ['primavera'], summer: ['verano'], autumn: ['otoño'], winter: ['invierno'] },
    quarters: {
      words: ['trimestre'],
      nth: [['primer'], ['segundo'], ['tercer'], ['cuarto']],
    },
    ordinalSuffixes: ['º'],
    ranges: ['al', 'hasta'],
    dayRanges: ['a'],
    lists: ['y'],
    openers: ['desde', 'entre'],
    fillers: ['de', 'del', 'el'],
    vagueWithFiller: ['principios', 'mediados', 'finales'],
    counters: ['grupo', 'mesa', 'parte', 'pregunta', 'ronda'],
  },
  pt: {
    locales: ['pt-BR'],
    abbreviations: { 2: ['fev'], 4: ['abr'], 12: ['dez'] },
    seasons: { spring: ['primavera'], summer: ['verão'], autumn: ['outono'], winter: ['inverno'] },
    quarters: { words: ['trimestre'], nth: [['primeiro'], ['segundo'], ['terceiro'], ['quarto']] },
    ordinalSuffixes: ['º'],
    ranges: ['até'],
    dayRanges: ['a'],
    lists: ['e'],
    openers: ['entre'],
    fillers: ['de', 'do'],
    vagueWithFiller: ['início', 'meados', 'fim'],
    counters: ['grupo', 'mesa', 'parte', 'pergunta', 'rodada'],
  },
  de: {
    locales: ['de-DE'],
    abbreviations: { 1: ['Jan'], 2: ['Feb'], 3: ['Mär', 'Mrz'], 9: ['Sept'], 10: ['Okt'], 12: ['Dez'] },
    variants: { 1: ['Jänner'] },
    weekdays: { 6: ['Sonnabend'] },
    // `6. Juli`: a full stop makes the number an ordinal.
    dotted: true,
    seasons: { spring: ['Frühling', 'Frühjahr'], summer: ['Sommer'], autumn: ['Herbst'], winter: ['Winter'] },
    quarters: {
      words: ['Quartal'],
      nth: [
        ['erstes', 'ersten'],
        ['zweites', 'zweiten'],
        ['drittes', 'dritten'],
        ['viertes', 'vierten'],
      ],
    },
    ranges: ['bis'],
    lists: ['und', 'sowie'],
    openers: ['zwischen', 'vom'],
    fillers: ['den', 'der', 'des'],
    vague: ['Anfang', 'Mitte', 'Ende'],
    meridiems: ['Uhr'],
    counters: ['Gruppe', 'Tisch', 'Teil', 'Frage', 'Runde', 'Nr'],
  },
  ca: {
    locales: ['ca-ES'],
    seasons: { spring: ['primavera'], summer: ['estiu'], autumn: ['tardor'], winter: ['hivern'] },
    quarters: { words: ['trimestre'], nth: [['primer'], ['segon'], ['tercer'], ['quart']] },
    ordinalSuffixes: ['r'],
    ranges: ['al', 'fins'],
    dayRanges: ['a'],
    lists: ['i'],
    openers: ['entre'],
    fillers: ['de', 'del', 'el'],
    elided: ["d'", "l'"],
    vagueWithFiller: ['principis', 'començaments', 'mitjans', 'finals'],
    counters: ['grup', 'taula', 'pregunta'],
  },
  it: {
    locales: ['it-IT'],
    // `estate`, `metà` and `fine` are English words too.
    seasons: { spring: ['primavera'], summer: [], autumn: ['autunno'], winter: ['inverno'] },
    quarters: { words: ['trimestre'], nth: [['primo'], ['secondo'], ['terzo'], ['quarto']] },
    ordinalSuffixes: ['º'],
    ranges: ['al', 'fino'],
    lists: ['e'],
    openers: ['dal', 'tra'],
    fillers: ['di', 'del'],
    elided: ["l'"],
    vague: ['inizio'],
    counters: ['gruppo', 'tavolo', 'domanda'],
  },
  // Egypt and most of the Gulf; then the Levant, the Maghreb and Morocco.
  ar: {
    locales: ['ar-EG'],
    others: ['ar-LB', 'ar-DZ', 'ar-MA'],
    variants: {
      1: ['كانون ثاني'],
      4: ['ابريل', 'إبريل'],
      6: ['يونيه'],
      7: ['يوليه'],
      8: ['اغسطس'],
      10: ['اكتوبر', 'تشرين اول'],
      11: ['تشرين ثاني'],
      12: ['كانون اول'],
    },
    weekdays: { 1: ['الإثنين'] },
    seasons: { spring: ['ربيع'], summer: ['صيف'], autumn: ['خريف'], winter: ['شتاء'] },
    quarters: { words: ['الربع'], nth: [['الأول'], ['الثاني'], ['الثالث'], ['الرابع']] },
    // `2019م`: of the common era.
    yearSuffixes: ['م'],
    ranges: ['إلى', 'الى', 'حتى'],
    lists: ['و'],
    openers: ['بين'],
    fillers: ['من', 'شهر', 'عام', 'سنة', 'لعام'],
    // `و5 يوليو`: the word for `and` is written together with the next.
    joined: ['و'],
    vague: ['أوائل', 'بداية', 'مطلع', 'منتصف', 'نهاية', 'أواخر'],
    otherCalendar: {
      months: [
        'محرم',
        'صفر',
        'ربيع الأول',
        'ربيع الثاني',
        'ربيع الآخر',
        'جمادى الأولى',
        'جمادى الثانية',
        'جمادى الآخرة',
        'رجب',
        'شعبان',
        'رمضان',
        'شوال',
        'ذو القعدة',
        'ذي القعدة',
        'ذو الحجة',
        'ذي الحجة',
      ],
      eras: ['هـ', 'ه', 'هجرية', 'هجري'],
    },
  },
  hi: {
    locales: ['hi-IN'],
    variants: {
      2: ['फरवरी'],
      9: ['सितम्बर'],
      10: ['अक्तूबर'],
      11: ['नवम्बर'],
      12: ['दिसम्बर'],
    },
    weekdays: { 0: ['इतवार'], 4: ['बृहस्पतिवार'] },
    homonyms: ['मार्च'],
    seasons: { spring: ['वसंत'], summer: ['ग्रीष्म'], autumn: ['शरद'], winter: ['शीत'] },
    quarters: {
      words: ['तिमाही'],
      nth: [['पहली'], ['दूसरी'], ['तीसरी'], ['चौथी']],
    },
    ranges: ['से'],
    lists: ['और', 'व', 'एवं', 'तथा'],
    fillers: ['सन्', 'सन', 'माह'],
    otherCalendar: {
      months: ['चैत्र', 'वैशाख', 'ज्येष्ठ', 'आषाढ़', 'श्रावण', 'भाद्रपद', 'आश्विन', 'कार्तिक', 'मार्गशीर्ष', 'पौष', 'माघ', 'फाल्गुन'],
      eras: ['शक'],
    },
  },
  bn: {
    locales: ['bn-BD'],
    ranges: ['থেকে'],
    lists: ['ও', 'এবং'],
  },
  id: {
    locales: ['id-ID'],
    abbreviations: { 8: ['Agu', 'Agt'], 10: ['Okt'] },
    homonyms: ['mei'],
    quarters: {
      words: ['kuartal', 'triwulan'],
      nth: [['pertama'], ['kedua'], ['ketiga'], ['keempat']],
    },
    ranges: ['sampai', 'hingga'],
    lists: ['dan'],
    openers: ['antara', 'dari'],
    fillers: ['tanggal', 'bulan', 'tahun'],
    vague: ['awal', 'pertengahan', 'akhir'],
  },
  ru: {
    locales: ['ru-RU'],
    genitive: true,
    seasons: { spring: ['весна'], summer: ['лето'], autumn: ['осень'], winter: ['зима'] },
    quarters: { words: ['квартал'] },
    ranges: ['по', 'до'],
    lists: ['и'],
    openers: ['между'],
    vague: ['начало', 'середина', 'конец'],
  },
};

const NO_SEASONS = { spring: [], summer: [], autumn: [], winter: [] };

/** What a language has where nothing is said. */
const withDefaults = ({ quarters = {}, otherCalendar = {}, ...words }) => ({
  homonyms: [],
  seasons: NO_SEASONS,
  ordinalSuffixes: [],
  yearSuffixes: [],
  dotted: false,
  ranges: [],
  dayRanges: [],
  lists: [],
  openers: [],
  fillers: [],
  elided: [],
  joined: [],
  vague: [],
  vagueWithFiller: [],
  prepositions: [],
  meridiems: [],
  zones: [],
  counters: [],
  ...words,
  quarters: { prefixes: [], words: [], nth: [], ...quarters },
  otherCalendar: { months: [], eras: [], ...otherCalendar },
});

// 1 January 2023 was a Sunday.
const month = (n) => Date.UTC(2023, n - 1, 15);
const weekday = (n) => Date.UTC(2023, 0, 1 + n);

const names = (locale, options, at, numbers) => {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return numbers.map((n) => format.format(at(n)).replace(/\.$/, ''));
};

const unique = (words) => [...new Set(words)];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** For each number all names, the first locale's before the others, then those of `variants`. */
const longNames = (locales, unit, at, numbers, genitive, variants = {}) => {
  const rows = locales.map((locale) => names(locale, { [unit]: 'long' }, at, numbers));
  const genitives = genitive ? names(locales[0], { [unit]: 'long', day: 'numeric' }, at, numbers) : [];
  return numbers.map((n, i) =>
    unique([
      ...rows.map((row) => row[i]),
      ...(genitives[i] ? [genitives[i].replace(/^\d+ /, '')] : []),
      ...(variants[n] ?? []),
    ]),
  );
};

/** For each number its abbreviations: those listed, else those of the locales, which `extra` adds to. */
const shortNames = (locales, unit, at, numbers, long, extra = {}) => {
  const rows = locales.map((locale) => names(locale, { [unit]: 'short' }, at, numbers));
  return numbers.map((n, i) =>
    unique([...rows.map((row) => row[i]), ...(extra[n] ?? [])])
      .filter((word) => !long[i].includes(word))
      .sort(),
  );
};

const language = ({ locales, others = [], months, weekdays, abbreviations, variants, genitive, ...words }) => {
  // In English a listed name is an abbreviation, and the locales give more; elsewhere it is another spelling.
  const english = locales.length > 1;
  const all = english ? [locales[0]] : [...locales, ...others];
  const [twelve, seven] = [range(1, 12), range(0, 6)];
  const long = {
    months: longNames(all, 'month', month, twelve, genitive, variants),
    weekdays: longNames(all, 'weekday', weekday, seven, false, english ? {} : weekdays),
  };
  return {
    months: {
      long: long.months,
      short: english
        ? shortNames(locales, 'month', month, twelve, long.months, months)
        : twelve.map((n) => abbreviations?.[n] ?? []),
    },
    weekdays: {
      long: long.weekdays,
      short: english ? shortNames(locales, 'weekday', weekday, seven, long.weekdays, weekdays) : seven.map(() => []),
    },
    ...withDefaults(words),
  };
};

/** Path of each file made, from the root of the project, and its content. */
export const outputs = async () => {
  const languages = Object.fromEntries(Object.entries(LANGUAGES).map(([code, words]) => [code, language(words)]));
  const made = { source: SOURCE, licence: LICENCE, cldr: process.versions.cldr, languages };
  const content = `${JSON.stringify(made, null, 2)}\n`;
  return new Map([['src/vocabularies/dates.json', content]]);
};
