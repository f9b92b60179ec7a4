/** A number of editions in, how much of their load is deriving out: each is loaded with what follows from it, and its twin without. */
import { deriveGraph, withDerived } from "../../src/derive/derive-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { readEdition } from "../../src/store/read-edition.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";
import type { Database } from "../database.ts";
import { median } from "../median.ts";
import { MOST_EDITIONS } from "../options.ts";
import { requireSame } from "../same-answer.ts";
import { withoutDerived } from "./without-derived.ts";

/** Pairs that are loaded first and not measured: a load without derived facts was not seen before. */
const WARM_UP = 10;
/** As many as the goal speaks of. */
const MOST_COMPARED = 100;
/** Codes behind those of all editions that may be loaded already. */
const [FIRST_CODE, FIRST_TWIN_CODE] = [MOST_EDITIONS, MOST_EDITIONS + 1_000];

/** Medians, in milliseconds for one edition. */
export interface ShareOfDeriving {
  readonly editions: number;
  /** Computing and writing of derived facts included. */
  readonly withDerived: number;
  readonly withoutDerived: number;
  /** Computing alone. */
  readonly computing: number;
  /** Of the load with derived facts, 0 to 1. */
  readonly share: number;
}

type Side = "with" | "without" | "computing";

/** Leaves the database as it was. Throws where an edition cannot be read back as it was loaded. */
export async function shareOfDeriving(
  database: Database,
  editions: number,
  signal: AbortSignal,
): Promise<ShareOfDeriving> {
  const { store } = database;
  const times: Record<Side, number[]> = { with: [], without: [], computing: [] };
  const compared = Math.min(editions, MOST_COMPARED);
  for (let round = -WARM_UP; round < compared; round += 1) {
    signal.throwIfAborted();
    const index = round + WARM_UP;
    const edition = await madeUpEdition(index, FIRST_CODE + index);
    const twin = await madeUpEdition(index, FIRST_TWIN_CODE + index);
    const turns: (readonly [Side, () => Promise<unknown>])[] = [
      ["with", () => loadEdition(store, withDerived(edition))],
      ["computing", async () => deriveGraph(edition.graph)],
      ["without", () => loadEdition(store, withoutDerived(twin))],
    ];
    for (const [side, work] of round % 2 === 0 ? turns : turns.reverse()) {
      const start = performance.now();
      await work();
      if (round >= 0) times[side].push(performance.now() - start);
    }
    for (const { graph, findings } of [edition, twin]) {
      requireSame(`${graph.edition.id} as loaded`, await readEdition(store, graph.edition.id), { graph, findings });
      await unloadEdition(store, graph.edition.id);
    }
  }
  const [long, short] = [median(times.with), median(times.without)];
  return {
    ...{ editions: compared, withDerived: long, withoutDerived: short },
    ...{ computing: median(times.computing), share: 1 - short / long },
  };
}
