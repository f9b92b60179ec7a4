/** An open store in, the same out with derived facts and comparisons as this version of the program computes them, of editions that an older one loaded. */
import { checkGraph } from "../check/check-graph.ts";
import { withDerived } from "../derive/derive-graph.ts";
import type { CheckedGraph } from "../model/policy-graph.ts";
import type { Finding } from "../model/problem.ts";
import { loadEdition } from "../store/load-edition.ts";
import { readEditionWithText } from "../store/read-edition.ts";
import { outdatedEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { compareLoaded } from "./compare-loaded.ts";

/** `onProgress` is told of each edition, before it is derived anew. */
export async function deriveOutdated(store: Store, onProgress: (step: string) => void): Promise<void> {
  for (const edition of await outdatedEditions(store)) {
    onProgress(`Deriving ${edition} anew`);
    const checked = await readEditionWithText(store, edition);
    if (checked) await loadEdition(store, withDerived({ ...checked, findings: wordedAnew(checked) }));
  }
  // Also what a program that was ended between a load and its comparisons left undone.
  await compareLoaded(store, null, { onProgress });
}

/** What an older version had no Japanese for: of what rules find again the words are known, of what was found in reading not until the document is loaded again. */
function wordedAnew({ graph, findings }: CheckedGraph): readonly Finding[] {
  if (findings.every(({ messageJa }) => messageJa !== null)) return findings;
  const found = new Map(checkGraph(graph).map((problem) => [`${problem.code} ${problem.message}`, problem]));
  return findings.map((finding) => {
    const same = finding.messageJa === null ? found.get(`${finding.code} ${finding.message}`) : undefined;
    return same ? { ...finding, messageJa: same.messageJa, comparedNames: same.comparedNames } : finding;
  });
}
