import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import { NameIndex } from '../../src/extract/mask.ts';
import type { DocumentKind } from '../../src/model/report.ts';
import { run } from '../cli/memory-world.ts';

const LIST = `== Participants ==
12 people took part:
# Narnox Fexleyan-Quill from Kisumu, note taker
# Trallobim Oplovant ([[User:OploVant]])
# [[User:Zzorb99|Zzorba]]
# Hope ([[User talk:Hope|talk]])
# Wikimedia Ghana
# Burkina Faso
# Aldo Quexley, aldo@quexley.example

Facilitated by Brintan Squillax. Notes by Veeda Mornack.
{|
! First name !! Last name
|-
| Ilvo || Drannet
|}
`;
const EVENT = '== Date and location ==\nHeld by Veeda Mornack on 3 May 2019 in Kisumu, Kenya.\n\n';
const POINTS = `== Discussion: Diversity ==
* “We need lamps”, said Narnox Fexleyan-Quill’s friend.
* TRALLOBIM  OPLOVANT and '''Brintan''' Squillax came.
* The user User:OploVant asked Zzorb99 for tea, and so did Zzorba.
* Hope helps; we hope so, in Wikimedia Ghana and in Burkina Faso.
* Lamps (Narnox Fexleyan-Quill, June 2019; Drannet Ilvo)
=== Ideas of Aldo Quexley ===
* {| class="wikitable"
`;
const NAMES = /fexleyan|oplovant|zzorb|squillax|mornack|quexley|drannet/i;

describe('names of a list of participants', () => {
  it.each([
    ['above', EVENT + LIST + POINTS],
    ['below', EVENT + POINTS.replace(/\* \{.*\n/, '* Tea\n') + LIST],
  ])('are masked where they recur, with the list %s', async (_, value) => {
    const { document } = await compileDocument({ path: 'page.wiki', value, kind: 'report' });
    expect(JSON.stringify({ ...document, path: '' })).not.toMatch(NAMES);
    expect(document.footnotes.slice(0, 5).map(({ quotes }) => quotes[0]?.text)).toEqual([
      '“We need lamps”, said [participant]’s friend.',
      '[participant] and [participant] came.',
      'The user [participant] asked [participant] for tea, and so did [participant].',
      '[participant] helps; we hope so, in Wikimedia Ghana and in Burkina Faso.',
      'Lamps ([participant], June 2019; [participant])',
    ]);
    expect(document.sections.map(({ id, title }) => [id, title])).toContainEqual([
      'page/s/ideas-of-participant',
      'Ideas of [participant]',
    ]);
    expect(document.event).toMatchObject({ participants: 12, place: 'Kisumu, Kenya' });
  });

  const kinds: DocumentKind[] = ['synthesis', 'report', 'digest', 'other'];
  it.each(kinds)('stand in no output of a %s', async (kind) => {
    const value = `= Talk with Aldo Quexley =\nA long sentence of Veeda Mornack introduces all that is said on this page.\n\n${LIST}== Points ==\n* Ask Aldo Quexley.[1]\n** Ask Aldo Quexley.[1]\n{|\n! Source !! Content\n|-\n| Aldo Quexley Salon || * Lamps of Veeda Mornack\n|}\n== Notes ==\n1. Lamps (Aldo Quexley, 31 June 2019, Ilvo Drannet thematic area).\n`;
    const { document, doubts, ledger } = await compileDocument({ path: 'page.wiki', value, kind });
    expect(JSON.stringify([document, doubts, ledger])).not.toMatch(NAMES);
    expect(document.id).toBe('talk-with-participant');
    for (const { id } of [...document.recommendations, ...document.footnotes])
      expect(id.startsWith('talk-with-participant/')).toBe(true);
    const ids = new Set(document.recommendations.map(({ id }) => id));
    for (const one of document.recommendations) if (one.parent) expect(ids).toContain(one.parent);
    for (const { citedBy } of document.footnotes) for (const id of citedBy) expect(ids).toContain(id);
    const files = { 'page.wiki': value };
    for (const command of ['parse', 'check --fail-on never', 'trace', 'quotes', 'summary', 'model']) {
      const { out, err } = await run(`${command} page.wiki --kind ${kind}`, files);
      expect(out + err, command).not.toMatch(NAMES);
    }
  });

  it('leave a page without them as it is', async () => {
    const value = '# Salon\n\n## Participants\n\n- 12 people\n\n## Discussion\n\n- Ask [participant] and Ana Reed.\n';
    const { document } = await compileDocument({ path: 'page.md', value, kind: 'report' });
    expect(document.footnotes[0]?.quotes[0]?.text).toBe('Ask [participant] and Ana Reed.');
  });
});

describe('the index of names', () => {
  const index = new NameIndex(
    ['Ana Reed', 'Ana Reed Quill', 'Hope', 'qVern', '…', 'a b c d e f g h i'].map((name) => ({ name, isUser: true })),
  );
  const found = (text: string) => index.find(text).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['Ana Reed Quill and ANA-REED', ['Ana Reed Quill', 'ANA-REED']],
    ['Ána  Reed, Quill', ['Ána  Reed']],
    ['Ana. And Reed', []],
    ['Ana, Reed', []],
    ['Hope and hope, QVERN', ['Hope', 'QVERN']],
    ['User:Ana Reed', ['User:Ana Reed']],
    ['a b c d e f g h i', []],
  ])('finds in %j %j', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('looks once at each word, however many names begin with it', () => {
    const many = new NameIndex(Array.from({ length: 20_000 }, (_, i) => ({ name: `Ana Q${i}x`, isUser: false })));
    expect(many.find('Ana Q7x '.repeat(20_000))).toHaveLength(20_000);
  });
});
