/** The explorer of a real store, served by the real server, and a real browser's page to look at it with. */
import { existsSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { projectFile } from "../../src/project-files.ts";
import type { Store } from "../../src/store/store.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { launchBrowser } from "../http/server/launch-browser.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { type OpenPage, openPage } from "./open-page.ts";

export const isBuilt = existsSync(projectFile("dist/web/explorer/index.html"));
if (!isBuilt && process.env.CI) throw new Error("The explorer is not built: npm run build comes before the tests.");

export const seed = seedGraph();
export const EDITION = seed.graph.edition.id;

export interface ServedExplorer {
  readonly store: Store;
  readonly api: ServedGraph;
  readonly browser: Browser;
  readonly opened: OpenPage;
  readonly page: Page;
  readonly stop: () => Promise<void>;
}

export async function serveExplorer(store: Store): Promise<ServedExplorer> {
  const api = await serveGraph(store);
  const browser = await launchBrowser();
  const opened = await openPage(browser, api.url);
  const stop = async () => {
    await browser.close();
    await api.stop();
  };
  return { store, api, browser, opened, page: opened.page, stop };
}
