/** Tells from what Neo4j printed why it did not start, without Java's vocabulary. */
import { EmbeddedError } from "./embedded-error.ts";
import { type EmbeddedPaths, NEO4J_VERSION } from "./embedded-paths.ts";

/**
 * What another try may get over: a port that was taken, files that are in use, a class archive that was to blame and is gone now, a program that is
 * not whole and is fetched again, files that may be opened without the end of the log.
 */
export type Obstacle = "port" | "lock" | "archive" | "program" | "files" | null;

export class StartFailure extends EmbeddedError {
  readonly obstacle: Obstacle;

  constructor(message: string, obstacle: Obstacle) {
    super(message);
    this.obstacle = obstacle;
  }
}

const KNOWN: readonly (readonly [RegExp, string, Obstacle])[] = [
  [/FileLockException|locked by another process|Unable to obtain lock/i, "another Neo4j is using its files", "lock"],
  [/Address already in use|BindException/i, "its port was taken by another program", "port"],
  [/No space left on device/i, "the disk is full", null],
  [
    /NoClassDefFoundError|ClassNotFoundException|Could not find or load main class|zip END header|invalid LOC header|ZipException/i,
    "its program is not whole",
    "program",
  ],
  [/Permission denied|AccessDeniedException/i, "it may not write its files", null],
  [/OutOfMemoryError|insufficient memory|Could not reserve enough space/i, "there is not enough free memory", null],
];

/** `archived` says that Java used an archive of classes, which counts as the obstacle where no other reason is known. */
export function startFailure(paths: EmbeddedPaths, lines: readonly string[], archived: boolean): StartFailure {
  const known = KNOWN.find(([pattern]) => lines.some((line) => pattern.test(line)));
  const reason = known?.[1] ?? quotedReason(lines);
  const message = `Neo4j ${NEO4J_VERSION} did not start: ${reason}. All it said is in ${paths.neo4jLog}.`;
  return new StartFailure(message, known ? known[2] : archived ? "archive" : null);
}

function quotedReason(lines: readonly string[]): string {
  const cause = lines.findLast((line) => /^\s*(Caused by:|Error:|Exception in thread)/.test(line));
  const error = lines.findLast((line) => /\bERROR\b/.test(line));
  const line = cause ?? error ?? lines.findLast((candidate) => candidate.trim() !== "");
  return line === undefined ? "it said nothing" : `“${withoutClassNames(line)}”`;
}

export function withoutClassNames(line: string): string {
  return line
    .replace(/^\s*(Caused by:|Error:|Exception in thread "[^"]*")\s*/, "")
    .replace(/^[\d-]+ [\d:.]+\s*(?:ERROR|WARN|INFO)\s*/, "")
    .replace(/(?:[a-z0-9]+\.)+[A-Z]\w*(?:Exception|Error):\s*/g, "")
    .trim();
}
