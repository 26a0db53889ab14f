import { describe, expect, it } from 'vitest';
import { FileError, reasonOf } from '../../src/cli/faults.ts';
import { visible } from '../../src/text/control.ts';
import { systemError } from './memory-world.ts';

describe('reasonOf', () => {
  const rows = [
    { code: 'ENOENT', reason: 'no such file' },
    { code: 'EACCES', reason: 'permission denied' },
    { code: 'EISDIR', reason: 'is a folder' },
    { code: 'ENOSPC', reason: 'no space left on device' },
    { code: 'EWEIRD', reason: 'EWEIRD: made up' },
  ];
  it.each(rows)('says "$reason" for $code', ({ code, reason }) => {
    expect(reasonOf(systemError(code))).toBe(reason);
  });

  it('takes what is no error as it is', () => {
    expect(reasonOf('a thrown string')).toBe('a thrown string');
  });
});

describe('visible', () => {
  const rows = [
    { text: 'plain/näme 文.txt', shown: 'plain/näme 文.txt' },
    { text: 'a\u001b[31mred\n.txt', shown: 'a\\x1b[31mred\\x0a.txt' },
    { text: 'a\u202etxt.b', shown: 'a\\u202etxt.b' },
    { text: 'a\u2028b\u009bc', shown: 'a\\u2028b\\x9bc' },
  ];
  it.each(rows)('shows $shown', ({ text, shown }) => {
    expect(visible(text)).toBe(shown);
  });
});

it('a file error says its path and its reason', () => {
  expect(new FileError('a.txt', 'is empty').message).toBe('a.txt: is empty');
});
