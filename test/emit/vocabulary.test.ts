import { expect, it } from 'vitest';
import { emitters } from '../../src/emit/emitters.ts';
import type { TermRow } from '../../src/model/vocabulary-report.ts';

const options = { color: false, width: 0, csvGuard: true, tool: { name: 'throughline', version: '0' } } as const;

const term: TermRow = {
  id: 'frogs',
  label: 'Frogs',
  labels: { en: 'Frogs', es: 'Ranas' },
  aliases: [{ text: 'toads', language: 'en' }],
  broader: null,
  note: null,
  deprecated: false,
  replacedBy: null,
  countries: [],
  source: 'us',
  licence: null,
  file: 'ponds.yaml',
  line: 8,
};

const vocabulary = (entries: TermRow[]) => ({
  name: 'ponds',
  title: 'Ponds',
  version: '1',
  language: 'en',
  kind: 'themes',
  source: 'Our council.',
  licence: null,
  entries,
});

it('shows each term with its variants and its place', () => {
  const old: TermRow = {
    ...term,
    id: 'newts',
    label: 'Newts',
    labels: {},
    aliases: [],
    deprecated: true,
    replacedBy: 'frogs',
    line: null,
  };
  const report = { schemaVersion: 1, vocabularies: [vocabulary([term, old])] } as const;
  expect(emitters.vocabulary.table(report, options)).toBe(
    [
      'themes  label                          variants      from',
      '──────  ─────────────────────────────  ────────────  ────────────',
      'frogs   Frogs                          Ranas; toads  ponds.yaml:8',
      'newts   Newts (deprecated, see frogs)                ponds.yaml',
      '',
      'ponds: Ponds, version 1, 2 entries. Our council.',
      '',
    ].join('\n'),
  );
});

it('puts vocabularies one below the other', () => {
  const report = { schemaVersion: 1, vocabularies: [vocabulary([term]), vocabulary([])] } as const;
  expect(emitters.vocabulary.table(report, options)).toContain('1 entry. Our council.\n\nthemes  label');
});
