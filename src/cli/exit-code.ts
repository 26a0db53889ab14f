/** What a command ends with; other programs rely on these numbers. @module */
export const exitCode = {
  /** Done, nothing at or above the fail level. */
  done: 0,
  /** `check` found something at or above `--fail-on`. */
  found: 1,
  /** Wrong usage, an input that cannot be read, or an internal fault. */
  fault: 2,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
