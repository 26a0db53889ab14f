/**
 * Endings of names, adjectives and names of languages. A class is `{endings, small}`: the endings a stem may have, and
 * whether the word may begin with a small letter. Only listed stems with listed endings are ever found.
 */
const ENDINGS = {
  // A name as it stands
  n: [''],
  // German and Scandinavian genitive
  s: ['', 's'],
  // French, Spanish, Portuguese, Catalan adjectives by the shape of the masculine
  'fr-ien': ['', 'ne', 'nes', 's'],
  'fr-ais': ['', 'e', 'es'],
  'fr-ain': ['', 'e', 's', 'es'],
  'fr-e': ['', 's'],
  'fr-c': ['c', 'que', 'ques', 'cque', 'cques', 'cs'],
  'ro-o': ['o', 'a', 'os', 'as'],
  'ro-es': ['', 'a', 'es', 'as'],
  'ro-s': ['', 's', 'es'],
  'pt-ao': ['ao', 'a', 'aes', 'as', 'oes', 'aos'],
  'pt-ol': ['ol', 'ola', 'ois', 'olas'],
  'pt-eu': ['eu', 'eia', 'eus', 'eias'],
  'ca-es': ['es', 'esa', 'esos', 'eses'],
  'ca-e': ['e', 'ena', 'ens', 'enes'],
  'ca-a': ['a', 'ana', 'ans', 'anes'],
  'ca-i': ['i', 'ina', 'ins', 'ines'],
  'ca-o': ['o', 'ona', 'ons', 'ones'],
  'ca-io': ['i', 'ia', 'is', 'ies'],
  'ca-x': ['', 'a', 's', 'os', 'es'],
  'ca-c': ['c', 'ca', 'cs', 'ques', 'gues', 'ga'],
  'it-o': ['o', 'a', 'i', 'e', 'hi', 'he'],
  'it-e': ['e', 'i'],
  'it-a': ['a', 'i', 'e'],
  'it-x': [''],
  'de-adj': ['', 'e', 'er', 'es', 'en', 'em'],
  // Slavic: names by their nominative, adjectives in -ск-, -ськ-, -sk-
  'ru-ия': ['я', 'и', 'ю', 'ей'],
  'ru-а': ['а', 'ы', 'и', 'е', 'у', 'ой'],
  'ru-я': ['я', 'и', 'е', 'ю', 'ей'],
  'ru-m': ['', 'а', 'у', 'ом', 'е'],
  'ru-ь': ['ь', 'я', 'и', 'ю', 'ем', 'е', 'ью'],
  'ru-й': ['й', 'я', 'ю', 'ем', 'е', 'и'],
  'ru-ы': ['ы', 'ам', 'ами', 'ах', ''],
  'ru-adj': ['ий', 'ого', 'ому', 'им', 'ом', 'ая', 'ой', 'ую', 'ое', 'ие', 'их', 'ими'],
  'uk-ія': ['я', 'ї', 'ю', 'єю'],
  'uk-а': ['а', 'и', 'і', 'у', 'ою'],
  'uk-я': ['я', 'ї', 'і', 'ю', 'єю', 'ею'],
  'uk-m': ['', 'у', 'а', 'ом', 'ові', 'і'],
  'uk-ь': ['ь', 'я', 'і', 'ю', 'ем', 'ю'],
  'uk-й': ['й', 'ю', 'я', 'єм', 'ї'],
  'uk-и': ['и', 'ам', 'ами', 'ах', ''],
  'uk-adj': ['ий', 'ого', 'ому', 'им', 'а', 'ої', 'ій', 'у', 'ою', 'е', 'і', 'их', 'ими'],
  'pl-ia': ['a', 'i', 'ę', 'ą', 'o'],
  'pl-a': ['a', 'y', 'i', 'ę', 'ie', 'ą'],
  'pl-m': ['', 'u', 'a', 'em', 'owi'],
  'pl-n': ['', 'u', 'a', 'em', 'ie', 'owi'],
  'pl-y': ['y', 'om', 'ami', 'ach'],
  'pl-adj': ['i', 'iego', 'iemu', 'im', 'a', 'iej', 'ą', 'ie', 'ich', 'imi'],
  tr: ['', 'li', 'lı', 'lu', 'lü', 'liler', 'lılar', 'lular', 'lüler'],
  'bn-v': ['', 'র', 'য়', 'য়ের', 'তে', 'কে'],
  'bn-c': ['', 'ের', 'ে', 'কে', 'এর', 'তে'],
  // Arabic adjectives, with and without article; prefixes are the program's
  'ar-adj': ['ي', 'ية', 'يون', 'يين', 'يات'],
};

const SMALL = new Set(['fr', 'es', 'pt', 'it', 'ca', 'ru', 'uk', 'pl', 'de', 'sw']);
const cut = (form, ending) => (form.endsWith(ending) ? form.slice(0, form.length - ending.length) : null);

