import { createRequire } from 'node:module';
import { countries } from './lib/countries.js';
import { byCodeUnits, rowsOf } from './lib/json.js';
import { keyFunctions } from './lib/keys.js';
import { languageNames, speakersByLanguage, speakersOf } from './lib/languages.js';
import { ALIASES, NOT_NAMES } from './lib/names/aliases.js';
import { endingsOf, isSmall, nameForm, peopleForm } from './lib/names/forms.js';
import { ALSO, MANY, NOT_TONGUES } from './lib/names/languages.js';
import { NOT_PEOPLES, PEOPLES } from './lib/names/peoples.js';

const require = createRequire(import.meta.url);

/** The languages other than English, each with the locales of CLDR whose names are taken, by the file they stand in. */
const FILES = {
  latin: {
    fr: ['fr', 'fr-CA'],
    es: ['es', 'es-419', 'es-MX'],
    pt: ['pt', 'pt-PT'],
    de: ['de', 'de-AT', 'de-CH'],
    it: ['it'],
    ca: ['ca'],
    id: ['id'],
    sw: ['sw', 'sw-KE'],
    tr: ['tr'],
    pl: ['pl'],
  },
  cyrillic: { ru: ['ru'], uk: ['uk'] },
  asian: {
    ar: ['ar', 'ar-EG', 'ar-SA'],
    hi: ['hi'],
    bn: ['bn', 'bn-IN'],
    zh: ['zh', 'zh-Hant', 'zh-Hant-HK'],
    ja: ['ja'],
  },
};

/** `CM camerounais; CD,CG congolais` as pairs of codes and form. */
const listed = (text) =>
  text
    .split(';')
    .map((row) => row.trim().replace(/\s+/g, ' '))
    .filter((row) => row !== '')
    .map((row) => [row.slice(0, row.indexOf(' ')).split(','), row.slice(row.indexOf(' ') + 1)]);

// `Hongkong (SAR)`: what stands in parentheses stays where it tells two apart.
const PARENTHESIS = /\s*[（(][^()（）]*[)）]/g;

function namesIn(locale, style, codes) {
  const names = new Intl.DisplayNames(locale, { type: 'region', style, fallback: 'none' });
  const full = codes.flatMap((code) => (names.of(code) ? [[code, names.of(code)]] : []));
  const counts = new Map();
  for (const [, name] of full) counts.set(bare(name), (counts.get(bare(name)) ?? 0) + 1);
  return full.flatMap(([code, name]) =>
    counts.get(bare(name)) > 1
      ? [[code, name]]
      : [
          [code, name],
          [code, bare(name)],
        ],
  );
}

const bare = (name) => name.replace(PARENTHESIS, '');

/** Names of CLDR that one language gives to one country and everybody else to two. */
const SHARED = { Congo: ['CD', 'CG'], Kongo: ['CD', 'CG'], Granada: ['ES', 'GD'] };

function* placesOf(language, locales, codes) {
  for (const locale of locales) {
    for (const style of ['long', 'short']) {
      for (const [code, name] of namesIn(locale, style, codes)) {
        // Short names such as `AS` or `RU` are listed by hand where they are in use.
        const letters = name.replace(/[^\p{L}]/gu, '');
        if (style === 'short' && letters.length < 4 && /^\p{Lu}+$/u.test(letters)) continue;
        yield [SHARED[name] ?? [code], name];
      }
    }
  }
  yield* listed(ALIASES[language] ?? '');
}

function* peoplesOf(language, codes) {
  const byHand = listed(PEOPLES[language] ?? '');
  if (NOT_PEOPLES[language]) {
    const { nationalities } = require(`i18n-nationality/langs/${language}.json`);
    const not = new Set(NOT_PEOPLES[language].split(' '));
    for (const code of codes) {
      const form = nationalities[code];
      if (form && !not.has(code) && !/[\s()]/.test(form.trim())) yield [[code], form.trim().toLowerCase()];
    }
  }
  yield* byHand;
}

function* tonguesOf(locales, tags) {
  for (const locale of locales) {
    const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
    for (const tag of tags) {
      const name = names.of(tag);
      if (name && !/[(（]/.test(name)) yield [tag, name];
    }
  }
}

function tonguesLookedFor() {
  const speakers = speakersByLanguage();
  const many = (tag) => speakersOf(tag, speakers).reduce((sum, [, count]) => sum + count, 0) >= MANY;
  return languageNames()
    .map(({ tag }) => tag)
    .filter((tag) => ALSO.has(tag) || many(tag));
}

/**
 * Stems of a file: `{[stem]: 'CM fr-ien~; @ca fr-ain~'}`, where `~` and `^` mark the name of a people;
 * with `~` and `+` it may begin with a small letter.
 */
function stemsOf(locales, { phraseKey }, classes) {
  const stems = new Map();
  const codes = countries().map(({ code }) => code);
  const tags = tonguesLookedFor();
  const put = (language, id, form, people) => {
    const [stem, shape] = people ? peopleForm(language, form) : nameForm(language, form);
    const key = phraseKey(stem);
    if (key === '' || !/\p{L}/u.test(key)) return;
    const cls = `${shape}${people ? (isSmall(language, true) ? '~' : '^') : /^\p{Ll}/u.test(form) ? '+' : ''}`;
    classes.set(cls, [...new Set(endingsOf(shape).map((ending) => (ending === '' ? '' : phraseKey(ending))))]);
    stems.set(key, (stems.get(key) ?? new Set()).add(`${id} ${cls}`));
  };
  for (const [language, names] of Object.entries(locales)) {
    for (const [ids, name] of placesOf(language, names, codes)) put(language, ids.join(','), name, false);
    for (const [ids, form] of peoplesOf(language, codes)) put(language, ids.join(','), form, true);
    for (const [tag, name] of tonguesOf(names, tags)) {
      const key = phraseKey(name);
      if (key.length >= 4 - Number(/\p{sc=Han}/u.test(key)) && !NOT_TONGUES.has(key))
        put(language, `@${tag}`, name, true);
    }
  }
  return stems;
}

const VERSION_NOTE =
  'Unicode CLDR by way of Intl.DisplayNames (names of countries and languages); i18n-nationality 1.4.0 (adjectives in French, Spanish, Italian and German); adjectives, variants, endings and exceptions by hand';

/** `src/vocabularies/names-<file>.json`: names of countries, peoples and languages in other languages than English. */
export const outputs = async () => {
  const keys = await keyFunctions();
  const files = Object.entries(FILES).map(([file, locales]) => {
    const classes = new Map();
    const stems = stemsOf(locales, keys, classes);
    const sorted = [...stems].sort(([a], [b]) => byCodeUnits(a, b));
    const content = {
      source: VERSION_NOTE,
      licence: 'Unicode-3.0; MIT',
      cldr: process.versions.cldr,
      languages: Object.keys(locales),
      classes: Object.fromEntries([...classes].sort(([a], [b]) => byCodeUnits(a, b))),
      notNames: [...new Set(NOT_NAMES[file].split(';').map((phrase) => keys.phraseKey(phrase)))],
      stems: Object.fromEntries(sorted.map(([stem, values]) => [stem, [...values].sort(byCodeUnits).join('; ')])),
    };
    return [`src/vocabularies/names-${file}.json`, rowsOf(content)];
  });
  return new Map(files);
};
