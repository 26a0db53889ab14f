/** Which part of a configuration holds for which input. @module */
import picomatch from 'picomatch';
import type { ColumnMapping } from '../../model/tree.ts';
import type { InputSettings } from '../compile-file.ts';
import type { Config } from './schema.ts';

type Entry = NonNullable<Config['documents']>[number];

/** A glob, or several. */
type Files = string | readonly string[];

/**
 * What holds for an input by its paths from the folder of the configuration (several where links lead to it): the
 * columns of all, then what the entries say whose files it is one of, a later entry before an earlier.
 */
export function settingsBy({ columns, documents = [] }: Config): (paths: readonly string[]) => InputSettings {
  const entries = documents.map((entry) => ({ ...entry, takes: matcherOf(entry.files) }));
  return (paths) => {
    const settings: { kind?: Entry['kind']; columns?: ColumnMapping } = {};
    if (columns) settings.columns = withoutMissing(columns);
    for (const entry of entries) {
      if (!paths.some(entry.takes)) continue;
      if (entry.kind) settings.kind = entry.kind;
      if (entry.columns) settings.columns = { ...settings.columns, ...withoutMissing(entry.columns) };
    }
    return settings;
  };
}

/** What several configurations say of an input, a later one before an earlier. */
export function joinedSettings(all: readonly InputSettings[]): InputSettings {
  const columns = all.flatMap((one) => one.columns ?? []);
  const merged: InputSettings = Object.assign({}, ...all);
  return columns.length > 1 ? { ...merged, columns: Object.assign({}, ...columns) } : merged;
}

/**
 * A glob that begins with `!` takes away; where all do, from all files. One that names a folder stands for the files in
 * it. Names that begin with a dot are like any other: the input was named.
 */
export function matcherOf(files: Files): (path: string) => boolean {
  const { taken, left } = globsOf(files);
  return picomatch(taken.length > 0 ? taken : [ALL], { dot: true, ignore: left });
}

const ALL = '**';

/** What globs take and what they take away. */
function globsOf(files: Files): { taken: string[]; left: string[] } {
  const globs = [files].flat();
  return {
    taken: globs.filter((glob) => !glob.startsWith('!')).flatMap(withFolder),
    left: globs.filter((glob) => glob.startsWith('!')).flatMap((glob) => withFolder(glob.slice(1))),
  };
}

/** A glob with the files of the folder that it may name: what ends in `*` or the like names files. */
function withFolder(glob: string): string[] {
  const plain = glob.replace(/^(?:\.\/+)+|^\.$/, '').replace(/\/+(?:\.\/+)*(?:\.$)?/g, '/');
  const name = plain.replace(/\/$/, '');
  if (name === '') return [ALL];
  if (name !== plain) return [`${name}/**`];
  return /[*?][^/]*$/.test(name) ? [name] : [name, `${name}/**`];
}

/** Why a glob takes no file, whatever files there are; null where it may take one. */
export function globFault(glob: string): string | null {
  const plain = glob.replace(/^!/, '');
  if (plain === '') return 'expected a path or a glob behind the !';
  if (plain.startsWith('!')) return 'expected one !';
  if (/[^./][^/]*\/+\.\.(?:\/|$)/.test(plain))
    return 'expected a path or a glob without .. behind the name of a folder';
  if (/\\[\p{L}\p{N}_.]/u.test(plain)) return 'expected / between folders';
  return isGlob(plain) ? null : 'expected a glob whose brackets are closed';
}

/** Whether globs that each may take a file take away all that they take. */
export function takesNothing(files: Files): boolean {
  const { taken, left } = globsOf(files);
  const gone = new Set(left);
  return (
    [ALL, '**/*', '**/**'].some((all) => gone.has(all)) || (taken.length > 0 && taken.every((glob) => gone.has(glob)))
  );
}

/** Whether a glob can be read: one with an open bracket would take nothing, and say nothing. */
function isGlob(glob: string): boolean {
  try {
    picomatch(glob, { dot: true, strictBrackets: true });
    return true;
  } catch {
    return false;
  }
}

function withoutMissing(columns: NonNullable<Config['columns']>): ColumnMapping {
  return Object.fromEntries(Object.entries(columns).filter(([, heads]) => heads !== undefined));
}
