/** An edition's id in, its checked graph as the database holds it out. */
import type { ManagedTransaction } from "neo4j-driver";
import type { CheckedGraph, Municipality } from "../model/policy-graph.ts";
import { cypherText } from "./cypher-file.ts";
import { loadRecordId } from "./load-record.ts";
import type { GraphRows, NodeRow, Properties, RelationshipRow } from "./rows.ts";
import { rowsToGraph } from "./rows-to-graph.ts";
import { inRead, type Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { withNumbers } from "./with-numbers.ts";

/** null where there is no such edition. Throws where the database holds only part of it. */
export async function readEdition(store: Store, editionId: string): Promise<CheckedGraph | null> {
  const { stored, rows } = await readUndisturbed(store, editionId);
  return stored === null || rows.nodes.length === 0 ? null : rowsToGraph(stored.municipality, rows);
}

/** Everything that is stored of an edition. */
export interface StoredEdition {
  readonly stored: StoredMunicipality | null;
  readonly rows: GraphRows;
}

/** Loads come one after the other; nobody loads as often as this in the time of a reading. */
const ATTEMPTS = 5;

/**
 * A transaction sees what others commit while it reads. So what the last load recorded is looked at before and after, and where a load came between,
 * all is read again: a graph is that of one load, never half of one and half of the next.
 */
export async function readUndisturbed(store: Store, editionId: string): Promise<StoredEdition> {
  const [code = ""] = editionId.split("/");
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { before, after, ...read } = await inRead(store, async (tx) => ({
      before: await readRecord(tx, editionId),
      rows: await readRows(tx, editionId),
      stored: await readMunicipality(tx, code),
      after: await readRecord(tx, editionId),
    }));
    if (before === after) return read;
  }
  throw new StoreError("changing", `Edition ${editionId} is being loaded again and again. Try once more later.`);
}

async function readRecord(tx: ManagedTransaction, editionId: string): Promise<string> {
  const { records } = await tx.run(cypherText("load/read-load-record"), { id: loadRecordId(editionId) });
  return JSON.stringify(records.map((record) => withNumbers(record.toObject())));
}

/** Row by row: what the driver holds of a row is gone before the next thousand come. */
export async function readRows(tx: ManagedTransaction, edition: string): Promise<GraphRows> {
  const nodes: NodeRow[] = [];
  for await (const record of tx.run(cypherText("load/read-nodes"), { edition })) {
    nodes.push({
      label: record.get("labels").join(":"),
      id: record.get("id"),
      properties: withNumbers(record.get("properties")) as Properties,
    });
  }
  const relationships: RelationshipRow[] = [];
  for await (const record of tx.run(cypherText("load/read-relationships"), { edition })) {
    relationships.push({
      type: record.get("type"),
      from: record.get("from"),
      to: record.get("to"),
      properties: withNumbers(record.get("properties")) as Properties,
    });
  }
  return { nodes, relationships };
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
