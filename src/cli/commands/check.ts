/** `throughline check`: findings of the consistency rules. @module */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../model/finding.ts';
import { type Context, inputCommand } from '../command.ts';
import { UsageError } from '../faults.ts';
import { type FormatRequest, withFormats } from '../formats.ts';
import { withExamples, withRules } from '../options.ts';
import type { CommonOptions, Run } from '../settings.ts';

/** The severities, the gravest first, and `never`. */
export type FailOn = Severity | 'never';

/** Options of the command. */
export interface CheckingOptions extends CommonOptions {
  failOn: FailOn;
  formats: FormatRequest[];
  fix?: boolean;
  dryRun?: boolean;
  updateBaseline?: boolean;
  /** Of the entries that `--update-baseline` adds. */
  reason?: string;
  owner?: string;
  /** ISO 8601. */
  expires?: string;
}

export function check(program: Command, context: Context): Command {
  const command = inputCommand<CheckingOptions>(program, context, 'check', async (run, inputs, options) => {
    if (options.fix || options.dryRun) return mended(run, inputs, options);
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
    withRules(withFormats(withBaseline(command), ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'])),
    'check page.txt',
    'check pages/ --fail-on warning',
    'check "pages/**/*.md" --format json --out findings.json',
    'check pages/ --format text --format sarif=findings.sarif --format junit=findings.xml',
    'check pages/ --fix --dry-run',
    'check pages/ --update-baseline --reason "from the import" --owner Ada --expires 2027-01-31',
  );
}

async function mended(run: Run, inputs: string[], options: CheckingOptions) {
  const { failOn, formats, fix = false, dryRun = false, updateBaseline = false } = options;
  if (!fix) throw new UsageError('--dry-run belongs to --fix', 'Say both, or neither.');
  if (updateBaseline) throw new UsageError('--fix and --update-baseline do not go together', 'Mend first, then write.');
  const { giveMended } = await import('../work/fix.ts');
  return giveMended(run, inputs, { failOn, formats, dryRun });
}

/** The baseline and what comes into it. */
function withBaseline(command: Command): Command {
  return command
    .option(
      '--baseline <file>',
      'known findings (default: throughline.baseline.yaml beside the configuration, or here)',
    )
    .option('--no-baseline', 'no baseline, whatever lies about')
    .option('--update-baseline', 'write findings into the baseline, and take those out that are gone')
    .option('--reason <text>', 'why they are left, with --update-baseline', words)
    .option('--owner <name>', 'who answers for them, with --update-baseline', words)
    .option('--expires <day>', 'the last day on which they are left, with --update-baseline', day);
}

function words(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Expected words.');
  return value.trim();
}

function day(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime());
  if (!isDay || date.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('Expected a day such as 2027-01-31.');
  }
  return value;
}
