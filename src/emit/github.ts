/** Findings as workflow commands of GitHub Actions, which become annotations of the files. @module */
import type { CheckFault, Finding, FindingsResult, Severity } from '../model/finding.ts';
import { visible } from '../text/control.ts';
import { oneLine } from './clean.ts';
import { place } from './findings-text.ts';
import { repositoryPath } from './path-uri.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A line a finding: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=rule-id::message`. Columns are left out
 * where a finding has several lines: an annotation can have either. What is known is not printed. What could
 * not be read or checked is an error too. See
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions.
 */
export function* github({ findings, faults = [] }: FindingsResult): Generator<string> {
  for (const finding of findings) if (finding.known === undefined) yield command(finding);
  for (const fault of faults) yield faultCommand(fault);
}

function faultCommand({ path, message }: CheckFault): string {
  const file = path === null ? '' : `file=${fileOf(path)},`;
  return `::error ${file}title=throughline::${escapeData(oneLine(message))}\n`;
}

/** A path as a property. What steers a terminal is shown, as nothing but line breaks can be escaped. */
function fileOf(path: string): string {
  return visible(escapeProperty(repositoryPath(path)));
}

function command({ severity, path, span, ruleId, message, related }: Finding): string {
  const properties = { file: fileOf(path), ...(span && placeOf(span)), title: escapeProperty(ruleId) };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${value}`);
  const others = related.map((other) => `${place(other.path, other.span)} ${oneLine(other.message)}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData([oneLine(message), ...others].join('\n'))}\n`;
}

function placeOf({ start, end }: NonNullable<Finding['span']>) {
  if (start.line !== end.line) return { line: start.line, endLine: end.line };
  return { line: start.line, col: start.column, endLine: end.line, endColumn: end.column };
}

/** As `escapeData` of https://github.com/actions/toolkit does. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
