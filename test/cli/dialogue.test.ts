import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { terminalDialogue } from '../../src/cli/dialogue.ts';

/** A terminal on which keys are pressed. */
function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  let drawn = '';
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 100, rows: 40 });
  output.on('data', (chunk) => {
    drawn += String(chunk);
  });
  const dialogue = terminalDialogue(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream);
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await wait(20);
      input.write(key);
    }
  };
  return { dialogue, press, drawn: () => drawn };
}

const ENTER = '\r';
const CTRL_C = '\u0003';
const CHOICES = [
  { value: 'skip', label: 'skip', hint: 'leave it open' },
  { value: 'term:advocacy', label: 'Advocacy' },
  { value: 'term:diversity', label: 'Diversity' },
];

describe('a dialogue on a terminal', () => {
  it.each([
    ['the first, when nothing is typed', [ENTER], 'skip'],
    ['the one that is typed', ['d', 'i', 'v', ENTER], 'term:diversity'],
    ['none, when the person leaves', [CTRL_C], null],
  ])('answers with %s', async (_, keys, answer) => {
    const { dialogue, press, drawn } = terminal();
    const [chosen] = await Promise.all([dialogue.choose('Which theme?', CHOICES), press(...keys)]);
    expect(chosen).toBe(answer);
    expect(drawn()).toContain('Which theme?');
  });

  it('asks for a line until it is one', async () => {
    const { dialogue, press, drawn } = terminal();
    const problem = (line: string) => (line === 'ok' ? null : 'Not yet.');
    const [line] = await Promise.all([dialogue.ask('Why?', problem), press('o', ENTER, 'k', ENTER)]);
    expect(line).toBe('ok');
    expect(drawn()).toContain('Not yet.');
  });

  it('shows lines under a title', () => {
    const { dialogue, drawn } = terminal();
    dialogue.show('1 of 2', ['Halls are shut.']);
    expect(drawn()).toContain('1 of 2');
    expect(drawn()).toContain('Halls are shut.');
  });
});
