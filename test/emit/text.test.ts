import { expect, test } from 'vitest';
import * as emit from '../../src/emit/text.ts';

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
