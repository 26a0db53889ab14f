import { describe, expect, it } from 'vitest';
import { hasColor, startRun, widthOf } from '../../src/cli/settings.ts';
import { memoryWorld } from './memory-world.ts';

function runWith(env: Record<string, string>, options: { color?: boolean; quiet?: boolean }, terminal?: number) {
  return startRun(memoryWorld({}, terminal === undefined ? { env } : { env, terminal }), options);
}

describe('colours', () => {
  const rows = [
    { why: 'a terminal', env: {}, options: {}, terminal: 80, on: true },
    { why: 'no terminal', env: {}, options: {}, terminal: undefined, on: false },
    { why: 'a terminal that cannot', env: { TERM: 'dumb' }, options: {}, terminal: 80, on: false },
    { why: 'NO_COLOR', env: { NO_COLOR: '1' }, options: {}, terminal: 80, on: false },
    { why: 'an empty NO_COLOR', env: { NO_COLOR: '' }, options: {}, terminal: 80, on: true },
    { why: 'FORCE_COLOR', env: { FORCE_COLOR: '1' }, options: {}, terminal: undefined, on: true },
    { why: 'FORCE_COLOR=0', env: { FORCE_COLOR: '0' }, options: {}, terminal: 80, on: false },
    {
      why: 'NO_COLOR before FORCE_COLOR',
      env: { NO_COLOR: '1', FORCE_COLOR: '1' },
      options: {},
      terminal: 80,
      on: false,
    },
    { why: '--color before NO_COLOR', env: { NO_COLOR: '1' }, options: { color: true }, terminal: undefined, on: true },
    {
      why: '--no-color before FORCE_COLOR',
      env: { FORCE_COLOR: '1' },
      options: { color: false },
      terminal: 80,
      on: false,
    },
  ];
  it.each(rows)('$why: $on', ({ env, options, terminal, on }) => {
    expect(hasColor(runWith(env as Record<string, string>, options, terminal), false)).toBe(on);
  });

  it('do not go into files unless asked for', () => {
    expect(hasColor(runWith({}, {}, 80), true)).toBe(false);
    expect(hasColor(runWith({ FORCE_COLOR: '1' }, {}, 80), true)).toBe(false);
    expect(hasColor(runWith({}, { color: true }, 80), true)).toBe(true);
  });
});

it('tables fit the terminal, and nothing else', () => {
  expect(widthOf(runWith({}, {}, 72), false)).toBe(72);
  expect(widthOf(runWith({}, {}, 72), true)).toBe(0);
  expect(widthOf(runWith({}, {}), false)).toBe(0);
});

it('notes stay away with --quiet, warnings do not', async () => {
  const world = memoryWorld();
  const run = startRun(world, { quiet: true });
  await run.note('a note');
  await run.warn('a warn\u0007ing');
  expect(world.err()).toBe('a warn\\x07ing\n');
});
