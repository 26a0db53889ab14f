/** How a command shall behave: its options, the environment and the terminal made one. @module */
import type { PresetName } from '../check/presets.ts';
import type { CheckFault } from '../model/finding.ts';
import type { DocumentKind, Format } from '../model/report.ts';
import { visible } from '../text/control.ts';
import { type Configuration, withoutFile } from './config.ts';
import { Kept } from './kept.ts';
import type { World } from './world.ts';

/** Options that every command has, as commander gives them. */
export interface CommonOptions {
  inputFormat?: Format;
  /** A path; false: none, also when there is one to be found. */
  config?: string | false;
  kind?: DocumentKind;
  /** A path; false: none, also when there is one to be found. */
  decisions?: string | false;
  /** A path; false: none, also when there is one to be found. */
  baseline?: string | false;
  /** Paths of vocabularies of the user's own, in the order given. */
  vocabulary?: string[];
  jobs?: number;
  quiet?: boolean;
  verbose?: boolean;
  color?: boolean;
  csvGuard?: boolean;
  infer?: boolean;
  /** In place of those that a configuration names. */
  preset?: PresetName[];
  /** Whether modules with rules are loaded (default: true). */
  plugins?: boolean;
  /** Seconds that a rule of a module may take from one problem to the next (default: as long as it likes). */
  ruleTimeout?: number;
  format?: string;
  out?: string;
}

/** What a command run carries along. */
export interface Run {
  world: World;
  options: CommonOptions;
  configuration: Configuration;
  /** What went wrong so far and did not end the run: inputs that could not be read, rules that failed. */
  faults: CheckFault[];
  /** The files it reads: what it writes takes the place of none. */
  kept: Kept;
  /** A line on standard error, whatever the options. */
  warn(line: string): Promise<void>;
  /** A line on standard error unless `--quiet`. */
  note(line: string): Promise<void>;
}

export function startRun(
  world: World,
  options: CommonOptions,
  configuration: Configuration = withoutFile(options),
): Run {
  const warn = (line: string) => world.stderr.write(`${visible(line)}\n`);
  const kept = new Kept(world.disk);
  if (configuration.path !== null) kept.add(configuration.path, 'the configuration in force');
  for (const part of configuration.parts) kept.add(part, 'a part of the configuration in force');
  return {
    world,
    options,
    configuration,
    faults: [],
    kept,
    warn,
    note: async (line) => {
      if (!options.quiet) await warn(line);
    },
  };
}

/**
 * Whether output has colours: `--color` and `--no-color`, then NO_COLOR (https://no-color.org), then FORCE_COLOR, then
 * whether it goes to a terminal that can. In a file only `--color` makes colours: nothing that reads files expects them.
 */
export function hasColor({ world: { env, stdout }, options }: Run, toFile: boolean): boolean {
  if (options.color !== undefined) return options.color;
  if (toFile || env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return stdout.isTTY && env['TERM'] !== 'dumb';
}

/** Columns to fit tables into; 0 where there is no terminal to fit into. */
export function widthOf({ world: { stdout } }: Run, toFile: boolean): number {
  return toFile ? 0 : (stdout.columns ?? 0);
}
