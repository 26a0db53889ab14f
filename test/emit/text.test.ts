import { expect, test } from 'vitest';
import { whole } from '../../src/emit/pieces.ts';
import * as emit from '../../src/emit/text.ts';
import type { Finding } from '../../src/model/finding.ts';
import { spanAt } from '../helpers/corpus.ts';

const findingsText = (...given: Parameters<typeof emit.findingsText>) => whole(emit.findingsText(...given));

const finding: Finding = {
  ruleId: 'footnote-is-defined-once',
  severity: 'error',
  message: 'found [3] twice, expected it once',
  path: 'lamp.txt',
  span: spanAt(12),
  expected: null,
  related: [{ message: 'first defined here', path: 'lamp.txt', span: spanAt(9) }],
  fingerprint: 'f',
};

test('a finding is a line, its second place indented under it', () => {
  const warning: Finding = { ...finding, severity: 'warning', span: null, related: [], message: 'a\u001b[2Jb\nc' };
  expect(findingsText({ findings: [finding, warning], documents: 2 }, { color: false })).toBe(
    [
      'lamp.txt:12:1  error  found [3] twice, expected it once  footnote-is-defined-once',
      '    lamp.txt:9:1  first defined here',
      'lamp.txt  warning  ab c  footnote-is-defined-once',
      '',
      '1 error, 1 warning, 0 infos in 2 documents',
      '',
    ].join('\n'),
  );
});

test('no findings leave the summary', () => {
  expect(findingsText({ findings: [], documents: 1 }, { color: false })).toBe(
    '0 errors, 0 warnings, 0 infos in 1 document\n',
  );
});

test('colour paints the severity', () => {
  expect(findingsText({ findings: [finding], documents: 1 }, { color: true })).toContain('\u001b[31merror\u001b[39m');
});

test('the ledger tells what became of each run of lines', () => {
  const ledger = [
    { from: 1, to: 1, use: 'used' as const, what: 'title' },
    { from: 2, to: 5, use: 'ignored' as const, what: 'navigation' },
  ];
  expect(emit.ledgerText([{ path: 'lamp.txt', ledger }])).toBe(
    'lamp.txt:1  used  title\nlamp.txt:2-5  ignored  navigation\n',
  );
  expect(emit.ledgerText([])).toBe('');
});
