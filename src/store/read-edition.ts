/** An edition's id in, its checked graph as the database holds it out. */
import type { ManagedTransaction } from "neo4j-driver";
import type { CheckedGraph, Municipality } from "../model/policy-graph.ts";
import { cypherText } from "./cypher-file.ts";
import type { GraphRows, Properties } from "./rows.ts";
import { rowsToGraph } from "./rows-to-graph.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

/** null where there is no such edition. Throws where the database holds only part of it. */
export async function readEdition(store: Store, editionId: string): Promise<CheckedGraph | null> {
  const [code = ""] = editionId.split("/");
  return inRead(store, async (tx) => {
    const stored = await readMunicipality(tx, code);
    const rows = await readRows(tx, editionId);
    return stored === null || rows.nodes.length === 0 ? null : rowsToGraph(stored.municipality, rows);
  });
}

export async function readRows(tx: ManagedTransaction, edition: string): Promise<GraphRows> {
  const nodes = await tx.run(cypherText("load/read-nodes"), { edition });
  const relationships = await tx.run(cypherText("load/read-relationships"), { edition });
  return {
    nodes: nodes.records.map((record) => ({
      label: record.get("labels").join(":"),
      id: record.get("id"),
      properties: withNumbers(record.get("properties")) as Properties,
    })),
    relationships: relationships.records.map((record) => ({
      type: record.get("type"),
      from: record.get("from"),
      to: record.get("to"),
      properties: withNumbers(record.get("properties")) as Properties,
    })),
  };
}

/** A municipality and the ids of all its editions. */
export interface StoredMunicipality {
  readonly municipality: Municipality;
  readonly editions: readonly string[];
}

export async function readMunicipality(tx: ManagedTransaction, code: string): Promise<StoredMunicipality | null> {
  const { records } = await tx.run(cypherText("load/read-municipality"), { code });
  const [record] = records;
  if (!record) return null;
  const { name = "", prefecture = null } = record.get("municipality");
  return { municipality: { code, name, prefecture }, editions: record.get("editions") };
}
