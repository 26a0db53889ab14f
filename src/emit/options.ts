/** What every emitter is told beside its result. @module */

export interface EmitOptions {
  /** Paint headings and severities (terminal formats only). */
  color: boolean;
  /** Columns of the terminal; 0 for no limit. */
  width: number;
  /** Defuse CSV cells that a spreadsheet would run as a formula. */
  csvGuard: boolean;
  /** Who speaks, in JSON envelopes and in the report. */
  tool: { name: 'throughline'; version: string };
}

/** A result to the text of a file or of the standard output; the text ends with a line break. */
export type Emitter<Result> = (result: Result, options: EmitOptions) => string;
