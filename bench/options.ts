/** The words after `npm run bench --` in, what is to be measured out. */
import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/usage-error.ts";

export interface Options {
  readonly editions: number;
}

/** Ten times the municipalities of Japan. */
export const MOST_EDITIONS = 17_410;

export const USAGE = `npm run bench -- [--editions N]   made-up editions to load and ask, 1 to ${MOST_EDITIONS} (default 100)`;

/** null where only the usage is asked for. Throws a `UsageError`. */
export function readOptions(words: readonly string[]): Options | null {
  const { values } = parsed(words);
  if (values.help) return null;
  const editions = Number(values.editions);
  if (!/^\d+$/.test(values.editions) || editions < 1 || editions > MOST_EDITIONS) {
    throw new UsageError(`--editions is ${values.editions}: expected a whole number from 1 to ${MOST_EDITIONS}.`);
  }
  return { editions };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { editions: { type: "string", default: "100" }, help: { type: "boolean", default: false } },
    });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`, { cause });
  }
}
