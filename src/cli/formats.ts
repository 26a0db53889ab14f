/** Several output formats at once: `--format sarif=out.sarif --format text`. @module */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { meant } from '../text/nearest.ts';
import type { Disk } from './disk.ts';
import { UsageError } from './faults.ts';
import { spelling, type Written } from './kept.ts';
import { attempt } from './output.ts';

/** A format asked for, with its file; null: where `--out` says, or standard output. */
export interface FormatRequest {
  format: string;
  file: string | null;
  /** Whether nobody asked for it: it is what is given by default. */
  implied?: true;
}

/** `--format` that may be given several times; its value stands under `formats`, a list of {@link FormatRequest}. */
class FormatsOption extends Option {
  override attributeName(): string {
    return 'formats';
  }
}

/** `--format name` or `--format name=file`, as often as wished; the first of `formats` is the default. */
export function withFormats(command: Command, formats: readonly [string, ...string[]]): Command {
  const none: FormatRequest[] = [{ format: formats[0], file: null, implied: true }];
  const option = new FormatsOption(
    '--format <name[=file]>',
    'output format, and the file it goes to; may be given several times',
  )
    .choices(formats)
    .default(none, formats[0])
    .argParser<FormatRequest[]>((value, before) => [...(before === none ? [] : before), request(value, formats)]);
  return command.addOption(option);
}

function request(value: string, formats: readonly string[]): FormatRequest {
  const at = value.indexOf('=');
  const format = at === -1 ? value : value.slice(0, at);
  if (!formats.includes(format)) {
    throw new InvalidArgumentError(meant(format, formats, `Allowed choices are ${formats.join(', ')}.`));
  }
  if (at === value.length - 1) throw new InvalidArgumentError(`Name a file: ${format}=FILE.`);
  const file = at === -1 ? '-' : value.slice(at + 1);
  return { format, file: file === '-' ? null : file };
}

/**
 * The formats with the file each goes to, `out` being that of the one without a file of its own; null is standard
 * output.
 *
 * @throws UsageError when two would go to the same place, or none to `out`; FileError when a file cannot be looked at
 */
export function destinations(
  requests: readonly FormatRequest[],
  out: string | undefined,
  disk: Pick<Disk, 'realPath' | 'stat'>,
): FormatRequest[] {
  const rest = out === undefined || out === '-' ? null : out;
  const all = requests.map(({ format, file }) => ({ format, file: file ?? rest }));
  if (rest !== null && !requests.some(({ file }) => file === null)) {
    const hint = 'Leave --out out, or give a --format without a file.';
    throw new UsageError(`nothing goes to --out ${rest}: each format has a file of its own`, hint);
  }
  const taken = new Map<string | null, string>();
  for (const { format, file } of all) {
    const place = file === null ? null : placeOf(file, disk);
    const other = taken.get(place);
    if (other !== undefined) throw clash(other, format, file);
    taken.set(place, format);
  }
  return all;
}

/** What names the file of a format on the command line, before its name in a message. */
export function optionOf({ format, file }: FormatRequest, out: string | undefined): string {
  return file === out ? '--out ' : `--format ${format}=`;
}

/** The files that formats go to, for `load` to keep apart from what is read. */
export function writtenBy(destined: readonly FormatRequest[], out: string | undefined): Written[] {
  return destined.flatMap((request) =>
    request.file === null ? [] : [{ option: optionOf(request, out), file: request.file }],
  );
}

/** One name for one file, as far as it can be said of one that may not be there yet. */
function placeOf(file: string, disk: Pick<Disk, 'realPath' | 'stat'>): string {
  const real = attempt(file, () => (disk.stat(file) ? disk.realPath(file) : null));
  return real ?? spelling(file);
}

function clash(one: string, other: string, file: string | null): UsageError {
  const where = file ?? 'standard output';
  return new UsageError(
    `two formats go to ${where}: ${one} and ${other}`,
    `Give ${file === null ? 'one of them a file' : 'each a file of its own'}: --format ${other}=FILE.`,
  );
}
