/** How many nodes and relationships of each kind there are, as the database counts them itself: no node is read for it. */
import { cypherText } from "./cypher-file.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

export interface GraphCounts {
  /** Nodes that bear the label. */
  readonly nodes: (label: string) => number;
  /** Relationships of the type that begin (`OUT`) or end (`IN`) at nodes with the label. */
  readonly relationships: (type: string, direction: "OUT" | "IN", label: string) => number;
}

/** Milliseconds for which counts are good enough: they bound what may be asked, and answer nothing. */
const FRESH = 10_000;

/** Of nodes with a label, or of relationships by where they begin or end; null is what was not asked of them. */
interface Counted {
  readonly label: string | null;
  readonly type: string | null;
  readonly startLabel: string | null;
  readonly endLabel: string | null;
  readonly count: number;
}

/** Reads them when they are asked for and again when they are old, then in the background. Undefined where the database does not tell. */
export function graphCountsOf(store: Store): () => Promise<GraphCounts | undefined> {
  let known: GraphCounts | undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<GraphCounts | undefined> | undefined;
  const read = () => {
    reading ??= readCounts(store)
      .catch(() => undefined)
      .then((counts) => {
        [known, readAt, reading] = [counts ?? known, performance.now(), undefined];
        return known;
      });
    return reading;
  };
  return async () => {
    if (performance.now() - readAt < FRESH) return known;
    const next = read();
    return known ?? next;
  };
}

async function readCounts(store: Store): Promise<GraphCounts> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("queries/graph-counts")));
  const counts = new Map<string, number>();
  for (const record of records) {
    const { label, type, startLabel, endLabel, count } = withNumbers(record.toObject()) as unknown as Counted;
    if (label !== null) counts.set(label, count);
    if (startLabel !== null) counts.set(`${type} OUT ${startLabel}`, count);
    if (endLabel !== null) counts.set(`${type} IN ${endLabel}`, count);
  }
  return {
    nodes: (label) => counts.get(label) ?? 0,
    relationships: (type, direction, label) => counts.get(`${type} ${direction} ${label}`) ?? 0,
  };
}
