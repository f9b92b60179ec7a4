/** Says whether what the embedded database holds is what was loaded: after it was opened without the end of its log, and before it is served. */
import { rm } from "node:fs/promises";
import { deriveGraph } from "../derive/derive-graph.ts";
import { embeddedPaths } from "../embedded-neo4j/embedded-paths.ts";
import { readIfThere } from "../embedded-neo4j/private-file.ts";
import { readKnownComparisons } from "../store/comparisons.ts";
import { findOrphans } from "../store/find-orphans.ts";
import { countNodes, loadedEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { verifyComparison } from "../store/verify-comparison.ts";
import { verifyEdition } from "../store/verify-edition.ts";
import { comparedGraphs } from "./compare-loaded.ts";

/**
 * Nothing where its log is whole, or what it holds has been verified since. A load is one transaction: without the last ones, editions are as they were before.
 *
 * @throws StoreError `damaged`, where an edition is not as any load left it
 */
export async function verifyCutLog(store: Store, dataFolder: string, tell: (news: string) => void): Promise<void> {
  const { cutLogFile, database } = embeddedPaths(dataFolder);
  if ((await readIfThere(cutLogFile)) === null) return;
  tell("verifying what it holds, since it was opened without the damaged end of its log");
  await verifyEditions(store, database);
  if ((await findOrphans(store)).length > 0) throw damaged(database);
  await rm(cutLogFile, { force: true });
  tell("all editions in it are as they were loaded; a load that was cut off with the log can be made again");
}

/** Nodes that are verified in five seconds or so. */
const MOST_VERIFIED = 20_000;

/**
 * Neo4j Community keeps no checksums of its records: of a damaged file of relationships it opens what is left, and answers. So what a city has is
 * verified whenever it is served; of more than `most` nodes it would take too long, and `policy-graph verify` says it.
 *
 * @throws StoreError `damaged`, where an edition is not as any load left it
 */
export async function verifyBeforeServing(store: Store, dataFolder: string, most = MOST_VERIFIED): Promise<void> {
  if ((await countNodes(store)) > most) return;
  await verifyEditions(store, embeddedPaths(dataFolder).database).catch((error: unknown) => {
    // Who loads it meanwhile writes what is right.
    if (!(error instanceof StoreError && error.code === "changing")) throw error;
  });
}

async function verifyEditions(store: Store, folder: string): Promise<void> {
  for (const id of await loadedEditions(store)) {
    const { differences } = await verifyEdition(store, id, deriveGraph);
    if (differences.length > 0) throw damaged(folder);
  }
  // One that is missing, or of an earlier load, is made before it is answered from.
  const current = (await readKnownComparisons(store)).filter(({ isCurrent }) => isCurrent);
  for (const { oldId, newId, reason } of current) {
    if (reason === null) continue;
    const { differences } = await verifyComparison(store, { oldId, newId, reason }, comparedGraphs(reason));
    if (differences.length > 0) throw damaged(folder);
  }
}

function damaged(folder: string): StoreError {
  return new StoreError(
    "damaged",
    `The database in ${folder} is damaged: it does not hold what was loaded. Nothing is lost that a document does not say: delete the folder and load your documents again.`,
  );
}
