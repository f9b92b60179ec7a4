/** The city's own document, which is not distributed with the project: its bytes where it is at hand, and a word where it is not. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ORIGINAL = fileURLToPath(new URL("../../../shared/seed/honjo-policy-coordination-plan.txt", import.meta.url));

/** The original's bytes; undefined, with a line on stderr, where it is absent. In CI it must be there. */
export function originalDocument(askedBy: string): Buffer | undefined {
  if (existsSync(ORIGINAL)) return readFileSync(ORIGINAL);
  if (process.env.CI) throw new Error(`CI needs the city's document at ${ORIGINAL}`);
  process.stderr.write(
    `${askedBy}: skipped what needs the city's document: it is not distributed with the project and not at ../shared/seed\n`,
  );
  return undefined;
}
