/** An open store in, the same out with derived facts and comparisons as this version of the program computes them, of editions that an older one loaded. */
import { withDerived } from "../derive/derive-graph.ts";
import { loadEdition } from "../store/load-edition.ts";
import { readEdition } from "../store/read-edition.ts";
import { outdatedEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { compareLoaded } from "./compare-loaded.ts";

/** `onProgress` is told of each edition, before it is derived anew. */
export async function deriveOutdated(store: Store, onProgress: (step: string) => void): Promise<void> {
  for (const edition of await outdatedEditions(store)) {
    onProgress(`Deriving ${edition} anew`);
    const checked = await readEdition(store, edition);
    if (checked) await loadEdition(store, withDerived(checked));
  }
  // Also what a program that was ended between a load and its comparisons left undone.
  await compareLoaded(store, null, { onProgress });
}
