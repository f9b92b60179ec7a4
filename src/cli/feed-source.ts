/** An open store in, the source of the server's feeds out: editions as stored, with what follows from them. */

import { withDerived } from "../derive/derive-graph.ts";
import type { FeedSource } from "../http/feeds/edition-feeds.ts";
import { readEdition } from "../store/read-edition.ts";
import { nameEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";

export function feedSourceOf(store: Store): FeedSource {
  return {
    editions: () => nameEditions(store),
    read: async (id) => {
      const checked = await readEdition(store, id);
      return checked && withDerived(checked);
    },
  };
}
