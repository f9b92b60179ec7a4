/** How many nodes and relationships of each kind there are, as the database counts them itself: no node is read for it. */
import neo4j from "neo4j-driver";
import type { Store } from "./store.ts";

export interface GraphCounts {
  /** Nodes that bear the label. */
  readonly nodes: (label: string) => number;
  /** Relationships of the type that begin (`OUT`) or end (`IN`) at nodes with the label. */
  readonly relationships: (type: string, direction: "OUT" | "IN", label: string) => number;
}

/** Milliseconds for which counts are good enough: they bound what may be asked, and answer nothing. */
const FRESH = 10_000;

interface Counted {
  readonly count: number;
  readonly label?: string;
  readonly relationshipType?: string;
  readonly startLabel?: string;
  readonly endLabel?: string;
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

async function readCounts({ driver, database }: Store): Promise<GraphCounts> {
  const { records } = await driver.executeQuery(
    "CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data.nodes AS nodes, data.relationships AS relationships",
    {},
    {
      routing: neo4j.routing.READ,
      resultTransformer: neo4j.resultTransformers.eagerResultTransformer(),
      ...(database === undefined ? {} : { database }),
    },
  );
  const [record] = records;
  const counts = new Map<string, number>();
  for (const { label = "", count } of counted(record?.get("nodes"))) counts.set(label, count);
  for (const { relationshipType: type, startLabel, endLabel, count } of counted(record?.get("relationships"))) {
    if (startLabel !== undefined) counts.set(`${type} OUT ${startLabel}`, count);
    if (endLabel !== undefined) counts.set(`${type} IN ${endLabel}`, count);
  }
  return {
    nodes: (label) => counts.get(label) ?? 0,
    relationships: (type, direction, label) => counts.get(`${type} ${direction} ${label}`) ?? 0,
  };
}

function counted(values: unknown): readonly Counted[] {
  return (values as readonly (Omit<Counted, "count"> & { readonly count: unknown })[]).map((one) => ({
    ...one,
    count: neo4j.integer.toNumber(one.count as Parameters<typeof neo4j.integer.toNumber>[0]),
  }));
}
