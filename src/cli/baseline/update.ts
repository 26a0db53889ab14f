/** The baseline of a run, brought up to date. @module */
import type { BaselineEntry, BaselineOutcome, Signed } from '../../check/baseline.ts';
import type { Examined } from '../../check/known.ts';
import { plural } from '../../emit/clean.ts';
import { groupBy } from '../../text/group.ts';
import { writeBack } from '../output.ts';
import type { Run } from '../settings.ts';
import type { ReadBaseline } from './read.ts';
import { changedBaseline } from './write.ts';

/**
 * Writes the findings that nobody answers for into the baseline, and takes out the entries whose findings are gone. Where
 * `signed` has a day, entries that have ended get it; else they stay as they are, and their findings count.
 */
export async function updateBaseline(
  run: Run,
  baseline: ReadBaseline,
  { outcomes, entries }: Examined,
  signed: Signed,
): Promise<void> {
  const removed = indices(outcomes, ({ state }) => state === 'absent' || state === 'gone');
  const moved = new Map<number, BaselineEntry>();
  for (const [i, outcome] of outcomes.entries()) {
    const now = renewed(outcome, signed);
    if (now) moved.set(i, now);
  }
  const added = entries(signed);
  const before = baseline.text ?? '';
  const text = changedBaseline(before, { removed: new Set(removed), moved, added }, baseline.path);
  if (text !== before) {
    const mark = before !== '' && beginsWithMark(run.world.disk.read(baseline.path)) ? '\ufeff' : '';
    await writeBack(run, baseline.path, mark + text);
  }
  const kept = baseline.entries.length - removed.length;
  await run.note(`${baseline.path}: ${added.length} added, ${removed.length} taken out, ${kept} kept`);
  for (const line of goneFiles(outcomes)) await run.note(line);
}

/** So many files are named. */
const NAMED = 20;

function goneFiles(outcomes: readonly BaselineOutcome[]): string[] {
  const gone = outcomes.filter(({ state }) => state === 'gone');
  const lines = [...groupBy(gone, ({ entry }) => entry.path)].map(
    ([path, { length }]) => `${path} is gone, and its ${length === 1 ? '1 entry' : `${length} entries`} with it`,
  );
  const more = lines.length - NAMED;
  return more > 0 ? [...lines.slice(0, NAMED), `and ${plural(more, 'more file')}`] : lines;
}

/** A byte order mark of UTF-8, which reading takes away. */
function beginsWithMark([a, b, c]: Uint8Array): boolean {
  return a === 0xef && b === 0xbb && c === 0xbf;
}

/** An entry that has to be written anew; null: it says what it should. */
function renewed({ entry, now, state }: BaselineOutcome, { expires = null }: Signed): BaselineEntry | null {
  if (!now) return null;
  const ends = state === 'ended' && expires !== null ? expires : entry.expires;
  const isSame =
    ends === entry.expires &&
    now.path === entry.path &&
    now.document === entry.document &&
    now.fingerprint === entry.fingerprint &&
    now.beside.join('\0') === entry.beside.join('\0');
  return isSame ? null : { ...now, expires: ends };
}

function indices<T>(list: readonly T[], is: (one: T) => boolean): number[] {
  return list.flatMap((one, i) => (is(one) ? [i] : []));
}
