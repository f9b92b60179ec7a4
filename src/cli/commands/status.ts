/** `policy-graph status`: a configuration in, what database is used and what it holds out; starts nothing. */
import { embeddedPaths } from "../../embedded-neo4j/embedded-paths.ts";
import { embeddedStatus } from "../../embedded-neo4j/open-embedded.ts";
import { listEditions } from "../../store/read-editions.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { spokenLanguage } from "../language-of.ts";
import { freeBytes } from "../open-store.ts";
import { printLine } from "../terminal.ts";
import { withStore } from "../with-store.ts";
import { statusWordsIn } from "../words/status-words.ts";

/** Bytes: Neo4j's log of transactions alone takes a quarter of it before it is cut. */
const LITTLE_SPACE = 1e9;

/** 0 also where the embedded database is not running: that is an answer; 3 where a given server cannot be reached. */
export async function status(options: { readonly json?: boolean }, configuration: Configuration): Promise<ExitCode> {
  const disk = configuration.server ? [] : await diskLines(configuration.dataFolder);
  if (!configuration.server) {
    const embedded = await embeddedStatus(configuration.dataFolder);
    if (!embedded.running || embedded.uri === null) {
      const words = statusWordsIn(options.json ? "en" : spokenLanguage());
      const state = embedded.running ? words.notReady(embedded.step) : words.notRunning;
      const advice = embedded.running
        ? words.goesOn(embeddedPaths(configuration.dataFolder).neo4jLog)
        : words.runsWhile;
      if (options.json)
        printLine(
          JSON.stringify(
            { database: "embedded", folder: configuration.dataFolder, running: false, state, advice },
            null,
            2,
          ),
        );
      else for (const line of [words.embedded(configuration.dataFolder, state, advice), ...disk]) printLine(line);
      return EXIT.done;
    }
  }
  return withStore(configuration, {}, async (store, progress) => {
    const { agent = "Neo4j" } = await store.driver.getServerInfo();
    const editions = await listEditions(store);
    progress.done();
    if (options.json) {
      printLine(
        JSON.stringify({ database: store.origin, uri: store.uri, server: agent, running: true, editions }, null, 2),
      );
      return EXIT.done;
    }
    const words = statusWordsIn(spokenLanguage());
    printLine(
      words.running(store.origin === "embedded" ? words.embeddedIn(configuration.dataFolder) : store.uri, agent),
    );
    for (const line of disk) printLine(line);
    printLine(editions.length === 0 ? words.none : words.editions(editions.length));
    for (const edition of editions) {
      const { id, organization, title, stage } = edition;
      printLine(`  ${id}  ${organization}  ${title}  ${words.stage(stage)}`);
      printLine(`    ${words.counts(edition)}`);
    }
    return EXIT.done;
  });
}

/** Where there is so little room that the next load may not find enough; the folder may not be there yet. */
async function diskLines(folder: string): Promise<readonly string[]> {
  const free = await freeBytes(folder);
  if (free === undefined || free >= LITTLE_SPACE) return [];
  return [statusWordsIn(spokenLanguage()).littleSpace(Math.floor(free / 1e6), folder)];
}