/** Stem and class of a name of a place: of a name of several words only the last one bends. */
export function nameForm(language, name) {
  switch (language) {
    case 'de':
      return /[sxzß]$/.test(name) || /\s/.test(name) ? [name, 'n'] : [name, 's'];
    case 'ru':
      return slavic(
        name,
        [
          ['ия', 'ru-ия', 'я'],
          ['а', 'ru-а'],
          ['я', 'ru-я'],
          ['ь', 'ru-ь'],
          ['й', 'ru-й'],
          ['ы', 'ru-ы'],
        ],
        'ru-m',
        /[бвгджзклмнпрстфхцчшщ]$/,
      );
    case 'uk':
      return slavic(
        name,
        [
          ['ія', 'uk-ія', 'я'],
          ['а', 'uk-а'],
          ['я', 'uk-я'],
          ['ь', 'uk-ь'],
          ['й', 'uk-й'],
          ['и', 'uk-и'],
        ],
        'uk-m',
        /[бвгджзклмнпрстфхцчшщ]$/,
      );
    case 'pl':
      // Nigru, Nigrze: listed.
      if (name === 'Niger') return [name, 'n'];
      if (/[bmnpw]$/.test(name) && !/\s|-/.test(name)) return [name, 'pl-n'];
      return slavic(
        name,
        [
          ['ea', 'n', ''],
          ['ia', 'pl-ia', 'a'],
          ['ja', 'pl-ia', 'a'],
          ['a', 'pl-a'],
          ['y', 'pl-y'],
        ],
        'pl-m',
        /[bcdfghjklłmnprstwz]$/,
      );
    case 'tr':
      return [name, 'tr'];
    case 'bn':
      return bengali(name);
    default:
      return [name, 'n'];
  }
}

function slavic(name, shapes, masculine, consonant) {
  // The endings of `Южная Корея` are those of two words: such forms are listed by hand.
  if (/\s|-/.test(name.trim()) || name.length < 4) return [name, 'n'];
  for (const [ending, cls, drop = ending] of shapes)
    if (name.endsWith(ending)) return [drop === '' ? name : cut(name, drop), cls];
  return consonant.test(name) ? [name, masculine] : [name, 'n'];
}

const bengali = (name) => [
  name,
  /[\u0985-\u0994\u09be-\u09cc]$|[য়]$|\u09df$|\u09af\u09bc$/.test(name) ? 'bn-v' : 'bn-c',
];

/** Stem and class of an adjective, a name of a people or of a language; null for one that fits no shape. */
export function peopleForm(language, form) {
  switch (language) {
    case 'fr':
      if (/[eé]en$|ien$/.test(form)) return [form, 'fr-ien'];
      if (/[ao]is$/.test(form)) return [form, 'fr-ais'];
      if (/(?:que|e)$/.test(form)) return [form, 'fr-e'];
      if (/c$/.test(form)) return [cut(form, 'c'), 'fr-c'];
      return [form, 'fr-ain'];
    case 'es':
      if (/o$/.test(form)) return [cut(form, 'o'), 'ro-o'];
      if (/[aeiíú]$/.test(form)) return [form, 'ro-s'];
      return [form, 'ro-es'];
    case 'pt':
      if (/ão$/.test(form)) return [cut(form, 'ão'), 'pt-ao'];
      if (/ol$/.test(form)) return [cut(form, 'ol'), 'pt-ol'];
      if (/eu$/.test(form)) return [cut(form, 'eu'), 'pt-eu'];
      if (/o$/.test(form)) return [cut(form, 'o'), 'ro-o'];
      if (/ês$/.test(form)) return [form, 'ro-es'];
      return [form, 'ro-s'];
    case 'ca':
      if (/[èé]s$/.test(form)) return [form.slice(0, -2), 'ca-es'];
      if (/è$/.test(form)) return [cut(form, 'è'), 'ca-e'];
      if (/à$/.test(form)) return [cut(form, 'à'), 'ca-a'];
      if (/í$/.test(form)) return [cut(form, 'í'), 'ca-i'];
      if (/ó$/.test(form)) return [cut(form, 'ó'), 'ca-o'];
      if (/i$/.test(form)) return [cut(form, 'i'), 'ca-io'];
      if (/c$/.test(form)) return [cut(form, 'c'), 'ca-c'];
      return [form, 'ca-x'];
    case 'it':
      if (/o$/.test(form)) return [cut(form, 'o'), 'it-o'];
      if (/e$/.test(form)) return [cut(form, 'e'), 'it-e'];
      if (/a$/.test(form)) return [cut(form, 'a'), 'it-a'];
      return [form, 'it-x'];
    case 'de':
      return [form, /isch$|deutsch$/i.test(form) ? 'de-adj' : 's'];
    case 'ru':
      if (/с?к$/.test(form)) return [form, 'ru-adj'];
      return /кий$/.test(form) ? [cut(form, 'ий'), 'ru-adj'] : [form, 'n'];
    case 'uk':
      if (/к$/.test(form)) return [form, 'uk-adj'];
      if (/к[аи]й?$/.test(form)) return [form.replace(/[аи]й?$/, ''), 'uk-adj'];
      return [form, 'n'];
    case 'pl':
      if (/k$/.test(form)) return [form, 'pl-adj'];
      return /ki$/.test(form) ? [cut(form, 'i'), 'pl-adj'] : [form, 'n'];
    case 'ar':
      if (/\s/.test(form)) return [form, 'n'];
      return /ي$|ية$/.test(form) ? [form.replace(/^ال/, '').replace(/ية?$/, ''), 'ar-adj'] : [form, 'n'];
    case 'tr':
      return [form, 'tr'];
    case 'bn':
      return bengali(form);
    default:
      return [form, 'n'];
  }
}

/** The endings of a class. */
export const endingsOf = (cls) => ENDINGS[cls];

/** Whether words of this kind begin with a small letter in a language. */
export const isSmall = (language, people) => people && SMALL.has(language);
