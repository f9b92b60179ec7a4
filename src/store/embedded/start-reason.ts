/** Why Neo4j did not start: the lines it printed in, one clause without Java's vocabulary out. */

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /FileLockException|has been locked by another process|Unable to obtain lock/i,
    "another Neo4j is using the same files",
  ],
  [/No space left on device/i, "the disk is full"],
  [/Address already in use|BindException/i, "its port was taken by another program"],
  [/Permission denied|AccessDeniedException/i, "it may not write its files"],
  [
    /OutOfMemoryError|insufficient memory|Could not reserve enough space/i,
    "there is not enough memory (it needs 1 GB)",
  ],
];

export function startReason(lines: readonly string[]): string {
  const known = MEANINGS.find(([pattern]) => lines.some((line) => pattern.test(line)));
  if (known) return known[1];
  const causes = lines.filter((line) => /^\s*(Caused by:|Error:|Exception in thread)/.test(line));
  const errors = lines.filter((line) => /\bERROR\b/.test(line));
  const line = causes.at(-1) ?? errors.at(-1) ?? lines.findLast((candidate) => candidate.trim() !== "");
  return line === undefined ? "it printed nothing" : `“${withoutClassNames(line)}”`;
}

export const portWasTaken = (message: string) => message.includes("its port was taken");

function withoutClassNames(line: string): string {
  return line
    .replace(/^\s*(Caused by:|Error:|Exception in thread "[^"]*")\s*/, "")
    .replace(/^[\d-]+ [\d:.]+\s*(?:ERROR|WARN|INFO)\s*/, "")
    .replace(/(?:[a-z0-9]+\.)+[A-Z]\w*(?:Exception|Error):\s*/g, "")
    .trim();
}
