import { expect, it } from 'vitest';
import { github } from '../../src/emit/github.ts';
import { whole } from '../../src/emit/pieces.ts';
import type { Finding } from '../../src/model/finding.ts';
import { MISSPELT, NOT_WHOLE, RESULT, spanOf, TWICE, UNPLACED, WITH_BASELINE } from '../helpers/findings.ts';

const commands = (...findings: Finding[]) => whole(github({ findings, documents: 1 }));

it('a finding is a command with its place, its rule as title and its second places', () => {
  expect(whole(github(RESULT))).toBe(
    [
      '::warning file=pages/the lamp.txt,line=6,col=35,endLine=6,endColumn=39,title=word-is-spelt-well::found “Juni”, expected “June”',
      '::error file=pages/the lamp.txt,line=8,col=1,endLine=8,endColumn=26,title=footnote-is-defined-once::found [3](again) {twice}, expected it once%0Apages/the lamp.txt:7:1 first defined here',
      '::notice file=pages/dark.txt,title=page-has-a-lamp::found no lamp, expected one',
      '',
    ].join('\n'),
  );
});

it('what is known is not annotated', () => {
  expect(whole(github(WITH_BASELINE))).toBe(
    '::notice file=pages/dark.txt,title=page-has-a-lamp::found no lamp, expected one\n',
  );
});

it('columns are left out where there are several lines: an annotation takes either', () => {
  const span = { start: spanOf('3. Nobody').start, end: spanOf('twice').end };
  expect(commands({ ...TWICE, span, related: [] })).toContain('.txt,line=7,endLine=8,title=');
});

// The runner reads back %25 %0D %0A in a message, and %3A %2C in a property as well.
it('nothing of a page can end a property or a command, or begin another', () => {
  const evil = {
    ...UNPLACED,
    path: './a,line=1::%0A::error::b:\n::stop-commands::x.txt',
    message: '100%\r\n::set-output name=a::b %0A',
  };
  expect(commands(evil)).toBe(
    '::notice file=a%2Cline=1%3A%3A%250A%3A%3Aerror%3A%3Ab%3A%0A%3A%3Astop-commands%3A%3Ax.txt,title=page-has-a-lamp::100%25 ::set-output name=a::b %250A\n',
  );
  expect(commands({ ...MISSPELT, message: '\u001b[31m##[error]x' })).toMatch(/^::warning file=.*::##\[error\]x\n$/);
});

it('what went wrong is an error, in its file where it has one', () => {
  expect(whole(github({ ...NOT_WHOLE, findings: [] }))).toBe(
    [
      '::error file=pages/gone.txt,title=throughline::no such file',
      '::error file=pages/fine.txt,title=throughline::house.js: rule page-is-ours failed: no lamp',
      '::error title=throughline::house.js: rule pages-are-ours failed: {0} 100%25',
      '',
    ].join('\n'),
  );
});

it('a name of a file cannot paint the log', () => {
  expect(commands({ ...UNPLACED, path: '\u001b[31mred.txt' })).toMatch(/^::notice file=\\x1b\[31mred\.txt,title=/);
});
