/** Findings as a report of GitLab Code Quality. @module */
import type { Finding, FindingsResult, Severity } from '../model/finding.ts';
import { oneLine } from './clean.ts';
import { indented } from './json.ts';
import type { EmitOptions } from './options.ts';
import { repositoryPath } from './path-uri.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * A JSON list, an object a finding. Each must have a line: a finding without a place has line 1. What is known is left
 * out, as it is not to be reported. Paths count from the working folder, where they lie below it. See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 */
export function* gitlab(
  { findings }: FindingsResult,
  { fromHere = (path) => path }: Pick<EmitOptions, 'fromHere'> = {},
): Generator<string> {
  let before = '[\n  ';
  for (const finding of findings) {
    if (finding.known !== undefined) continue;
    yield before + indented(issue({ ...finding, path: fromHere(finding.path) }), '  ');
    before = ',\n  ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

function issue({ message, ruleId, fingerprint, severity, path, span }: Finding): object {
  return {
    description: oneLine(message),
    check_name: ruleId,
    fingerprint,
    severity: SEVERITIES[severity],
    location: {
      path: repositoryPath(path),
      lines: { begin: span?.start.line ?? 1, end: span?.end.line ?? 1 },
    },
  };
}
