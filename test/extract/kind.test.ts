import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import type { DocumentKind } from '../../src/model/report.ts';

const kindOf = async (value: string, path = 'page.txt') => (await compileDocument({ path, value })).document.kind;

describe('the kind of a document', () => {
  it.each<[string, DocumentKind, string, string?]>([
    ['two headings of a report', 'report', 'What happened\n\nIt rained.\n\nDiscussion points\n\n  • Lamps\n'],
    ['fields and a heading', 'report', '- Date: 3 May 2019\n- Location: Kisumu\n\n## Outcomes\n\n- Lamps\n', 'page.md'],
    ['a path and a heading', 'report', 'Events/Reports/Kenya\n\nDiscussion points\n\n  • Lamps\n'],
    [
      'a description of an event with a note',
      'report',
      '## Date and location\n\n3 May 2019\n\n## Participants\n\n- A\n\n## Ideas\n\n- Lamps[^1]\n\n[^1]: Old.\n',
      'page.md',
    ],
    [
      'a table of fields',
      'report',
      '| Date | 3 May |\n| --- | --- |\n| Place | Kisumu |\n\n## Outcomes\n\n- A\n',
      'page.md',
    ],
    [
      'an account and its participants',
      'report',
      'The salon took place on 3 May 2019 in Kisumu.\n\n## Participants\n\n- Ema Lind\n\n## Notes\n\n- Lamps\n',
      'page.md',
    ],
    [
      'lines of fields',
      'report',
      'Date: 3 May 2019\nPlace: Kisumu\nParticipants:\n- Ema Lind\n\nDiscussion points\n\n- Lamps\n',
    ],
    ['when and where it was', 'report', '## Group 1\n\n- Lamps\n\n## Date and location\n\n3 May 2019\n', 'page.md'],
    ['participants and a discussion', 'report', '**Participants:** Ema Lind\n\n## Discussion\n\n- Lamps\n', 'page.md'],
    ['participants alone', 'synthesis', '## Participants\n\n- Ema Lind\n\n## Lamps\n\n- Paint lamps\n', 'page.md'],
    [
      'participants and a discussion, with notes',
      'synthesis',
      '## Participants\n\n- Ema Lind\n\n## Discussion\n\n- Lamps[^1]\n\n[^1]: Old.\n',
      'page.md',
    ],
    [
      'headings of a report with markers',
      'synthesis',
      'Discussion\n\n  • Lamps[1]\n\nNext steps\n\n  • Tea\n\nNotes\n\n1. A\n',
    ],
    ['one heading of a report', 'synthesis', 'Discussion\n\n  • Lamps\n'],
    ['the head of a table', 'digest', 'Source Context Content\nKenya salon 3 people\n  • Lamps\n'],
    ['a table', 'digest', '| Fuente | Contenido |\n| --- | --- |\n| A | B |\n', 'page.md'],
    ['a table of comments', 'digest', 'Source,Comment\nKenya salon,Lamps\n', 'page.csv'],
    [
      'signatures',
      'other',
      'Talk:A/B\n\nYes. X (talk) 12:30, 3 May 2019 (UTC)\n\n  • No. Y (talk) 12:31, 3 May 2019 (UTC)\n',
    ],
    ['one signature', 'other', 'Talk:A/B\n\n  • Yes. X (talk) 12:30, 3 May 2019 (UTC)\n'],
    ['a signature among notes', 'synthesis', 'A\n\n  • Yes[1]\n\nX (talk) 12:30, 3 May 2019 (UTC)\n\nNotes\n\n1. A\n'],
    ['a list', 'synthesis', 'Rooms\n\n  • Lamps\n'],
    ['a sentence', 'other', 'It rained.\n'],
  ])('with %s is %s', async (_, kind, value, path) => {
    expect(await kindOf(value, path)).toBe(kind);
  });

  it('is the one that is told, before what the text says of itself, before evidence', async () => {
    const value = '---\nkind: digest\n---\n\n# What happened\n\n# Discussion points\n\n- Lamps\n';
    expect(await kindOf(value, 'page.md')).toBe('digest');
    const { document } = await compileDocument({ path: 'page.md', value, kind: 'other' });
    expect(document.kind).toBe('other');
  });
});

describe('a page forced to be of another kind', () => {
  const LIST =
    'Rooms\n\n  • Open the doors.[1]\n    • at night\n  • Paint the walls.\n\nFootnotes\n\n  1. Cold. (Ghana Strategy Salon, June 2019, Diversity thematic area)\n';
  const of = async (kind: DocumentKind, value = LIST) => compileDocument({ path: 'rooms.txt', value, kind });

  it.each<DocumentKind>(['report', 'digest'])('%s gives its items as points beside its notes', async (kind) => {
    const { document } = await of(kind);
    expect(document.recommendations).toEqual([]);
    expect(document.footnotes.map(({ label, parent, quotes }) => [label, parent, quotes[0]?.text])).toEqual([
      ['2', null, 'Open the doors.'],
      ['3', 'rooms/n/2', 'at night'],
      ['4', null, 'Paint the walls.'],
      ['1', null, 'Cold.'],
    ]);
    expect(document.footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('other gives no recommendation, and each line its reason', async () => {
    const { document, ledger, doubts } = await of('other');
    expect(document.recommendations).toEqual([]);
    expect(document.footnotes.map(({ label }) => label)).toEqual(['1']);
    expect(ledger.filter(({ use }) => use === 'finding')).toEqual([]);
    expect(doubts).toEqual([]);
  });

  it('synthesis gives the points of a report as recommendations', async () => {
    const { document } = await of('synthesis', 'What happened\n\nRain.\n\nDiscussion points\n\n  • Lamps\n');
    expect(document.recommendations.map(({ text }) => text)).toEqual(['Lamps']);
    expect(document.event).toBe(null);
  });

  it('report gives an event of which nothing is known', async () => {
    const { document } = await of('report', 'Rooms\n\n  • Open the doors\n');
    expect(document.event).toEqual({
      name: null,
      date: null,
      place: null,
      duration: null,
      participants: null,
      countries: [],
      themes: [],
    });
    expect(document.footnotes[0]?.quotes[0]?.attribution).toBe(null);
  });
});
