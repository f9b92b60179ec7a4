/** Writes a comparison of two loaded editions in one transaction, if both are still what was compared; and takes one out. */
import type { ManagedTransaction } from "neo4j-driver";
import type { ComparisonFacts, EditionPair } from "../model/comparison-facts.ts";
import { comparisonId, organizationOf } from "../model/ids.ts";
import { type ComparedLoads, comparisonRows } from "./comparison-rows.ts";
import { cypherText } from "./cypher-file.ts";
import { diffRows } from "./diff-rows.ts";
import { LOAD_TIMEOUT_MS } from "./load-edition.ts";
import { receiveRows, rowsCollector } from "./read-edition.ts";
import type { GraphRows } from "./rows.ts";
import { inWrite, type Store } from "./store.ts";
import { writeChanges } from "./write-changes.ts";

/** Whether it is there now: not, where either edition is another than the one that was compared. Loads of both organizations wait meanwhile. */
export async function writeComparison(store: Store, facts: ComparisonFacts, loads: ComparedLoads): Promise<boolean> {
  const rows = comparisonRows(facts, loads);
  return write(store, facts, ({ oldDigest, newDigest }) =>
    oldDigest === loads.oldDigest && newDigest === loads.newDigest ? rows : null,
  );
}

/** Nothing is left of it. */
export async function deleteComparison(store: Store, pair: EditionPair): Promise<void> {
  await write(store, pair, () => NOTHING);
}

const NOTHING: GraphRows = { nodes: [], relationships: [] };

/** Every node of a comparison, and every relationship that is there because of it. */
export async function readComparisonRows(tx: ManagedTransaction, { oldId, newId }: EditionPair): Promise<GraphRows> {
  const collector = rowsCollector();
  const comparison = comparisonId(newId, oldId);
  await receiveRows(collector, tx, {
    nodes: [cypherText("compare/read-nodes"), { comparison }],
    relationships: [cypherText("compare/read-relationships"), { comparison, oldEdition: oldId, newEdition: newId }],
  });
  return collector.rows;
}

interface Held {
  readonly oldDigest: string | null;
  readonly newDigest: string | null;
  readonly isThere: boolean;
}

/** `wanted` is asked when no load of either organization can come between any more; null: nothing is written. */
async function write(store: Store, pair: EditionPair, wanted: (held: Held) => GraphRows | null): Promise<boolean> {
  const { oldId, newId } = pair;
  const parameters = {
    ...{ oldEdition: oldId, newEdition: newId, comparison: comparisonId(newId, oldId) },
    organizations: [...new Set([oldId, newId].map(organizationOf))].sort(),
  };
  return inWrite(
    store,
    async (tx) => {
      const { records } = await tx.run<Held>(cypherText("compare/hold"), parameters);
      const held = records[0]?.toObject();
      const rows = held ? wanted(held) : null;
      if (rows === null) return false;
      // What a load has taken out need not be looked for.
      const stored = held?.isThere === false && rows !== NOTHING ? NOTHING : await readComparisonRows(tx, pair);
      await writeChanges(tx, diffRows(stored, rows));
      return true;
    },
    {
      timeout: LOAD_TIMEOUT_MS,
      metadata: { app: "policy-graph compare", oldEdition: oldId, newEdition: newId },
    },
  );
}
