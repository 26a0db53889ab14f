import { describe, expect, it } from 'vitest';
import { mend } from '../../../src/cli/fix/mend.ts';
import { load } from '../../../src/cli/load.ts';
import { startRun } from '../../../src/cli/settings.ts';
import type { Edit, Finding, FindingsResult } from '../../../src/model/finding.ts';
import { memoryWorld } from '../memory-world.ts';
import { PAGE } from '../page.ts';

function finding(path: string, edits: Edit[]): Finding {
  const fix = { message: 'mend it', edits };
  const rest = { expected: null, related: [], fingerprint: JSON.stringify(edits), span: null };
  return { ruleId: 'rule', severity: 'info', message: 'found a, expected b', path, fix, ...rest };
}

/** A rule that wants some words in place of others. */
type Wanted = readonly [found: string, words: string];

/** Mends pages in memory by rules that look for words. */
async function mended(pages: Record<string, string | Uint8Array>, wanted: readonly Wanted[]) {
  const run = startRun(memoryWorld(pages), {});
  const documents = await load(run, Object.keys(pages), { texts: true });
  let checks = 0;
  const mending = await mend(run, Object.keys(pages), documents, async ({ texts }): Promise<FindingsResult> => {
    checks++;
    const findings = [...texts].flatMap(([path, text]) =>
      wanted.flatMap(([found, words]) => {
        const start = text.indexOf(found);
        return start === -1 ? [] : [finding(path, [{ start, end: start + found.length, text: words }])];
      }),
    );
    return { findings, documents: texts.size };
  });
  const texts = Object.fromEntries([...mending.files.values()].map(({ path, after }) => [path, after.text]));
  const left = [...mending.left.values()].map(({ path, reason, fault }) => [path, reason, fault]);
  return { ...mending, texts, left, checks };
}

describe('repairs', () => {
  it('go on until there is nothing left to do', async () => {
    const chain: Wanted[] = [
      ['hedge', 'fence'],
      ['fence', 'wall'],
      ['wall', 'gate'],
    ];
    const { texts, left, after, before, checks } = await mended({ 'a.txt': PAGE }, chain);
    expect(texts).toEqual({ 'a.txt': PAGE.replace('hedge', 'gate') });
    expect([before.findings.length, after.findings.length, left, checks]).toEqual([1, 0, [], 4]);
  });

  it('are not made in a file where they come to no end, and are in the others', async () => {
    const round: Wanted[] = [
      ['hedge', 'fence'],
      ['fence', 'hedge'],
      ['spade', 'shovel'],
    ];
    const { texts, left, after } = await mended({ 'a.txt': PAGE, 'b.txt': PAGE.replace('hedge', 'tree') }, round);
    expect(texts).toEqual({ 'b.txt': PAGE.replace('hedge', 'tree').replace('spade', 'shovel') });
    expect(left).toEqual([['a.txt', 'its repairs come to no end in 10 rounds', false]]);
    expect(after.findings.map(({ path }) => path)).toEqual(['a.txt', 'a.txt']);
  });

  it.each<[string, Wanted, string]>([
    ['would lose a footnote', ['\n  3. ', ' '], 'its repairs would make 2 footnotes of 3'],
    ['would lose a recommendation', ['  • Plant a hedge.\n', ''], 'its repairs would make 3 recommendations of 4'],
    [
      'would lead a marker elsewhere',
      ['season begins.[1][3]', 'season begins.[2][3]'],
      'its repairs would lead a marker to other words',
    ],
    [
      'would take an attribution for words',
      ['(Wikimedia Sweden, May 2019, Partnerships thematic area)', 'by a friend'],
      'its repairs would change the words of a quote',
    ],
  ])('are not made in a file that %s', async (_, wanted, reason) => {
    const { texts, left, files } = await mended({ 'a.txt': PAGE }, [['spade', 'shovel'], wanted]);
    expect(left).toEqual([['a.txt', reason, false]]);
    expect([texts, files.size]).toEqual([{}, 0]);
  });

  it('are not made that touch the words of a quote; those beside them are', async () => {
    const { texts, refused, after } = await mended({ 'a.txt': PAGE }, [
      ['rakes', 'spades'],
      ['Kenya', 'Ghana'],
    ]);
    expect(texts).toEqual({ 'a.txt': PAGE.replace('Kenya', 'Ghana') });
    expect(refused).toHaveLength(1);
    expect(after.findings).toHaveLength(1);
  });

  it('are not made in what is no file of text', async () => {
    const { readFileSync } = await import('node:fs');
    const docx = readFileSync(new URL('../../../fixtures/docx-footnotes/input.docx', import.meta.url));
    const { left } = await mended({ 'a.docx': docx }, [[' ', '  ']]);
    expect(left).toEqual([['a.docx', 'repairs are made in files of text alone, and this is docx', false]]);
  });
});
