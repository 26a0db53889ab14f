/** Rules as somebody else could write them. */
import { defineRule } from '../../../src/check/rule.ts';

const PASS = `Halls

  • The council opens the doors of all halls.[1]

Footnotes

  1. Halls stay shut. (Ghana Strategy Salon, June 2019, Diversity thematic area)
`;

/** An option of each kind. */
export const actsRule = defineRule({
  id: 'recommendation-names-who-acts',
  summary: 'Every recommendation names who is to act.',
  finds: 'A recommendation that names none of those who can act.',
  matters: 'What everybody is asked to do, nobody does.',
  repair: 'Write who is to act.',
  severity: 'warning',
  kinds: ['synthesis'],
  options: {
    actors: { kind: 'texts', about: 'Who can act.', default: ['council'] },
    most: { kind: 'number', about: 'How many are told of.', default: 10 },
    quiet: { kind: 'boolean', about: 'Whether words are left out.', default: false },
    since: { kind: 'day', about: 'From which day on.', default: null },
    sign: { kind: 'text', about: 'What comes before the message.', default: '' },
  },
  examples: { pass: PASS, fail: PASS.replace('The council opens', 'Open') },
  *check({ document, options: { actors, most, quiet, since, sign } }) {
    for (const { text, span } of document.recommendations.slice(0, most)) {
      if (actors.some((actor) => text.includes(actor))) continue;
      const what = quiet ? 'a recommendation' : `“${text}”`;
      yield { message: `${sign}found ${what}, expected ${actors.join(', ')}${since ?? ''}`, span, key: text };
    }
  },
});

/** Throws wherever there is a recommendation. */
export const brokenRule = defineRule({
  ...actsRule,
  id: 'recommendation-is-lost',
  options: {},
  check() {
    throw new TypeError('cannot read this');
  },
});
