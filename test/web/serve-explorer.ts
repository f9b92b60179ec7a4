/** The explorer of the real seed, served by the real server from a real database, and a real browser's page to look at it with. */
import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { projectFile } from "../../src/project-files.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { Store } from "../../src/store/store.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedBytes } from "../support/ingest-text.ts";
import { emptyStore } from "../support/neo4j.ts";
import { type OpenPage, openPage } from "./open-page.ts";

export const isBuilt = existsSync(projectFile("dist/web/explorer/index.html"));
if (!isBuilt && process.env.CI) throw new Error("The explorer is not built: npm run build comes before the tests.");

export const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
export const EDITION = seed.graph.edition.id;

export interface ServedExplorer {
  readonly store: Store;
  readonly api: ServedGraph;
  readonly browser: Browser;
  readonly opened: OpenPage;
  readonly page: Page;
  readonly stop: () => Promise<void>;
}

export async function serveExplorer(): Promise<ServedExplorer> {
  const store = await emptyStore();
  await loadEdition(store, seed);
  const api = await serveGraph(store);
  const browser = await launchBrowser();
  const opened = await openPage(browser, api.url);
  const stop = async () => {
    await browser.close();
    await api.stop();
  };
  return { store, api, browser, opened, page: opened.page, stop };
}
