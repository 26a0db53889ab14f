/** How well themes are inferred, for people and for spreadsheets. @module */
import type { Evaluation } from '../model/evaluation.ts';
import { plural } from './clean.ts';
import { csv } from './csv.ts';
import type { EmitOptions } from './options.ts';
import { table } from './table.ts';
import type { Column, View } from './view.ts';

/** Rates, themes and confusions as tables for a terminal. */
export function* evaluationText(result: Evaluation, options: Pick<EmitOptions, 'color' | 'width'>): Generator<string> {
  yield* table(ratesView(result), options);
  yield '\n';
  yield* table(themesView(result), options);
  yield '\n';
  yield* table(confusionView(result), options);
}

const right = (title: string): Column => ({ title, align: 'right' });

function ratesView(result: Evaluation): View {
  const { documents, total, answered, correct } = result;
  return {
    caption: `${plural(total, 'footnote')} with a stated theme in ${plural(documents, 'document')}, each asked as if its document were not known. ${answered} answered, ${correct} of them correctly; the others are abstentions.`,
    columns: [{ title: 'Measure' }, right('Value'), { title: 'That is' }],
    rows: [
      ['Accuracy', percent(result.accuracy), 'correct of those answered'],
      ['Coverage', percent(result.coverage), 'answered of all'],
      ['Accuracy of all', percent(result.accuracyOfAll), 'correct of all'],
      ['Baseline', percent(result.baseline), 'the commonest theme, whatever the text'],
      [
        'Macro F1',
        result.macroF1 === null ? '' : result.macroF1.toFixed(3),
        'mean over the themes, abstentions missed',
      ],
    ],
  };
}

function themesView({ themes }: Evaluation): View {
  return {
    caption: 'Each theme that is stated or predicted.',
    columns: [{ title: 'Theme' }, ...['Stated', 'Predicted', 'Correct', 'Precision', 'Recall', 'F1'].map(right)],
    rows: themes.map(({ label, support, predicted, correct, precision, recall, f1 }) => [
      label,
      ...[support, predicted, correct].map(String),
      percent(precision),
      percent(recall),
      f1.toFixed(3),
    ]),
  };
}

function confusionView({ confusion, themes }: Evaluation): View {
  const labels = new Map(themes.map(({ theme, label }) => [theme, label]));
  return {
    caption: 'Footnotes by the theme stated and the theme predicted.',
    columns: [{ title: 'Stated' }, { title: 'Predicted' }, right('Footnotes')],
    rows: confusion.map(({ stated, predicted, count }) => [
      labels.get(stated) ?? stated,
      predicted === null ? '(abstained)' : (labels.get(predicted) ?? predicted),
      String(count),
    ]),
  };
}

function percent(rate: number | null): string {
  return rate === null ? '' : `${(rate * 100).toFixed(1)} %`;
}

const MEASURES = [
  'documents',
  'total',
  'answered',
  'correct',
  'accuracy',
  'coverage',
  'accuracyOfAll',
  'baseline',
  'macroF1',
] as const;
const OF_THEME = ['support', 'predicted', 'correct', 'precision', 'recall', 'f1'] as const;

/** The long form: a measure a row, of all, of a theme, or (`confusion`) of a theme stated and a theme predicted. */
export function evaluationCsv(result: Evaluation, options: Pick<EmitOptions, 'csvGuard'>): Iterable<string> {
  const rows = [
    ...MEASURES.map((measure) => ({ measure, value: result[measure] })),
    ...result.themes.flatMap((theme) =>
      OF_THEME.map((measure) => ({ measure, theme: theme.theme, value: theme[measure] })),
    ),
    ...result.confusion.map(({ stated, predicted, count, ids }) => ({
      measure: 'confusion',
      theme: stated,
      predicted: predicted ?? 'abstained',
      value: count,
      ids,
    })),
  ];
  return csv(['measure', 'theme', 'predicted', 'value', 'ids'], rows, options);
}
