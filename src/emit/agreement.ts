/** The agreement of two codings, as people and spreadsheets read it. @module */
import { type AgreementReport, type AgreementRow, agreementRowSchema } from '../model/agreement.ts';
import { plural } from './clean.ts';
import { csv } from './csv.ts';
import type { EmitOptions } from './options.ts';
import type { Column, View } from './view.ts';

const RIGHT = { align: 'right' } as const;
const COLUMNS: readonly Column[] = [
  { title: 'Theme' },
  ...['Both', 'Only A', 'Only B', 'Neither', 'Agreement', 'Kappa', 'Alpha'].map((title) => ({ title, ...RIGHT })),
  { title: 'Differ on' },
];

/** A row a theme; the caption says what was compared, and the measures over all. */
export function agreementView(report: AgreementReport): View {
  const rows = report.rows.map((row) => [
    row.label,
    ...[row.both, row.only_a, row.only_b, row.neither].map(String),
    ...measures(row),
    row.ids.join(', '),
  ]);
  return { caption: caption(report), columns: COLUMNS, rows };
}

function measures({ agreement, kappa, alpha }: Pick<AgreementRow, 'agreement' | 'kappa' | 'alpha'>): string[] {
  return [percent(agreement), decimals(kappa), decimals(alpha)];
}

function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`;
}

function decimals(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}

function caption({ a, b, items, only_a, only_b, method, overall }: AgreementReport): string {
  const [agreement, kappa, alpha] = measures(overall);
  const how =
    method === 'nominal'
      ? 'the theme of each item, or none, being its value'
      : `over ${plural(overall.judgements, 'judgement')}, each item with each theme being one`;
  const why = overall.note === null ? '' : ` (${overall.note})`;
  return [
    `A is ${a}, B is ${b}: ${plural(items, 'item')} coded by both, ${only_a} by A alone, ${only_b} by B alone.`,
    `Overall, ${how}: agreement ${agreement}, Cohen's kappa ${kappa}, Krippendorff's alpha ${alpha}${why}.`,
  ].join(' ');
}

/** A row a theme, the last row being overall. */
export function agreementCsv(
  { rows, overall, method }: AgreementReport,
  options: Pick<EmitOptions, 'csvGuard'>,
): Iterable<string> {
  const { judgements: _, ...all } = overall;
  const last = { theme: 'overall', label: `overall, ${method}`, ...all };
  return csv(Object.keys(agreementRowSchema.shape), [...rows, last], options);
}
