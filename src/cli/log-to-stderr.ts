/** What a server says to its operator, a line for each entry. */
import type { LogEntry } from "../log.ts";
import { printNote } from "./terminal.ts";

/** A stack is for what nobody foresaw; that the database is away is said in one line. */
export function logToStderr({ level, message, error }: LogEntry): void {
  if (level === "debug") return;
  const detail = level === "error" && error instanceof Error ? `\n${error.stack}` : "";
  printNote(`${new Date().toISOString()} ${level} ${message}${detail}`);
}
