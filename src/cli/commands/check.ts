/** `throughline check`: findings of the consistency rules. @module */
import { type Command, Option } from 'commander';
import type { Severity } from '../../model/finding.ts';
import { type Context, inputCommand } from '../command.ts';
import { UsageError } from '../faults.ts';
import { type FormatRequest, withFormats } from '../formats.ts';
import { withExamples, withRules } from '../options.ts';
import type { CommonOptions, Run } from '../settings.ts';

/** The severities, the gravest first, and `never`. */
export type FailOn = Severity | 'never';

interface CheckOptions extends CommonOptions {
  failOn: FailOn;
  formats: FormatRequest[];
  fix?: boolean;
  dryRun?: boolean;
}

export function check(program: Command, context: Context): Command {
  const command = inputCommand<CheckOptions>(program, context, 'check', async (run, inputs, options) => {
    const { fix = false, dryRun = false } = options;
    if (fix || dryRun) return mended(run, inputs, { ...options, fix, dryRun });
    const { giveFindings } = await import('../work/findings.ts');
    return giveFindings(run, inputs, options);
  })
    .description('find what is inconsistent: markers without footnotes, impossible dates, unknown areas and more')
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when there are findings of this severity or above')
        .choices(['error', 'warning', 'info', 'never'])
        .default('error'),
    )
    .option('--fix', 'mend in the files what is safe to mend, and give the findings that remain')
    .option('--dry-run', 'with --fix: give the changes as a unified diff and write nothing');
  return withExamples(
    withRules(withFormats(command, ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'])),
    'check page.txt',
    'check pages/ --fail-on warning',
    'check "pages/**/*.md" --format json --out findings.json',
    'check pages/ --format text --format sarif=findings.sarif --format junit=findings.xml',
    'check pages/ --fix --dry-run',
  );
}

async function mended(
  run: Run,
  inputs: string[],
  { failOn, formats, fix, dryRun }: Required<Pick<CheckOptions, 'failOn' | 'formats' | 'fix' | 'dryRun'>>,
) {
  if (!fix) throw new UsageError('--dry-run belongs to --fix', 'Say both, or neither.');
  const { giveMended } = await import('../work/fix.ts');
  return giveMended(run, inputs, { failOn, formats, dryRun });
}
