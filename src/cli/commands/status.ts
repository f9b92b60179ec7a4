/** `policy-graph status`: a configuration in, what database is used and what it holds out; starts nothing. */
import { embeddedStatus } from "../../embedded-neo4j/open-embedded.ts";
import { listEditions } from "../../store/read-editions.ts";
import type { Configuration } from "../configuration.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { printLine } from "../terminal.ts";
import { withStore } from "../with-store.ts";

/** 0 also where the embedded database is not running: that is an answer; 3 where a given server cannot be reached. */
export async function status(options: { readonly json?: boolean }, configuration: Configuration): Promise<ExitCode> {
  if (!configuration.server) {
    const embedded = await embeddedStatus(configuration.dataFolder);
    if (!embedded.running || embedded.uri === null) {
      const state = embedded.running ? `not ready yet (${embedded.step})` : "not running";
      if (options.json)
        printLine(
          JSON.stringify({ database: "embedded", folder: configuration.dataFolder, running: false, state }, null, 2),
        );
      else
        printLine(
          `Database  embedded, in ${configuration.dataFolder}: ${state}. It runs while policy-graph serve, load or query do.`,
        );
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
    printLine(
      editions.length === 0 ? "Editions  none; load one with policy-graph load" : `Editions  ${editions.length}`,
    );
    for (const {
      id,
      municipality,
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
      printLine(`  ${id}  ${municipality}  ${title}  ${stage.toLowerCase()}`);
      printLine(
        `    ${plans} plans, ${initiatives} initiatives, ${items} items in ${domains} domains, ${targets} targets, ${marks} ○, ${warnings} warnings`,
      );
    }
    return EXIT.done;
  });
}
