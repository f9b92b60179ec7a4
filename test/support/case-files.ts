/** Invented plans in the forms that real ones come in, which are not distributed with the project: their bytes where they are at hand, and a word where not. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const CASES = fileURLToPath(new URL("../../../shared/cases", import.meta.url));

/** Reads a file of the cases; undefined, with a line on stderr, where they are absent. In CI they must be there. */
export function caseFiles(askedBy: string): ((name: string) => Buffer) | undefined {
  if (existsSync(CASES)) return (name) => readFileSync(`${CASES}/${name}`);
  if (process.env.CI) throw new Error(`CI needs the cases at ${CASES}`);
  process.stderr.write(
    `${askedBy}: skipped what needs the cases: they are not distributed with the project and not at ../shared/cases\n`,
  );
  return undefined;
}
