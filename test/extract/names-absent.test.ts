import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import type { DocumentKind } from '../../src/model/report.ts';
import { type Content, run } from '../cli/memory-world.ts';

/** Words that stand in no vocabulary and in no sentence below. */
const NAMES = ['Zzorba', 'Quillax', 'Narnox', 'Fexleyan', 'Trallobim', 'Oplovant'];
const PEOPLE = ['Zzorba Quillax', 'Narnox Fexleyan', 'Trallobim Oplovant'] as const;
const [FIRST, SECOND, THIRD] = PEOPLE;

const HEAD = 'Strategy Salons/Reports/Kenya UG/Kisumu\n\n';
const TAIL = '\n\nDiscussion points\n\nQuestion 1: What helps?\n\n  • Lamps help\n    • and tea\n';

/** A page in each form that a list of participants comes in, and how many participants it has. */
const PAGES: Record<string, { text: string; count: number | null; extension?: string }> = {
  'a bulleted list': { text: `${HEAD}Participants\n\n  • ${PEOPLE.join('\n  • ')}${TAIL}`, count: 3 },
  'a numbered list with links': {
    text: `${HEAD}Participants listEdit\n\n  1. ${FIRST} (talk) Host\n  2. ${SECOND} (talk)\n  3. ${THIRD}\n\nDiscussion pointsEdit\n\n  • Lamps\n`,
    count: 3,
  },
  'a numbered list at the end': {
    text: `${HEAD}Discussion points\n\n  • Lamps\n\nParticipants\n\n1. ${FIRST}\n2. ${SECOND}\n3. ${THIRD}\n`,
    count: 3,
  },
  'names on lines of their own': { text: `${HEAD}Participants\n\n${PEOPLE.join('\n')}${TAIL}`, count: 3 },
  'names apart from each other': { text: `${HEAD}Participants\n\n${PEOPLE.join('\n\n')}${TAIL}`, count: 3 },
  'names with commas below the heading': {
    text: `${HEAD}Attendees\n\n${FIRST}, ${SECOND} and ${THIRD}${TAIL}`,
    count: 3,
  },
  'a field': {
    text: `${HEAD}Date & location\n\n  • Date: 3 May 2019\n  • Location: Kisumu, Kenya\n  • Participants: ${PEOPLE.join(', ')}\n  • Facilitator: ${FIRST}${TAIL}`,
    count: 3,
  },
  'a field above all headings': { text: `${HEAD}Participants: ${FIRST}, ${SECOND} and ${THIRD}${TAIL}`, count: 3 },
  'a field with a sentence': {
    text: `${HEAD}Participants: ${FIRST} and ${SECOND} came early, and they stayed until the lamps went out at night.${TAIL}`,
    count: null,
  },
  'a sentence': { text: `${HEAD}What happened\n\nThe participants were ${FIRST} and ${SECOND}.${TAIL}`, count: 2 },
  'a stated number': { text: `${HEAD}Participants (17)\n\n  • ${FIRST}\n  • ${SECOND}${TAIL}`, count: 17 },
  'a number in a sentence': {
    text: `${HEAD}Participants\n\nThere were 21 participants.\n\n${FIRST}${TAIL}`,
    count: 21,
  },
  'a list below its label': { text: `${HEAD}Participants:\n\n  • ${PEOPLE.join('\n  • ')}${TAIL}`, count: 3 },
  'a list in French': { text: `${HEAD}Liste des participants\n\n  • ${PEOPLE.join('\n  • ')}${TAIL}`, count: 3 },
  'a list in groups': {
    text: `# Notes\n\n## Date and location\n\n3 May 2019, Kisumu\n\n## Participants\n\n### Hosts\n\n- ${FIRST}\n\n### ${SECOND}\n\n### From afar\n\n- ${THIRD}\n\n## Discussion\n\n- Lamps\n`,
    count: 3,
    extension: 'md',
  },
  'a table': {
    text: `# Notes\n\n## Date and location\n\n3 May 2019, Kisumu\n\n## Participants\n\n| Name | Town |\n| --- | --- |\n| ${FIRST} | A |\n| ${SECOND} | B |\n\n## Discussion\n\n- Lamps\n`,
    count: 2,
    extension: 'md',
  },
  'a table under no heading': {
    text: `| Date | 3 May 2019 |\n| --- | --- |\n| Location | Kisumu |\n| Participants | ${PEOPLE.join(', ')} |\n\n| Username | Town |\n| --- | --- |\n| ${FIRST} | A |\n\n## Discussion points\n\n- Lamps\n`,
    count: 3,
    extension: 'md',
  },
  'a list nested below its label': {
    text: `# Salon\n\n- Date: 3 May 2019\n- Location: Kisumu\n- Participants\n  - ${FIRST}\n  - ${SECOND}\n\n## Discussion points\n\n- Lamps\n`,
    count: 2,
    extension: 'md',
  },
  'users of a wiki': {
    text: `== Date and location ==\n* Date: 3 May 2019\n* Location: Kisumu\n== Participants ==\n# [[User:${NAMES[0]}|${FIRST}]] ([[User talk:${NAMES[0]}|talk]])\n# ${SECOND}\n{|\n! Name !! Town\n|-\n| ${THIRD} || B\n|}\n== Discussion points ==\n* Lamps\n`,
    count: 3,
    extension: 'wiki',
  },
  'a list of terms': {
    text: `<h2>Date and location</h2><dl><dt>Date</dt><dd>3 May 2019</dd><dt>Location</dt><dd>Kisumu</dd><dt>Participants</dt><dd>${PEOPLE.join(', ')}</dd></dl><h2>Discussion points</h2><ul><li>Lamps</li></ul>`,
    count: 3,
    extension: 'html',
  },
  'a list of a saved page': {
    text: `<h2>Date and location</h2><p>3 May 2019, Kisumu</p><h2>Participants</h2><ol><li><a href="/wiki/User:${NAMES[0]}">${FIRST}</a></li><li>${SECOND}</li></ol><h2>Discussion points</h2><ul><li>Lamps</li></ul>`,
    count: 2,
    extension: 'html',
  },
};

