import { describe, expect, it } from 'vitest';
import { PassingFault, RequestFault } from '../../../src/cli/fetch/faults.ts';
import { patiently } from '../../../src/cli/fetch/patience.ts';

/** Meets these faults, then none. */
async function meeting(...faults: Error[]) {
  const [waits, notes]: [number[], string[]] = [[], []];
  const world = { sleep: async (ms: number) => void waits.push(ms) };
  const action = async () => {
    const fault = faults.shift();
    if (fault) throw fault;
    return 'done';
  };
  const result = await patiently(world, async (line) => void notes.push(line), action).catch((fault) => fault.message);
  return { result, waits, notes };
}

const busy = (retryAfter: number | null = null) => new PassingFault('busy', retryAfter);

describe('patience', () => {
  it('waits twice as long each time', async () => {
    expect(await meeting(busy(), busy(), busy())).toEqual({
      result: 'done',
      waits: [1000, 2000, 4000],
      notes: ['busy: asks again in 1 s', 'busy: asks again in 2 s', 'busy: asks again in 4 s'],
    });
  });

  it('waits as long as it is asked to, and never less than it would', async () => {
    expect((await meeting(busy(30), busy(0), busy(3))).waits).toEqual([30_000, 2000, 4000]);
  });

  it('ends after eight tries', async () => {
    const { result, waits } = await meeting(...Array.from({ length: 20 }, () => busy()));
    expect(result).toBe('busy: gave up after 8 tries and 123 s');
    expect(waits).toHaveLength(7);
  });

  it('ends when all waits together are too long', async () => {
    const { result, waits } = await meeting(...Array.from({ length: 9 }, () => busy(250)));
    expect(result).toBe('busy: gave up after 3 tries and 500 s');
    expect(waits).toEqual([250_000, 250_000]);
  });

  it('does not ask before a wiki wants to be asked again', async () => {
    expect(await meeting(busy(3600))).toMatchObject({
      result: 'busy: the wiki wants to be left alone for 3600 s',
      waits: [],
    });
  });

  it('is not for faults that last', async () => {
    expect(await meeting(new RequestFault('gone'))).toMatchObject({ result: 'gone', waits: [] });
  });
});
