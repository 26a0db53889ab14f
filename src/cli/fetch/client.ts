/** Whoever asks a wiki, one question at a time. @module */
import type { Run } from '../settings.ts';
import { type Answer, exchange, type HttpOptions, type Question } from './http.ts';
import { patiently } from './patience.ts';

export interface Client {
  /**
   * Asks, and again when the fault passes; `read` may throw such a fault too.
   *
   * @throws RequestFault, TooLarge, and what `read` throws
   */
  send<T>(question: Question, read: (answer: Answer) => T): Promise<T>;
  /** Hosts besides the first that may be asked. */
  allowHosts: readonly string[];
}

export function openClient({ world, note }: Pick<Run, 'world' | 'note'>, options: HttpOptions): Client {
  return {
    send: (question, read) => patiently(world, note, async () => read(await exchange(world, question, options))),
    allowHosts: options.allowHosts,
  };
}
