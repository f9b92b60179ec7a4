/** What the program's exit code says; the table stands in the help and in the README. */

export const EXIT = {
  done: 0,
  /** It worked, and the answer is no: findings of severity error, a query with errors, a load that was refused. */
  negative: 1,
  /** Wrong usage, or input that cannot be used. */
  usage: 2,
  /** The database or something else the program needs is not there. */
  unavailable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
