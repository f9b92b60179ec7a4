/** The words of the command line in; how fast made-up editions are loaded and asked on stdout, and an exit code, out. */
import { EXIT, type ExitCode } from "../src/cli/exit-codes.ts";
import { UsageError } from "../src/cli/usage-error.ts";
import { EmbeddedError } from "../src/embedded-neo4j/embedded-error.ts";
import { StoreError } from "../src/store/store-error.ts";
import { serveApi } from "./api.ts";
import { timeOfChance } from "./chance/time-of-chance.ts";
import { compareLarge } from "./comparisons/compare-large.ts";
import { CROSSINGS } from "./crossings/crossings.ts";
import { readAndCompute } from "./crossings/read-and-compute.ts";
import { type Database, openDatabase } from "./database.ts";
import { checkDoubling } from "./documents/check-doubling.ts";
import { type MeasuredExplorer, measureExplorer } from "./explorer/measure-explorer.ts";
import { memoryOfFeeds } from "./feeds/memory-of-feeds.ts";
import { loadEditions } from "./load/load-editions.ts";
import { shareOfComparing } from "./load/share-of-comparing.ts";
import { shareOfDeriving } from "./load/share-of-deriving.ts";
import { machineLine } from "./machine.ts";
import { type Options, readOptions, USAGE } from "./options.ts";
import { askBothWays } from "./questions/ask-both-ways.ts";
import { QUESTIONS } from "./questions/questions.ts";
import { chooseSubject } from "./questions/subject.ts";
import { chanceReport } from "./report/chance-report.ts";
import { comparisonsReport } from "./report/comparisons-report.ts";
import { documentsReport } from "./report/documents-report.ts";
import { explorerReport } from "./report/explorer-report.ts";
import { feedsReport } from "./report/feeds-report.ts";
import { type Measured, report } from "./report/report.ts";
import { DifferentAnswersError } from "./same-answer.ts";
import { type Say, sayOnStderr } from "./say.ts";
import { firstAndHundredth } from "./shapes/first-and-hundredth.ts";
import { SHAPES } from "./shapes/shapes.ts";

/** Their messages say all that a person needs. */
const USER_ERRORS = [UsageError, EmbeddedError, StoreError, DifferentAnswersError] as const;

/** As the program's own: 0 measured, 1 two answers differ or something failed, 2 wrong usage, 3 no database. Whether goals are met is said, not returned. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  const interrupted = new AbortController();
  const interrupt = () => interrupted.abort(new Error("interrupted; what was begun is cleared away"));
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    const options = readOptions(words);
    if (options === null) console.log(USAGE);
    else if (options.documents) console.log(documentsReport(checkDoubling(sayOnStderr)));
    else if (options.comparisons) console.log(comparisonsReport(compareLarge(sayOnStderr)));
    else if (options.chance) console.log(chanceReport(await timeOfChance(sayOnStderr)));
    else if (options.feedNodes !== null) console.log(feedsReport(await memoryOfFeeds(options.feedNodes, sayOnStderr)));
    else console.log(await measureOnOwnDatabase(options, sayOnStderr, interrupted.signal));
    return EXIT.done;
  } catch (error) {
    const isForUsers = USER_ERRORS.some((kind) => error instanceof kind) || error === interrupted.signal.reason;
    console.error(isForUsers && error instanceof Error ? error.message : error);
    if (error instanceof UsageError) return EXIT.usage;
    return error instanceof EmbeddedError || error instanceof StoreError ? EXIT.unavailable : EXIT.negative;
  }
}

async function measureOnOwnDatabase(options: Options, say: Say, signal: AbortSignal): Promise<string> {
  const start = performance.now();
  const database = await openDatabase(say, signal);
  let measured: Omit<Measured, "duration"> | MeasuredExplorer;
  try {
    measured = options.explorer
      ? await measureExplorer(database, options.editions, say, signal)
      : await measure(database, options, say, signal);
  } finally {
    say("Closing the database");
    await database.close();
  }
  if ("firstView" in measured) return explorerReport(measured);
  return report({ ...measured, duration: performance.now() - start });
}

async function measure(
  database: Database,
  { editions }: Options,
  say: Say,
  signal: AbortSignal,
): Promise<Omit<Measured, "duration">> {
  const machine = await machineLine(database);
  const loaded = await loadEditions(database, editions, say, signal);
  say("Loading with and without derived facts");
  const share = await shareOfDeriving(database, editions, signal);
  say("Loading with and without comparisons");
  const comparing = await shareOfComparing(database, editions, signal);
  const api = await serveApi(database.store);
  try {
    const subject = await chooseSubject(editions);
    const asked = await askBothWays(QUESTIONS, subject, { database, api, say, signal });
    const crossed = await readAndCompute(CROSSINGS, { database, say, signal });
    const shapes = await firstAndHundredth(SHAPES, subject.edition, { api, say, signal });
    return { machine, share, comparing, loaded, asked, crossed, shapes };
  } finally {
    await api.close();
  }
}
