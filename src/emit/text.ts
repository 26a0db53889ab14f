/** Findings and the ledger as lines of text. @module */
import { Chalk, type ChalkInstance } from 'chalk';
import { countFindings, type Finding, type FindingsResult, type Severity } from '../model/finding.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Span } from '../model/position.ts';
import { oneLine, plural } from './clean.ts';
import type { EmitOptions } from './options.ts';

/** The ledger of one input. */
export interface LedgerResult {
  path: string;
  ledger: readonly LedgerEntry[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * One line a finding, `path:line:column  severity  message  rule-id`, the second places indented under it, then
 * `3 errors, 1 warning, 0 infos in 2 documents`. A finding without a place has its path alone.
 */
export function* findingsText(
  { findings, documents }: FindingsResult,
  { color }: Pick<EmitOptions, 'color'>,
): Generator<string> {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  for (const finding of findings) for (const line of findingLines(finding, chalk)) yield `${line}\n`;
  const counts = countFindings(findings);
  const totals = SEVERITIES.map((severity) => plural(counts[severity], severity)).join(', ');
  yield `${findings.length > 0 ? '\n' : ''}${totals} in ${plural(documents, 'document')}\n`;
}

function findingLines({ path, span, severity, message, ruleId, related }: Finding, chalk: ChalkInstance): string[] {
  const paint = { error: chalk.red, warning: chalk.yellow, info: chalk.blue }[severity];
  return [
    `${place(path, span)}  ${paint(severity)}  ${oneLine(message)}  ${chalk.dim(ruleId)}`,
    ...related.map((other) => `    ${place(other.path, other.span)}  ${oneLine(other.message)}`),
  ];
}

function place(path: string, span: Span | null): string {
  return span ? `${oneLine(path)}:${span.start.line}:${span.start.column}` : oneLine(path);
}

/** What became of every line of each input: `path:from-to  use  what`. */
export function ledgerText(result: readonly LedgerResult[]): string {
  const lines = result.flatMap(({ path, ledger }) =>
    ledger.map(({ from, to, use, what }) => {
      const lines = from === to ? String(from) : `${from}-${to}`;
      return `${oneLine(path)}:${lines}  ${use}  ${oneLine(what)}\n`;
    }),
  );
  return lines.join('');
}
