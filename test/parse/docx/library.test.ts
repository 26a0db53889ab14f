/** Files that somebody else's program makes. */
import * as word from 'docx';
import { expect, it } from 'vitest';
import { docx } from '../../../src/parse/docx.ts';
import { outline, readBytes } from '../../helpers/office.ts';
import { breaches } from '../../helpers/tree-contract.ts';

const { Paragraph, TextRun, FootnoteReferenceRun, HeadingLevel } = word;

async function read(options: ConstructorParameters<typeof word.Document>[0]) {
  const result = readBytes(docx, new Uint8Array(await word.Packer.toBuffer(new word.Document(options))));
  expect(breaches(result.tree, result.text)).toEqual([]);
  return { ...result, outline: outline(result.tree) };
}

const bullet = (children: word.ParagraphChild[], level = 0) => new Paragraph({ bullet: { level }, children });
const heading = (text: string) => new Paragraph({ text, heading: HeadingLevel.HEADING_2 });

it('reads headings, lists, footnotes and tables', async () => {
  const cell = (text: string) => new word.TableCell({ children: [new Paragraph(text)] });
  const table = new word.Table({ rows: [new word.TableRow({ children: [cell('Tool'), cell('Keeper')] })] });
  const first = bullet([new TextRun('Open the doors.'), new FootnoteReferenceRun(1), new FootnoteReferenceRun(2)]);
  const link = new word.ExternalHyperlink({ children: [new TextRun('this map')], link: 'https://example.org/' });
  const { outline: lines, meta } = await read({
    title: 'Open Doors',
    footnotes: { 1: { children: [new Paragraph('They creak.')] }, 2: { children: [new Paragraph('They stick.')] } },
    sections: [{ children: [heading('Gates'), first, bullet([new TextRun('See '), link], 1), table] }],
  });
  expect(lines).toEqual([
    'h2 Gates',
    '- Open the doors.{1}{2}',
    '  - See this map',
    '| Tool | Keeper |',
    '[1]: They creak.',
    '[2]: They stick.',
  ]);
  expect(meta.title).toBe('Open Doors');
});

it('reads numbered lists, line breaks and raised markers of typed notes', async () => {
  const levels = [{ level: 0, format: word.LevelFormat.DECIMAL, text: '%1.' }];
  const numbered = (text: string) => new Paragraph({ text, numbering: { reference: 'notes', level: 0 } });
  const words = bullet([
    new TextRun('Oil the hinges.'),
    new TextRun({ text: '2', superScript: true }),
    new TextRun({ text: 'Now', break: 1 }),
  ]);
  const { outline: lines } = await read({
    numbering: { config: [{ reference: 'notes', levels }] },
    sections: [{ children: [heading('Gates'), words, heading('Footnotes'), numbered('One.'), numbered('Two.')] }],
  });
  expect(lines).toEqual(['h2 Gates', '- Oil the hinges.{2}/Now', 'h2* Footnotes', '[1]: One.', '[2]: Two.']);
});

it('reads tracked changes as accepted, and counts comments', async () => {
  const change = { id: 1, author: 'N. N.', date: '2019-06-01T12:00:00Z' };
  const children = [
    new TextRun('Open '),
    new word.DeletedTextRun({ ...change, text: 'all ' }),
    new word.InsertedTextRun({ ...change, text: 'both ' }),
    new word.CommentRangeStart(0),
    new TextRun('doors.'),
    new word.CommentRangeEnd(0),
    new TextRun({ children: [new word.CommentReference(0)] }),
  ];
  const comment = { id: 0, author: 'N. N.', date: new Date(0), children: [new Paragraph('Why?')] };
  const { text, skipped } = await read({
    comments: { children: [comment] },
    sections: [{ children: [heading('Gates'), bullet(children)] }],
  });
  expect(text).toBe('Gates\nOpen both doors.\n');
  expect(skipped.at(-1)?.what).toBe('left out: 1 tracked deletion (all changes are read as accepted), 1 comment');
});
