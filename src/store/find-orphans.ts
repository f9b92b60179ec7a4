/** Finds what stands in the graph without belonging to any edition, a sentence each. */
import { GRAPH_NODE, NODE_KINDS } from "../model/node-kinds.ts";
import { cypherText } from "./cypher-file.ts";
import { LOAD_MANIFEST } from "./rows.ts";
import { inRead, type Store } from "./store.ts";

/** A node that bears one of them appears in answers, or is taken for what a load wrote, whoever wrote it. */
const LABELS = [GRAPH_NODE.name, ...NODE_KINDS.map(({ name }) => name), LOAD_MANIFEST];

export async function findOrphans(store: Store): Promise<readonly string[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("verify/orphans"), { labels: LABELS }));
  return records
    .map((record) => {
      const node = `${record.get("labels").join(":")} ${record.get("name")}`;
      const type = record.get("type");
      return type === null
        ? `${node}: belongs to no edition`
        : `${node}: a relationship ${type} leads from it to ${record.get("to")}, and it is no node of the graph`;
    })
    .sort();
}
