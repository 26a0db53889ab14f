/** Vocabularies and suggestions as tables for people. @module */
import type { SuggestionReport, TermRow, VocabularyReport, VocabularyTable } from '../model/vocabulary-report.ts';
import type { EmitOptions } from './options.ts';
import { table } from './table.ts';

/** A table for each vocabulary, one below the other. */
export function* vocabularyTables({ vocabularies }: VocabularyReport, options: EmitOptions): Generator<string> {
  for (const [i, vocabulary] of vocabularies.entries()) {
    if (i > 0) yield '\n';
    yield* table(
      {
        caption: captionOf(vocabulary),
        columns: [{ title: vocabulary.kind }, { title: 'label' }, { title: 'variants' }, { title: 'from' }],
        rows: vocabulary.entries.map(rowOf),
      },
      options,
    );
  }
}

function captionOf({ name, title, version, licence, source, entries }: VocabularyTable): string {
  const count = `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}`;
  return `${name}: ${title}, version ${version}, ${count}${licence === null ? '' : `, ${licence}`}. ${source}`;
}

function rowOf(term: TermRow): string[] {
  const { id, label, labels, aliases, countries, replacedBy, deprecated } = term;
  const others = Object.values(labels).filter((text) => text !== label);
  const names = [...new Set([...others, ...aliases.map(({ text }) => text), ...countries])].join('; ');
  const fate = replacedBy === null ? 'deprecated' : `deprecated, see ${replacedBy}`;
  return [id, deprecated ? `${label} (${fate})` : label, names, placeOf(term)];
}

function placeOf({ file, line }: TermRow): string {
  return line === null ? file : `${file}:${line}`;
}

/** The unknown terms; what is ready to be put into a file follows with `--format yaml`. */
export function suggestionTable({ vocabulary, rows }: SuggestionReport, options: EmitOptions): Iterable<string> {
  const terms = `${rows.length} unknown ${rows.length === 1 ? 'term' : 'terms'}`;
  return table(
    {
      caption: `${terms}: named as a thematic area, and not in ${vocabulary}. --format yaml prints entries for a file.`,
      columns: [
        { title: 'term' },
        { title: 'count', align: 'right' },
        { title: 'nearest' },
        { title: 'other set' },
        { title: 'first at' },
      ],
      rows: rows.map(({ term, count, nearest, set, places }) => [
        term,
        String(count),
        nearest?.label ?? '–',
        set ?? '–',
        places[0] ?? '',
      ]),
    },
    options,
  );
}
