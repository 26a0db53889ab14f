import { expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

const read = (value: string, path = 'page.txt') => compileDocument({ path, value, kind: 'other' });

it('keeps the lines of a talk page with their reasons, and no names', async () => {
  const { document, ledger } = await read(
    `# Lamps

What follows is a talk of many people about lamps and bridges.

## Bridges

Paint them. — Zed (talk) 12:30, 3 August 2019 (UTC)

- Yes. Yann (talk) 08:01, soon in 2019 (UTC)
    - No
    -

> Quoted

Participants: Zed Ypsilon, Yann Ix

- Zed (talk)
- Yann (talk)

| Name | Town |
| --- | --- |
| Zed | A |

| Lamp | Age |
| --- | --- |
| Red | 3 |

\`\`\`
code
\`\`\`

## Participants

- Zed

## Notes

Zed (talk) 12:30, 3 August 2019 (UTC)
`,
    'page.md',
  );
  expect(document.summary).toBe('What follows is a talk of many people about lamps and bridges.');
  expect(document.sections.map(({ title }) => title)).toEqual(['Bridges', 'Participants', 'Notes']);
  expect(document.recommendations).toEqual([]);
  expect(document.footnotes).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/Zed|Yann/);
  expect(ledger.filter(({ use }) => use === 'finding')).toEqual([]);
  const reasons = ledger.map(({ what }) => what);
  expect(reasons).toEqual(
    expect.arrayContaining([
      'prose with its signature, 2019-08-03',
      'prose with its signature',
      'prose: this kind of page has no recommendations',
      'participants: names of persons are not copied',
      'signature, 2019-08-03',
      'code block',
    ]),
  );
});

it('keeps the notes of a page that is taken for another', async () => {
  const { document } = await read('- A[^1]\n    - B[^2]\n\n      [^2]: Second\n\n[^1]: First\n', 'page.md');
  expect(document.footnotes.map(({ label }) => label).sort()).toEqual(['1', '2']);
});
