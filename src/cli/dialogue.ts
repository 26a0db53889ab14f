/** Questions to a person at a terminal. @module */
import { autocomplete, isCancel, note, text } from '@clack/prompts';

/** An answer to choose. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** A conversation. Answers are null when the person leaves it (Ctrl-C, Escape). */
export interface Dialogue {
  /** Shows some lines under a title. */
  show(title: string, lines: readonly string[]): void;
  /** One of several answers; typing narrows them. */
  choose(question: string, choices: readonly Choice[]): Promise<string | null>;
  /** A line of text that `problem` finds nothing wrong with; it answers with a sentence or null. */
  ask(question: string, problem: (line: string) => string | null): Promise<string | null>;
}

/** A dialogue on a terminal. Everything is drawn on `output`: standard output is for results. */
export function terminalDialogue(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Dialogue {
  const streams = { input, output };
  return {
    show: (title, lines) => note(lines.join('\n'), title, { output }),
    choose: async (message, choices) => {
      const options = choices.map((choice) => ({ ...choice }));
      const answer = await autocomplete({ message, options, maxItems: 12, ...streams });
      return isCancel(answer) ? null : String(answer);
    },
    ask: async (message, problem) => {
      const answer = await text({ message, validate: (line) => problem(line ?? '') ?? undefined, ...streams });
      return isCancel(answer) ? null : String(answer);
    },
  };
}