const rows = Object.entries(PAGES).map(([form, page]) => ({ form, extension: 'txt', ...page }));
const textOf = (content: Content) =>
  content instanceof Uint8Array ? new TextDecoder().decode(content) : String(content);
const namesIn = (text: string) => NAMES.filter((name) => text.includes(name));

describe('names of participants', () => {
  it.each(rows)('as $form are counted and stand in no output', async ({ text, count, extension }) => {
    const files = { [`page.${extension}`]: text };
    const { document } = await compileDocument({ path: `page.${extension}`, value: text });
    expect(document.kind).toBe('report');
    expect(document.event?.participants).toBe(count);
    expect(document.footnotes.length).toBeGreaterThan(0);
    for (const command of ['parse', 'parse --verbose', 'check --fail-on never', 'trace', 'quotes', 'summary']) {
      const { code, out, err } = await run(`${command} page.${extension}`, files);
      expect([code, namesIn(out), namesIn(err)], command).toEqual([0, [], []]);
    }
    const synth = await run(`synth page.${extension} --out out`, files);
    expect([synth.code, namesIn(synth.out), namesIn(synth.err)]).toEqual([0, [], []]);
    const written = [...synth.files].filter(([path]) => path.startsWith('out/'));
    expect(written.map(([path]) => path)).toEqual(expect.arrayContaining(['out/report.md', 'out/model.json']));
    for (const [path, content] of written) expect(namesIn(textOf(content)), path).toEqual([]);
  });

  const kinds: DocumentKind[] = ['synthesis', 'report', 'digest', 'other'];
  it.each(rows.flatMap((row) => kinds.map((kind) => ({ ...row, kind }))))(
    'as $form stand nowhere in a document that is taken for a $kind',
    async ({ text, extension, kind }) => {
      const { document, doubts, ledger } = await compileDocument({ path: `page.${extension}`, value: text, kind });
      expect(document.kind).toBe(kind);
      expect(namesIn(JSON.stringify([document, doubts, ledger]))).toEqual([]);
    },
  );
});
