/** What the server says to its operator: entries go to whoever started it, ids tie a reply to its entry. */
import { randomBytes } from "node:crypto";

export interface LogEntry {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly message: string;
  /** Eight hexadecimal digits; the reply to the client holds the same. */
  readonly id?: string;
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

/** Logs an error nobody expected, and gives the id under which the client hears of it. */
export function logUnexpected(log: Log, error: unknown): string {
  const id = randomBytes(4).toString("hex");
  log({ level: "error", message: `Unexpected error ${id}`, id, error });
  return id;
}
