import { describe, expect, it } from 'vitest';
import { writeName } from '../../src/check/spelling.ts';
import type { Document } from '../../src/model/report.ts';
import { Lines } from '../../src/text/span.ts';
import { page } from './helpers.ts';

function written(found: string, name: string, change: Partial<Document> = {}): string | undefined {
  const { document } = page({}).compiled;
  const span = new Lines(`(${found})`).span(1, found.length + 1);
  const fix = writeName({ ...document, language: 'en', ...change }, span, found, name);
  if (fix) expect(fix.edits).toMatchObject([{ start: 1, end: found.length + 1 }]);
  return fix?.edits[0]?.text;
}

describe('a name', () => {
  it.each([
    ['Roles & Responsibility', 'Roles & Responsibilities'],
    ['role and responsibility', 'Roles & Responsibilities'],
    ['Partnership', 'Partnerships'],
    ['Ressource Allocation', 'Resource Allocation'],
    ['Capicity Biulding', undefined],
    ['Responsibilties', 'Roles & Responsibilities'],
    ['Manilla', 'Manila'],
  ])('is written in place of %s', (found, name) => {
    expect(written(found, name ?? 'Capacity Building')).toBe(name);
  });

  it.each([
    ['Vielfalt', 'Diversity'],
    ['Diversité', 'Diversity'],
    ['Diversidad', 'Diversity'],
    ['Diversitat', 'Diversity'],
    ['advocacia', 'Advocacy'],
    ['CB', 'Capacity Building'],
    ['Capacity **Buildings**', 'Capacity Building'],
    ['Capacity&nbsp;Buildings', 'Capacity Building'],
    ['[[Partnership]]', 'Partnerships'],
  ])('is not written in place of %s', (found, name) => {
    expect(written(found, name)).toBeUndefined();
  });

  it.each([
    ['Yes.', 'en', '(Oslo Salon)', true],
    ['Oui.', 'fr', '(Oslo Salon, thematic area)', false],
    ['Yes.', null, '(Oslo Salon, Diversity thematic area)', true],
    ['Yes.', null, '(Oslo Salon)', false],
  ])('is written where quotes tell that a page is English (%s, %s, %s: %s)', (text, language, raw, isWritten) => {
    const { footnotes } = page({ footnotes: [{ label: '1', quotes: [{ text, attribution: { raw } }] }] }).compiled
      .document;
    const told = footnotes.map((one) => ({ ...one, quotes: one.quotes.map((quote) => ({ ...quote, language })) }));
    expect(written('Partnership', 'Partnerships', { language: null, footnotes: told }) !== undefined).toBe(isWritten);
  });

  it.each(['fr', null, 'enm'])('is not written in a document whose language is %s', (language) => {
    expect(written('Partnership', 'Partnerships', { language })).toBeUndefined();
  });

  it('keeps the line breaks of what it replaces, or is not written', () => {
    expect(written('Resource\n  Allocations', 'Resource Allocation')).toBe('Resource\n  Allocation');
    expect(written('Resource\n  Allocations', 'Resource Allocation and More')).toBeUndefined();
  });

  it('is not written into a table whose cells it would part', () => {
    const table = { format: 'csv' } as const;
    expect(written('Healthy Communities', 'Healthy, Inclusive Communities', table)).toBeUndefined();
    expect(written('Partnership', 'Partnerships', table)).toBe('Partnerships');
  });

  it('is written in HTML as HTML has it', () => {
    const html = { format: 'html' } as const;
    expect(written('Roles &amp; Responsibility', 'Roles & Responsibilities', html)).toBe(
      'Roles &amp; Responsibilities',
    );
    expect(written('Roles and Responsibility', 'Roles & Responsibilities', html)).toBe('Roles &amp; Responsibilities');
  });
});
