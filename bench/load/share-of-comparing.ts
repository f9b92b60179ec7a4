/** A number of cities in, how much longer their loads take for comparing out: each has a draft and the plan after it, and its twin is loaded without comparing. */
import { compareLoaded } from "../../src/cli/compare-loaded.ts";
import { withDerived } from "../../src/derive/derive-graph.ts";
import type { CheckedGraph } from "../../src/model/policy-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import type { EditionAsLoaded } from "../../src/store/read-edition.ts";
import { unloadEdition } from "../../src/store/unload-edition.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";
import type { Database } from "../database.ts";
import { MOST_EDITIONS } from "../options.ts";
import { requireSame } from "../same-answer.ts";

/** Cities that are loaded first and not measured. */
const WARM_UP = 10;
const MOST_COMPARED = 200;
/** Codes behind those of all editions that may be loaded already, and those of whoever measures deriving. */
const FIRST_CODE = MOST_EDITIONS + 2_000;

export interface ShareOfComparing {
  readonly cities: number;
  /** Of loading two editions of each, and of comparing them besides; in milliseconds, of all cities together. */
  readonly loading: number;
  readonly comparing: number;
  /** Of the loads, 0 upwards. */
  readonly share: number;
}

/** Leaves the database as it was. Throws where a city's editions were not compared. */
export async function shareOfComparing(
  { store }: Database,
  cities: number,
  signal: AbortSignal,
): Promise<ShareOfComparing> {
  const measured = Math.min(cities, MOST_COMPARED);
  let [loading, comparing] = [0, 0];
  for (let round = -WARM_UP; round < measured; round += 1) {
    signal.throwIfAborted();
    const [draft, plan] = await twoEditions(round + WARM_UP);
    const start = performance.now();
    const loaded = new Map<string, EditionAsLoaded>();
    for (const edition of [draft, plan]) {
      const { digest } = await loadEdition(store, withDerived(edition));
      loaded.set(edition.graph.edition.id, { graph: edition.graph, digest });
    }
    const middle = performance.now();
    // As `policy-graph load` does with documents that it has just read.
    const compared = await compareLoaded(store, plan.graph.organization.id, {
      read: async (id) => loaded.get(id) ?? null,
    });
    const end = performance.now();
    requireSame(
      "what was compared",
      compared.map(({ oldId, newId }) => [oldId, newId]),
      [[draft.graph.edition.id, plan.graph.edition.id]],
    );
    if (round >= 0) {
      loading += middle - start;
      comparing += end - middle;
    }
    for (const { graph } of [draft, plan]) await unloadEdition(store, graph.edition.id);
  }
  return { cities: measured, loading, comparing, share: comparing / loading };
}

/** The later one has another name for every fifth item, and another mark for every seventh. */
async function twoEditions(index: number): Promise<readonly [draft: CheckedGraph, plan: CheckedGraph]> {
  const plan = await madeUpEdition(index, FIRST_CODE + index);
  const { graph, findings } = await madeUpEdition(index, FIRST_CODE + index);
  const id = graph.edition.id;
  const renamed = JSON.parse(JSON.stringify({ graph, findings }).replaceAll(`"${id}`, `"${id}-later`)) as CheckedGraph;
  const later = {
    ...renamed.graph,
    edition: { ...renamed.graph.edition, stage: "adopted" as const },
    items: renamed.graph.items.map((item, at) => (at % 5 === 0 ? { ...item, name: `新たな${item.name}` } : item)),
    covers: renamed.graph.covers.filter((_, at) => at % 7 !== 0),
  };
  return [plan, { graph: later, findings: renamed.findings }];
}
