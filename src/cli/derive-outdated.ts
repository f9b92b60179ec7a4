/** An open store in, the same out with derived facts as this version of the program computes them, in editions that an older one loaded. */
import { withDerived } from "../derive/derive-graph.ts";
import { loadEdition } from "../store/load-edition.ts";
import { readEdition } from "../store/read-edition.ts";
import { outdatedEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";

/** `onProgress` is told of each edition, before it is derived anew. */
export async function deriveOutdated(store: Store, onProgress: (step: string) => void): Promise<void> {
  for (const edition of await outdatedEditions(store)) {
    onProgress(`Deriving ${edition} anew`);
    const checked = await readEdition(store, edition);
    if (checked) await loadEdition(store, withDerived(checked));
  }
}
