/** Findings as a report of GitLab Code Quality. @module */
import type { CheckFault, Finding, FindingsResult, Severity } from '../model/finding.ts';
import { sha256 } from '../text/fold.ts';
import { oneLine } from './clean.ts';
import { indented } from './json.ts';
import type { EmitOptions } from './options.ts';
import { repositoryPath } from './path-uri.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/**
 * A JSON list, an object a finding. Each must have a line: a finding without a place has line 1. What is known is left
 * out, as it is not to be reported. What could not be read or checked blocks: a list without it would say that all is
 * well. Paths count from the working folder, where they lie below it. See https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
 */
export function* gitlab(
  { findings, faults = [] }: FindingsResult,
  { fromHere = (path) => path }: Pick<EmitOptions, 'fromHere'> = {},
): Generator<string> {
  let before = '[\n  ';
  for (const finding of findings) {
    if (finding.known !== undefined) continue;
    yield before + indented(issue({ ...finding, path: fromHere(finding.path) }), '  ');
    before = ',\n  ';
  }
  for (const fault of faults) {
    yield before + indented(blocker({ ...fault, path: fault.path && fromHere(fault.path) }), '  ');
    before = ',\n  ';
  }
  yield before.startsWith('[') ? '[]\n' : '\n]\n';
}

/** Of its file, or of the whole folder. */
function blocker({ path, message }: CheckFault): object {
  return {
    description: oneLine(message),
    check_name: 'fault',
    fingerprint: sha256(['fault', path ?? '', message].join('\0')),
    severity: 'blocker',
    location: { path: path === null ? '.' : repositoryPath(path), lines: { begin: 1, end: 1 } },
  };
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
