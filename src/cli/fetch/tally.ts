/** What became of every page: lines for the user, counts for the summary. @module */
import type { Origin } from '../../model/report.ts';
import { visible } from '../../text/control.ts';
import { ClosedPipe } from '../faults.ts';
import type { Progress } from '../progress.ts';
import type { Run } from '../settings.ts';

export interface Tally {
  /** Pages saved or unchanged so far. */
  readonly done: number;
  /** A page is there; a line on standard output says where. */
  page(what: 'saved' | 'unchanged', path: string, origin: Origin): Promise<void>;
  /** What was asked for is not there; the run ends with exit code 2. */
  fail(what: string, reason: string): Promise<void>;
  /** A page that was found but is none to save. */
  leave(what: string, reason: string): Promise<void>;
  /** Something to know that changes no count. */
  note(line: string): Promise<void>;
  /** The progress that is drawn from now on, and has to make room for lines. */
  watch(progress: Progress | null): void;
  summary(): Promise<void>;
}

export function openTally(run: Run): Tally {
  const counts = { saved: 0, unchanged: 0, 'left out': 0, failed: 0 };
  const print = printer(run);
  let progress: Progress | null = null;
  const note = (line: string) => {
    progress?.makeRoom();
    return run.note(line);
  };
  return {
    get done() {
      return counts.saved + counts.unchanged;
    },
    page: async (what, path, { title, revisionId }) => {
      counts[what]++;
      progress?.makeRoom();
      await print(`${path}\t${visible(title)}\t${revisionId ?? ''}\n`);
    },
    fail: async (what, reason) => {
      counts.failed++;
      run.faults.push({ path: null, message: `${what || '""'}: ${reason}` });
      progress?.makeRoom();
      await run.warn(`${what || '""'}: ${reason}`);
    },
    leave: async (what, reason) => {
      counts['left out']++;
      await note(`${what}: left out, ${reason}`);
    },
    note,
    watch: (drawn) => {
      progress = drawn;
    },
    summary: () => {
      const told = Object.entries(counts).filter(([what, count]) => count > 0 || what === 'saved');
      return note(told.map(([what, count]) => `${count} ${what}`).join(', '));
    },
  };
}

/** Who takes only the first lines (`| head`) still gets all files. */
function printer({ world }: Run): (line: string) => Promise<void> {
  let open = true;
  return async (line) => {
    if (!open) return;
    try {
      await world.stdout.write(line);
    } catch (error) {
      if (!(error instanceof ClosedPipe)) throw error;
      open = false;
    }
  };
}
