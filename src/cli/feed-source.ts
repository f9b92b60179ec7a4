/** An open store in, the source of the server's feeds out: editions as stored, with what follows from them. */
import { withDerived } from "../derive/derive-graph.ts";
import type { Piece } from "../export/format.ts";
import { writeView } from "../export/write-view.ts";
import type { EditionFile, FeedSource } from "../http/feeds/edition-feeds.ts";
import type { CompleteGraph } from "../model/policy-graph.ts";
import { readEdition } from "../store/read-edition.ts";
import { nameEditions, sizeOfEdition } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";

/** Items and marks of an edition, of which what follows is derived and drawn in some twenty milliseconds. */
const LARGE = 1_000;

export interface FeedSourceOptions {
  /** Writes files of large editions; without it they are written like the others. */
  readonly writeLarge?: ((file: EditionFile, signal: AbortSignal) => Promise<readonly Piece[] | null>) | undefined;
  /** Items and marks from which on an edition is large. */
  readonly largeFrom?: number;
}

export function feedSourceOf(store: Store, { writeLarge, largeFrom = LARGE }: FeedSourceOptions = {}): FeedSource {
  return {
    editions: () => nameEditions(store),
    write: async (file, signal) => {
      if (writeLarge && (await sizeOfEdition(store, file.edition)) > largeFrom) {
        const pieces = await writeLarge(file, signal);
        return pieces && (() => pieces);
      }
      const edition = await readComplete(store, file.edition);
      return edition && (() => writeView(edition, file.view, file.selection, file.format));
    },
  };
}

/** null where it is not there. */
export async function readComplete(store: Store, id: string): Promise<CompleteGraph | null> {
  const checked = await readEdition(store, id);
  return checked && withDerived(checked);
}
