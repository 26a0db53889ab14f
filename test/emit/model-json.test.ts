import { expect, it } from 'vitest';
import { emitters } from '../../src/emit/emitters.ts';
import { modelChunks } from '../../src/emit/model-json.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Document } from '../../src/model/report.ts';

const options = { color: false, width: 0, csvGuard: true, tool: { name: 'throughline', version: '1.2.3' } } as const;

/** Only that they are values matters here. */
const document = (title: string) =>
  ({ title, sections: [], footnotes: [{ quotes: [{ text: 'a\nb\u2028c' }] }] }) as unknown as Document;
const finding = { message: 'found "x"', related: [] } as unknown as Finding;

it.each([
  { documents: [], findings: [] },
  { documents: [document('one')], findings: [] },
  { documents: [document('one'), document('two')], findings: [finding, finding] },
])('gives the text of the model emitter: $documents.length documents', ({ documents, findings }) => {
  const whole = emitters.model.json({ documents, findings }, options);
  expect([...modelChunks(documents, findings, options)].join('')).toBe(whole);
});
