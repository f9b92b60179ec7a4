/** An open store in, the source of the server's feeds out: editions as stored, with what follows from them. */
import { withDerived } from "../derive/derive-graph.ts";
import type { Piece } from "../export/format.ts";
import { writeView, writeViewOfSeveral } from "../export/write-view.ts";
import type { EditionFile, FeedSource } from "../http/feeds/feed-source.ts";
import { Refusal } from "../http/feeds/refusals.ts";
import { compareEditions } from "../match/compare-editions.ts";
import { oldAndNew } from "../match/old-and-new.ts";
import { recall } from "../match/remember.ts";
import type { CompleteGraph } from "../model/policy-graph.ts";
import { readStated } from "../store/comparisons.ts";
import { readEdition } from "../store/read-edition.ts";
import { nameEditions, recentLoads, sizeOfEdition } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";

/** Items and marks of an edition, of which what follows is derived and drawn in some twenty milliseconds. */
const LARGE = 1_000;

/** Some fifty cities' plans, which are read one after another. */
const TOGETHER = 10_000;

export interface FeedSourceOptions {
  /** Writes files of large editions; without it they are written like the others. */
  readonly writeLarge?: ((file: EditionFile, signal: AbortSignal) => Promise<readonly Piece[] | null>) | undefined;
  /** Items and marks from which on an edition is large. */
  readonly largeFrom?: number;
  /** Items and marks of the largest edition that is compared on the server's own thread. */
  readonly mostCompared?: number;
  /** Items, marks, targets and notes of all editions that are in one file. */
  readonly mostTogether?: number;
}

export function feedSourceOf(
  store: Store,
  { writeLarge, largeFrom = LARGE, mostCompared = LARGE, mostTogether = TOGETHER }: FeedSourceOptions = {},
): FeedSource {
  return {
    editions: () => nameEditions(store),
    changes: (since, limit) => recentLoads(store, since, limit),
    write: async (file, signal) => {
      if (writeLarge && (await sizeOfEdition(store, file.edition)) > largeFrom) {
        const pieces = await writeLarge(file, signal);
        return pieces && (() => pieces);
      }
      const edition = await readComplete(store, file.edition);
      return edition && (() => writeView(edition, file.view, file.selection, file.format, file.language));
    },
    writeTogether: async ({ editions, view, selection, format, language }, signal) => {
      let size = 0;
      for (const id of editions) {
        signal.throwIfAborted();
        size += await sizeOfEdition(store, id);
        if (size > mostTogether) throw tooLargeTogether(mostTogether);
      }
      const read: CompleteGraph[] = [];
      for (const id of editions) {
        signal.throwIfAborted();
        const edition = await readComplete(store, id);
        if (!edition) return null;
        read.push(edition);
      }
      return () => writeViewOfSeveral(read, view, selection, format, language);
    },
    compare: async ({ old, next, language, all, format }) => {
      for (const id of [old, next]) if ((await sizeOfEdition(store, id)) > mostCompared) throw tooLargeToCompare(id);
      const [before, after] = [await readEdition(store, old), await readEdition(store, next)];
      if (!before || !after) return null;
      const { remembered } = await readStated(store, { oldId: old, newId: next });
      const { stated } = recall(remembered, before.graph, after.graph);
      const table = oldAndNew(compareEditions(before.graph, after.graph, stated), language, all);
      return () => format.write(table);
    },
  };
}

const tooLargeTogether = (most: number) =>
  new Refusal(
    "BAD_REQUEST",
    `These editions have more than ${most.toLocaleString("en-US")} items, marks, targets and notes together. Name fewer with edition=….`,
  );

const tooLargeToCompare = (id: string) =>
  new Refusal(
    "BAD_REQUEST",
    `Edition ${id} is too large to be compared beside other work. At the command line it is: policy-graph diff <old> <new>.`,
  );

/** null where it is not there. */
export async function readComplete(store: Store, id: string): Promise<CompleteGraph | null> {
  const checked = await readEdition(store, id);
  return checked && withDerived(checked);
}
