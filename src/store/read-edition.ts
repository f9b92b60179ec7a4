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
 * Without its document's text, of which most have no use. null where there is no such edition.
 *
 * @throws Error where the database holds only part of it, or what no edition has.
 * @throws StoreError `changing`, where it is loaded again and again meanwhile.
 */
export async function readEdition(store: Store, editionId: string): Promise<CheckedGraph | null> {
  const { stored, read } = await readUndisturbed(store, editionId, graphCollector, FACTS_ALONE);
  const checked = stored && read.graph(stored.organization);
  return checked && { graph: checked.graph, findings: checked.findings };
}

/** The same with the text. */
export async function readEditionWithText(store: Store, editionId: string): Promise<CheckedGraph | null> {
  const { stored, read } = await readUndisturbed(store, editionId, graphCollector);
  return stored && read.graph(stored.organization);
}

/** Which rows of an edition are read. */
export interface RowsRead {
  readonly isWithText: boolean;
}

const FACTS_ALONE: RowsRead = { isWithText: false };
const ALL: RowsRead = { isWithText: true };

/** With the digest of the load that it is of. */
export interface EditionAsLoaded extends Pick<CheckedGraph, "graph"> {
  readonly digest: string;
}

/** The same with the digest of the load. */
export async function readEditionAsLoaded(store: Store, editionId: string): Promise<EditionAsLoaded | null> {
  const { stored, read, manifest } = await readUndisturbed(store, editionId, graphCollector, FACTS_ALONE);
  const checked = stored && read.graph(stored.organization);
  return checked && { graph: checked.graph, digest: manifest?.digest ?? "" };
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
  which: RowsRead = ALL,
): Promise<{
  readonly stored: StoredOrganization | null;
  readonly read: Receiver;
  readonly manifest: LoadIdentity | null;
}> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { before, after, ...result } = await inRead(store, async (tx) => {
      const read = begin();
      return {
        before: await readManifest(tx, editionId),
        read: await readInto(read, tx, editionId, which).then(() => read),
        stored: await readOrganization(tx, organizationOf(editionId)),
        after: await readManifest(tx, editionId),
      };
    });
    if (JSON.stringify(before) === JSON.stringify(after)) return { ...result, manifest: before };
  }
  throw new StoreError("changing", `Edition ${editionId} is being loaded again and again. Try once more later.`);
}

/** Two loads with the same are of the same facts, with what the same version of the program derives from them. */
export interface LoadIdentity {
  readonly derivation: number;
  readonly digest: string;
}

/** null where there is no such edition. */
async function readManifest(tx: ManagedTransaction, editionId: string): Promise<LoadIdentity | null> {
  const { records } = await tx.run(cypherText("load/read-load-manifest"), { id: loadManifestId(editionId) });
  return records[0] ? (withNumbers(records[0].toObject()) as unknown as LoadIdentity) : null;
}

export async function readRows(tx: ManagedTransaction, edition: string): Promise<GraphRows> {
  const collector = rowsCollector();
  await readInto(collector, tx, edition, ALL);
  return collector.rows;
}

/** A statement with its parameters. */
type Statement = readonly [text: string, parameters: object];

function readInto(
  receiver: RowReceiver,
  tx: ManagedTransaction,
  edition: string,
  { isWithText }: RowsRead,
): Promise<void> {
  return receiveRows(receiver, tx, {
    nodes: [cypherText("load/read-nodes"), { edition, isWithText }],
    relationships: [cypherText("load/read-relationships"), { edition, isWithText }],
  });
}

/** Row by row: what the driver holds of a row is gone before the next thousand come. */
export async function receiveRows(
  receiver: RowReceiver,
  tx: ManagedTransaction,
  { nodes, relationships }: { readonly nodes: Statement; readonly relationships: Statement },
): Promise<void> {
  for await (const record of tx.run(...nodes)) {
    receiver.node({
      label: record.get("labels").join(":"),
      id: record.get("id"),
      properties: withNumbers(record.get("properties")) as Properties,
    });
  }
  for await (const record of tx.run(...relationships)) {
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
