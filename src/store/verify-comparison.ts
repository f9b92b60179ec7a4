/** Verifies a stored comparison of two editions: names every difference to what follows from the editions as they are stored. */
import type { ComparedEditions, ComparisonFacts } from "../model/comparison-facts.ts";
import type { RememberedCorrespondence } from "../model/correspondence.ts";
import { comparisonId } from "../model/ids.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { comparisonRows } from "./comparison-rows.ts";
import { readStated } from "./comparisons.ts";
import { diffRows } from "./diff-rows.ts";
import { readEditionAsLoaded } from "./read-edition.ts";
import { inRead, type Store } from "./store.ts";
import { changedRows } from "./verify-edition.ts";
import { readComparisonRows } from "./write-comparison.ts";

export interface VerifiedComparison {
  readonly comparison: string;
  /** One sentence for each difference, naming the node or relationship; empty where all is as it follows. */
  readonly differences: readonly string[];
  /** What was compared. */
  readonly nodes: number;
  readonly relationships: number;
}

/** @param compare the two editions as they are stored, and what people say of them, in; what follows from them out */
export async function verifyComparison(
  store: Store,
  editions: ComparedEditions,
  compare: (
    old: PolicyGraph,
    next: PolicyGraph,
    remembered: readonly RememberedCorrespondence[],
  ) => { readonly facts: ComparisonFacts },
): Promise<VerifiedComparison> {
  const { oldId, newId } = editions;
  const [old, next] = [await readEditionAsLoaded(store, oldId), await readEditionAsLoaded(store, newId)];
  const { remembered, digest } = await readStated(store, editions);
  const rows = await inRead(store, (tx) => readComparisonRows(tx, editions));
  const comparison = comparisonId(newId, oldId);
  const compared = { comparison, nodes: rows.nodes.length, relationships: rows.relationships.length };
  if (!old || !next) return { ...compared, differences: [`${comparison}: ${old ? newId : oldId} is not there`] };
  const loads = { oldDigest: old.digest, newDigest: next.digest, statedDigest: digest };
  const wanted = comparisonRows(compare(old.graph, next.graph, remembered).facts, loads);
  return { ...compared, differences: changedRows(rows, diffRows(rows, wanted)) };
}
