/** The words after `npm run bench --` in, what is to be measured out. */
import { parseArgs } from "node:util";
import { UsageError } from "../src/cli/usage-error.ts";

export interface Options {
  readonly editions: number;
  /** Nodes of an edition that is sent as feeds; null where loads and answers are measured instead. */
  readonly feedNodes: number | null;
  /** Whether the explorer is opened in a browser, instead of all else. */
  readonly explorer: boolean;
  /** Whether large editions are compared, instead of all else. */
  readonly comparisons: boolean;
  /** Whether chance is told of large matrices, instead of all else. */
  readonly chance: boolean;
  /** Whether hostile documents are checked, instead of all else. */
  readonly documents: boolean;
}

/** A process that holds as many needs a gigabyte. */
export const MOST_FEED_NODES = 1_000_000;
const FEWEST_FEED_NODES = 1_000;

/** Ten times the municipalities of Japan. */
export const MOST_EDITIONS = 17_410;

export const USAGE = `npm run bench -- [--editions N]   made-up editions to load and ask, 1 to ${MOST_EDITIONS} (default 100)
npm run bench -- --feeds N        nodes of one edition to send as feeds, ${FEWEST_FEED_NODES} to ${MOST_FEED_NODES}; needs no database
npm run bench -- --documents      hostile documents of doubling sizes to check; needs no database
npm run bench -- --comparisons    two editions of up to 2,000 items beside each other; needs no database
npm run bench -- --chance         what chance would give, of matrices of up to 20 plans × 30,000 items; needs no database
npm run bench -- --explorer [--editions N]   opens the explorer in a browser, with one edition and with N`;

/** null where only the usage is asked for. Throws a `UsageError`. */
export function readOptions(words: readonly string[]): Options | null {
  const { values } = parsed(words);
  if (values.help) return null;
  const editions = Number(values.editions);
  if (!/^\d+$/.test(values.editions) || editions < 1 || editions > MOST_EDITIONS) {
    throw new UsageError(`--editions is ${values.editions}: expected a whole number from 1 to ${MOST_EDITIONS}.`);
  }
  const feedNodes = values.feeds === undefined ? null : Number(values.feeds);
  if (feedNodes !== null && !(feedNodes >= FEWEST_FEED_NODES && feedNodes <= MOST_FEED_NODES)) {
    throw new UsageError(
      `--feeds is ${values.feeds}: expected a whole number from ${FEWEST_FEED_NODES} to ${MOST_FEED_NODES}.`,
    );
  }
  const { explorer, documents, comparisons, chance } = values;
  return { editions, feedNodes, explorer, documents, comparisons, chance };
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        editions: { type: "string", default: "100" },
        feeds: { type: "string" },
        explorer: { type: "boolean", default: false },
        documents: { type: "boolean", default: false },
        comparisons: { type: "boolean", default: false },
        chance: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause}\n${USAGE}`, { cause });
  }
}
