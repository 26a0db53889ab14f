/**
 * Takes out of a SARIF file what is suppressed and what is no longer there: `node for-code-scanning.js FILE`.
 *
 * GitHub code scanning reads neither `suppressions` nor `baselineState` and opens an alert for every result.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const [path] = process.argv.slice(2);
const log = JSON.parse(readFileSync(path, 'utf8'));
for (const run of log.runs) {
  run.results = run.results.filter(
    ({ suppressions = [], baselineState }) => suppressions.length === 0 && baselineState !== 'absent',
  );
}
writeFileSync(`${path}.part`, `${JSON.stringify(log, null, 2)}\n`);
renameSync(`${path}.part`, path);
