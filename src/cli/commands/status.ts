/** `policy-graph status`: a configuration in, what database is used and what it holds out; starts nothing. */
import { embeddedPaths } from "../../embedded-neo4j/embedded-paths.ts";
import { embeddedStatus } from "../../embedded-neo4j/open-embedded.ts";
import { listEditions } from "../../store/read-editions.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { freeBytes } from "../open-store.ts";
import { printLine } from "../terminal.ts";
import { withStore } from "../with-store.ts";

/** Bytes: Neo4j's log of transactions alone takes a quarter of it before it is cut. */
const LITTLE_SPACE = 1e9;

/** 0 also where the embedded database is not running: that is an answer; 3 where a given server cannot be reached. */
export async function status(options: { readonly json?: boolean }, configuration: Configuration): Promise<ExitCode> {
  const disk = configuration.server ? [] : await diskLines(configuration.dataFolder);
  if (!configuration.server) {
    const embedded = await embeddedStatus(configuration.dataFolder);
    if (!embedded.running || embedded.uri === null) {
      const state = embedded.running ? `not ready yet (${embedded.step})` : "not running";
      const advice = embedded.running
        ? `It goes on by itself; what Neo4j says is in ${embeddedPaths(configuration.dataFolder).neo4jLog}.`
        : "It runs while policy-graph serve, load or query do.";
      if (options.json)
        printLine(
          JSON.stringify(
            { database: "embedded", folder: configuration.dataFolder, running: false, state, advice },
            null,
            2,
          ),
        );
      else
        for (const line of [`Database  embedded, in ${configuration.dataFolder}: ${state}. ${advice}`, ...disk])
          printLine(line);
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
    printLine(
      `Database  ${store.origin === "embedded" ? `embedded, in ${configuration.dataFolder}` : store.uri} (${agent}), running`,
    );
    for (const line of disk) printLine(line);
    printLine(
      editions.length === 0 ? "Editions  none; load one with policy-graph load" : `Editions  ${editions.length}`,
    );
    for (const {
      id,
      organization,
      title,
      stage,
      plans,
      initiatives,
      items,
      domains,
      targets,
      marks,
      warnings,
    } of editions) {
      printLine(`  ${id}  ${organization}  ${title}  ${stage.toLowerCase()}`);
      printLine(
        `    ${plans} plans, ${initiatives} initiatives, ${items} items in ${domains} domains, ${targets} targets, ${marks} ○, ${warnings} warnings`,
      );
    }
    return EXIT.done;
  });
}

/** Where there is so little room that the next load may not find enough; the folder may not be there yet. */
async function diskLines(folder: string): Promise<readonly string[]> {
  const free = await freeBytes(folder);
  if (free === undefined || free >= LITTLE_SPACE) return [];
  return [`Disk      ${Math.floor(free / 1e6)} MB free in ${folder}: a load may need more. Free some space.`];
}
