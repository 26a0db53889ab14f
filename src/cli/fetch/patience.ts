/** Asking again, politely. @module */
import type { World } from '../world.ts';
import { PassingFault, RequestFault } from './faults.ts';

/** How long we go on; milliseconds. */
const PATIENCE = {
  tries: 8,
  /** Doubled with each try… */
  firstWait: 1_000,
  /** …up to this. */
  longestWait: 60_000,
  /** A wiki that wants more than this to be left alone is left alone until the next run. */
  longestRetryAfter: 300_000,
  /** All waits for one question. */
  totalWait: 600_000,
} as const;

/**
 * Does it again and again while it meets faults that pass: after as long as the wiki asks for, and never sooner than a
 * wait that doubles each time.
 *
 * @param note told of each wait
 * @throws RequestFault when patience is at its end; whatever else `action` throws
 */
export async function patiently<T>(
  { sleep }: Pick<World, 'sleep'>,
  note: (line: string) => Promise<void>,
  action: () => Promise<T>,
): Promise<T> {
  for (let tries = 1, waited = 0; ; tries++) {
    try {
      return await action();
    } catch (fault) {
      if (!(fault instanceof PassingFault)) throw fault;
      const wait = waitAfter(fault, tries, waited);
      await note(`${fault.message}: asks again in ${wait / 1000} s`);
      await sleep(wait);
      waited += wait;
    }
  }
}

function waitAfter({ message, retryAfter }: PassingFault, tries: number, waited: number): number {
  const asked = (retryAfter ?? 0) * 1000;
  if (asked > PATIENCE.longestRetryAfter) {
    throw new RequestFault(`${message}: the wiki wants to be left alone for ${asked / 1000} s`);
  }
  const wait = Math.max(asked, Math.min(PATIENCE.firstWait * 2 ** (tries - 1), PATIENCE.longestWait));
  if (tries >= PATIENCE.tries || waited + wait > PATIENCE.totalWait) {
    throw new RequestFault(`${message}: gave up after ${tries} tries and ${waited / 1000} s`);
  }
  return wait;
}
