/** Which part of a configuration holds for which input. @module */
import picomatch from 'picomatch';
import type { ColumnMapping } from '../../model/tree.ts';
import type { InputSettings } from '../compile-file.ts';
import type { Config } from './schema.ts';

type Entry = NonNullable<Config['documents']>[number];

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

/** A glob that begins with `!` takes away. Names that begin with a dot are like any other: the input was named. */
export function matcherOf(files: Entry['files']): (path: string) => boolean {
  const globs = [files].flat().map((glob) => glob.replace(/^(!?)\.\//, '$1'));
  const taken = globs.filter((glob) => !glob.startsWith('!'));
  const left = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  return picomatch(taken.length > 0 ? taken : ['**'], { dot: true, ignore: left });
}

/** Whether a glob can be read: one with an open bracket would take nothing, and say nothing. */
export function isGlob(glob: string): boolean {
  try {
    picomatch(glob.replace(/^!/, ''), { dot: true, strictBrackets: true });
    return true;
  } catch {
    return false;
  }
}

function withoutMissing(columns: NonNullable<Config['columns']>): ColumnMapping {
  return Object.fromEntries(Object.entries(columns).filter(([, heads]) => heads !== undefined));
}
