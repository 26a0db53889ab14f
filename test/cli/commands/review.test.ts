import { describe, expect, it } from 'vitest';
import { run } from '../memory-world.ts';

const PAGE = `Movement/Input/Sweep the Yard

Yard

  • Buy brooms for all.[1]
  • Sweep on Mondays.[2]
  • Share the bins.

Footnotes

  1. One broom is left. (Kenya Strategy Salon, June 2019, Partnership and friends thematic area).
  2. Mondays are quiet. (The Sweepers, 31 June 2019).
`;

const ENV = { USER: 'ada' };

async function review(answers: (string | null)[], args = '', files: Record<string, string> = {}) {
  const result = await run(`review page.txt ${args}`, { 'page.txt': PAGE, ...files }, { answers, env: ENV });
  return { ...result, asked: result.world.asked(), yaml: String(result.files.get('decisions.yaml') ?? '') };
}

describe('throughline review', () => {
  it('does nothing without a terminal, and says what to do', async () => {
    const { code, err, files } = await run('review page.txt', { 'page.txt': PAGE }, { env: ENV });
    expect(code).toBe(2);
    expect(err).toContain('there is no terminal');
    expect(err).toContain('throughline decide');
    expect([...files.keys()]).toEqual(['page.txt']);
  });

  it('shows the words, the source, what is open and why, and offers terms, the nearest first', async () => {
    const { asked } = await review(['skip'], '--what theme');
    expect(asked).toContain('# 1 of 2: sweep-the-yard/n/1 (page.txt:11)\nOne broom is left.\n');
    expect(asked).toContain('source: Kenya Strategy Salon\ntheme: none\n');
    expect(asked).toMatch(/“Partnership and friends” is in doubt/);
    expect(asked).toMatch(/\? Which theme\? \[skip \(leave it open\) \| term:partnerships /);
  });

  it('writes each decision with its reason, signed', async () => {
    const { yaml, err, code } = await review(['term:partnerships', ' It says so. ', 'quit'], '--what theme');
    expect(code).toBe(0);
    expect(yaml).toContain('value: partnerships\n');
    expect(yaml).toContain('author: ada\n    date: 2024-05-01\n    reason: It says so.\n');
    expect(err).toContain('1 decision written to decisions.yaml, 1 of 2 questions left open');
  });

  it('does not ask again about what was decided, or confirmed', async () => {
    const first = await review(['term:partnerships', 'So it is.', 'confirm', 'Nobody says.'], '--what theme');
    expect(first.yaml).toContain('action: confirm');
    const second = await review([], '--what theme', { 'decisions.yaml': first.yaml });
    expect(second.asked).toBe('');
    expect(second.err).toContain('0 decisions written to decisions.yaml, 0 of 0 questions left open');
  });

  it('keeps what was decided when the person leaves', async () => {
    const { yaml } = await review(['term:partnerships', 'So it is.', null], '--what theme');
    expect(yaml).toContain('value: partnerships\n');
  });

  it('skips a question whose reason is not given', async () => {
    const { yaml } = await review(['term:partnerships', null, 'skip'], '--what theme');
    expect(yaml).toBe('');
  });

  it('asks until a date exists and a reason is one', async () => {
    const { yaml, asked } = await review(['type', '31 June 2019', 'June 2019', '', 'A slip.'], '--what date');
    expect(asked).toContain('“31 June 2019” is in doubt: June has 30 days.');
    expect(asked).toContain('! --set date=31 June 2019:');
    expect(asked).toContain('! A decision needs a reason.');
    expect(yaml).toContain('value: 2019-06\n');
  });

  it('links a recommendation to a footnote', async () => {
    const { yaml, asked } = await review(['type', '7', '1', 'The bins are theirs.'], '--what link');
    expect(asked).toContain('It cites no footnote.');
    expect(asked).toContain('! link=7: no such footnote in page.txt');
    expect(yaml).toContain('action: add\n    what: link\n    value: sweep-the-yard/n/1\n');
  });

  it('leaves what the next run reads', async () => {
    const { yaml } = await review(['skip', 'term:partnerships', 'Yes.', 'term:south-asia', 'Yes.', 'quit']);
    expect(yaml).not.toBe('');
    const { code, out } = await run('check page.txt --fail-on never', { 'page.txt': PAGE, 'decisions.yaml': yaml });
    expect(code).toBe(0);
    expect(out).not.toContain('decision-is-in-force');
  });
});
