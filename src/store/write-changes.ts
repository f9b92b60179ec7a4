/** A transaction and what differs between the rows that are stored and those that should be in, the differences written out. */
import type { ManagedTransaction } from "neo4j-driver";
import { cypherText } from "./cypher-file.ts";
import type { RowChanges } from "./diff-rows.ts";
import { realPropertiesOf } from "./rows.ts";
import { withIntegers } from "./with-integers.ts";

/** Rows sent in one statement. */
const BATCH = 10_000;

export async function writeChanges(tx: ManagedTransaction, { nodes, relationships }: RowChanges): Promise<void> {
  // Of what goes, only what it is known by: somebody may have written into it what the program could not send.
  const waysOut = relationships.deleted.map(({ type, from, to }) => ({ type, from, to }));
  const idsOut = nodes.deleted.map(({ id }) => ({ id }));
  await inBatches(tx, "load/delete-relationships", waysOut);
  await inBatches(tx, "load/delete-nodes", idsOut);
  await inBatches(tx, "load/update-nodes", nodes.updated, realPropertiesOf);
  await inBatches(tx, "load/create-nodes", nodes.created, realPropertiesOf);
  await inBatches(tx, "load/update-relationships", relationships.updated);
  const created = await inBatches(tx, "load/create-relationships", relationships.created);
  if (created !== relationships.created.length) {
    throw new Error(`${relationships.created.length - created} relationships have an end that is not in the graph`);
  }
}

async function inBatches<Row extends object>(
  tx: ManagedTransaction,
  statement: string,
  rows: readonly Row[],
  realsOf: (row: Row) => readonly string[] = () => [],
): Promise<number> {
  let created = 0;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH).map((row) => withIntegers(row, realsOf(row)));
    const { summary } = await tx.run(cypherText(statement), { rows: batch });
    created += summary.counters.updates().relationshipsCreated;
  }
  return created;
}
