/** A number of rounds in, as many made-up editions out, loaded one after the other behind the same API; the same every time. */
import fc from "fast-check";
import { afterAll, beforeAll } from "vitest";
import type { CompleteGraph, PolicyGraph } from "../../../src/model/policy-graph.ts";
import { loadEdition } from "../../../src/store/load-edition.ts";
import type { Store } from "../../../src/store/store.ts";
import { type ServedGraph, serveGraph } from "../../http/serve-graph.ts";
import { arbitraryPolicyGraph } from "../../support/arbitrary-plan-document.ts";
import { completeGraph } from "../../support/checked-graph.ts";
import { emptyStore } from "../../support/neo4j.ts";

/** Text of the question, then its answer's data; an answer with errors fails. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export type Ask = (query: string, variables?: object) => Promise<any>;

export function onServedGraph() {
  let store: Store;
  let api: ServedGraph;
  beforeAll(async () => {
    store = await emptyStore();
    api = await serveGraph(store);
  });
  afterAll(() => api.stop());
  return {
    load: (graph: PolicyGraph) => loadEdition(store, completeGraph(graph)),
    /** With what reading it found. */
    loadComplete: (complete: CompleteGraph) => loadEdition(store, complete),
    ask: (async (query, variables = {}) => {
      const { body } = await api.ask(query, variables);
      if (body.errors) throw new Error(`${query} ${JSON.stringify(variables)}: ${JSON.stringify(body.errors)}`);
      return body.data;
    }) as Ask,
    /** The messages of a refused question. */
    refused: async (query: string, variables = {}): Promise<readonly string[]> => {
      const { body } = await api.ask(query, variables);
      const errors = (body.errors ?? []) as { message: string; extensions: { code: string } }[];
      return errors.map(({ message, extensions }) => `${extensions.code} ${message}`);
    },
    onMadeUp: async (
      rounds: number,
      seed: number,
      check: (graph: PolicyGraph, random: () => number) => Promise<void>,
    ) => {
      let round = 0;
      for (const graph of fc.sample(arbitraryPolicyGraph(), { numRuns: rounds, seed })) {
        await loadEdition(store, completeGraph(graph));
        round += 1;
        await check(graph, randomFrom(seed + round));
      }
    },
  };
}

/** From 0 up to 1, the same sequence for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

export const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

export const some = <T>(random: () => number, list: readonly T[], share: number): readonly T[] =>
  list.filter(() => random() < share);
