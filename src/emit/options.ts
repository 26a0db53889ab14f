/** What every emitter is told beside its result. @module */

export interface EmitOptions {
  /** Paint headings and severities (terminal formats only). */
  color: boolean;
  /** Columns of the terminal; 0 for no limit. */
  width: number;
  /** Defuse CSV cells that a spreadsheet would run as a formula. */
  csvGuard: boolean;
  /** Show what is left out for brevity: findings that are known (default: false). */
  verbose?: boolean | undefined;
  /** A path from the working folder, for formats whose paths count from it (default: paths as they are given). */
  fromHere?: (path: string) => string;
  /** Who speaks, in JSON envelopes and in the report. */
  tool: { name: 'throughline'; version: string };
}

/**
 * A result to the text of a file or of the standard output; the text ends with a line break.
 *
 * @throws RangeError when the text is longer than a string can be (2^29 - 24 UTF-16 units in V8)
 */
export type Emitter<Result> = (result: Result, options: EmitOptions) => string;

/** The same text in pieces, in order, each made when it is asked for: it can be longer than a string, or the memory. */
export type PieceEmitter<Result> = (result: Result, options: EmitOptions) => Iterable<string>;
