/** Reads an edition back from the database, whole and as one load left it. */
import type { ManagedTransaction } from "neo4j-driver";
import { organizationOf } from "../model/ids.ts";
import type { CheckedGraph, Organization } from "../model/policy-graph.ts";
import { cypherText } from "./cypher-file.ts";
import { loadManifestId } from "./load-manifest.ts";
import { toOrganization } from "./row-mappers.ts";
import type { GraphRows, NodeRow, Properties, RelationshipRow } from "./rows.ts";
import { graphCollector } from "./rows-to-graph.ts";
import { inRead, type Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { withNumbers } from "./with-numbers.ts";

/**
 * null where there is no such edition.
 *
 * @throws Error where the database holds only part of it, or what no edition has.
 * @throws StoreError `changing`, where it is loaded again and again meanwhile.
 */
export async function readEdition(store: Store, editionId: string): Promise<CheckedGraph | null> {
  const { stored, read } = await readUndisturbed(store, editionId, graphCollector);
  return stored && read.graph(stored.organization);
}

/** What is given each row as it comes. */
export interface RowReceiver {
  readonly node: (row: NodeRow) => void;
  readonly relationship: (row: RelationshipRow) => void;
}

/** Keeps the rows themselves. */
export function rowsCollector(): RowReceiver & { readonly rows: GraphRows } {
  const [nodes, relationships]: [NodeRow[], RelationshipRow[]] = [[], []];
  return {
    rows: { nodes, relationships },
    node: (row) => nodes.push(row),
    relationship: (row) => relationships.push(row),
  };
}

/** Loads come one after the other; nobody loads as often as this while one edition is read. */
const ATTEMPTS = 5;

/**
 * A transaction sees what others commit while it reads. So the manifest of the last load is looked at before and after, and where a load came between,
 * all is read again: a graph is that of one load, never half of one and half of the next.
 */
export async function readUndisturbed<Receiver extends RowReceiver>(
  store: Store,
  editionId: string,
  begin: () => Receiver,
): Promise<{ readonly stored: StoredOrganization | null; readonly read: Receiver }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { before, after, ...result } = await inRead(store, async (tx) => {
      const read = begin();
      return {
        before: await readManifest(tx, editionId),
        read: await readInto(read, tx, editionId).then(() => read),
        stored: await readOrganization(tx, organizationOf(editionId)),
        after: await readManifest(tx, editionId),
      };
    });
    if (before === after) return result;
  }
  throw new StoreError("changing", `Edition ${editionId} is being loaded again and again. Try once more later.`);
}

async function readManifest(tx: ManagedTransaction, editionId: string): Promise<string> {
  const { records } = await tx.run(cypherText("load/read-load-manifest"), { id: loadManifestId(editionId) });
  return JSON.stringify(records.map((record) => withNumbers(record.toObject())));
}

export async function readRows(tx: ManagedTransaction, edition: string): Promise<GraphRows> {
  const collector = rowsCollector();
  await readInto(collector, tx, edition);
  return collector.rows;
}

/** Row by row: what the driver holds of a row is gone before the next thousand come. */
async function readInto(receiver: RowReceiver, tx: ManagedTransaction, edition: string): Promise<void> {
  for await (const record of tx.run(cypherText("load/read-nodes"), { edition })) {
    receiver.node({
      label: record.get("labels").join(":"),
      id: record.get("id"),
      properties: withNumbers(record.get("properties")) as Properties,
    });
  }
  for await (const record of tx.run(cypherText("load/read-relationships"), { edition })) {
    receiver.relationship({
      type: record.get("type"),
      from: record.get("from"),
      to: record.get("to"),
      properties: withNumbers(record.get("properties")) as Properties,
    });
  }
}

/** An organization and the ids of all its editions. */
export interface StoredOrganization {
  readonly organization: Organization;
  readonly editions: readonly string[];
}

export async function readOrganization(tx: ManagedTransaction, id: string): Promise<StoredOrganization | null> {
  const { records } = await tx.run(cypherText("load/read-organization"), { id });
  const [record] = records;
  if (!record) return null;
  const properties = withNumbers(record.get("organization")) as Properties;
  return { organization: toOrganization(id, properties), editions: record.get("editions") };
}
