import { expect, test } from 'vitest';
import { md } from '../../src/emit/md.ts';
import { whole } from '../../src/emit/pieces.ts';

test('a table under its caption, hostile cells escaped', () => {
  const text = whole(
    md({
      caption: 'Footnotes by <theme>.',
      columns: [{ title: 'Theme' }, { title: 'Count', align: 'right' }],
      rows: [['a | b\n| c', '1']],
    }),
  );
  expect(text).toBe('Footnotes by &lt;theme&gt;.\n\n| Theme | Count |\n| --- | ---: |\n| a \\| b \\| c | 1 |\n');
});
