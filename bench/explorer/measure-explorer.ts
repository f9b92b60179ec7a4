/** An empty database and a number of editions in, how soon the explorer's matrix stands with one of them and with all of them out, and how its network moves. */
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { withDerived } from "../../src/derive/derive-graph.ts";
import type { CheckedGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { launchBrowser } from "../../test/http/server/launch-browser.ts";
import { serveApi } from "../api.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";
import type { Database } from "../database.ts";
import { editionOf } from "../feeds/large-edition.ts";
import { machineLine } from "../machine.ts";
import { median } from "../median.ts";
import { requireSame } from "../same-answer.ts";
import type { Say } from "../say.ts";
import { loadPage, type PageLoad } from "./load-page.ts";
import { type Panning, panNetwork } from "./pan-network.ts";

const WARM_UP = 8;
/** Of each, half before and half after the other editions are there, so that what else the machine does meets both. */
const LOADS = 16;
const LARGEST_LOADS = 5;
export const LARGEST = { domains: 40, items: 2_000, plans: 40, plansOfItem: 2 } as const;

/** Medians, in milliseconds. */
export interface Loads {
  readonly matrix: number;
  readonly answers: readonly number[];
  readonly loads: number;
}

export interface MeasuredExplorer {
  readonly machine: string;
  readonly editions: number;
  readonly alone: Loads;
  readonly amongAll: Loads;
  readonly largest: Loads;
  /** Of the largest edition's network. */
  readonly network: Panning;
  /** Bytes of the scripts that the first view loads. */
  readonly firstView: { readonly plain: number; readonly gzip: number };
}

/** Throws where the table on the page has other marks than the document. */
export async function measureExplorer(
  database: Database,
  editions: number,
  say: Say,
  signal: AbortSignal,
): Promise<MeasuredExplorer> {
  const load = async (edition: CheckedGraph) => {
    signal.throwIfAborted();
    await loadEdition(database.store, withDerived(edition));
  };
  const first = await madeUpEdition(0);
  const others = await Promise.all(Array.from({ length: editions - 1 }, (_, index) => madeUpEdition(index + 1)));
  const largest = editionOf(LARGEST);
  const machine = await machineLine(database);
  await load(first);
  const api = await serveApi(database.store);
  let browser: Browser | undefined;
  try {
    const opened = await launchBrowser();
    browser = opened;
    const open = async ({ graph }: CheckedGraph, times: number): Promise<readonly PageLoad[]> => {
      const loads: PageLoad[] = [];
      for (let time = 0; time < times; time += 1) {
        signal.throwIfAborted();
        loads.push(await loadPage(opened, `${api.url}/?edition=${encodeURIComponent(graph.edition.id)}`));
        requireSame("marks in the matrix", loads.at(-1)?.marks, graph.covers.length);
      }
      return loads;
    };
    say("Opening the explorer, for the server to be warm");
    const [warm] = await open(first, WARM_UP);
    say("Opening it with one edition");
    const before = await open(first, LOADS / 2);
    say(`Loading ${others.length} editions more, and opening it again`);
    for (const edition of others) await load(edition);
    await open(first, 1);
    const amongAll = await open(first, LOADS);
    say("Taking them out, and opening it with one edition again");
    for (const { graph } of others) await unloadEdition(database.store, graph.edition.id);
    await open(first, 1);
    const after = await open(first, LOADS / 2);
    say("Opening it with the largest edition, and moving about in its network");
    await load(largest);
    await open(largest, 1);
    const largestId = encodeURIComponent(largest.graph.edition.id);
    return {
      ...{ machine, editions },
      alone: medians([...before, ...after]),
      amongAll: medians(amongAll),
      largest: medians(await open(largest, LARGEST_LOADS)),
      network: await panNetwork(opened, `${api.url}/?view=network&layout=force&edition=${largestId}`),
      firstView: await sizeOf(warm?.scripts ?? []),
    };
  } finally {
    await browser?.close();
    await api.close();
  }
}

function medians(loads: readonly PageLoad[]): Loads {
  return {
    loads: loads.length,
    matrix: median(loads.map(({ matrix }) => matrix)),
    answers: [0, 1].map((place) => median(loads.map(({ answers }) => answers[place] ?? Number.NaN))),
  };
}

async function sizeOf(scripts: readonly string[]): Promise<MeasuredExplorer["firstView"]> {
  const texts = await Promise.all(
    scripts.map(async (script) => Buffer.from(await (await fetch(script)).arrayBuffer())),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  return { plain: sum(texts.map(({ length }) => length)), gzip: sum(texts.map((text) => gzipSync(text).length)) };
}
