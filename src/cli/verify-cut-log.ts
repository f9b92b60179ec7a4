/** After the embedded database was opened without the end of its log of transactions: says whether what it holds is what was loaded. */
import { rm } from "node:fs/promises";
import { deriveGraph } from "../derive/derive-graph.ts";
import { embeddedPaths } from "../embedded-neo4j/embedded-paths.ts";
import { readIfThere } from "../embedded-neo4j/private-file.ts";
import { findOrphans } from "../store/find-orphans.ts";
import { nameEditions } from "../store/read-editions.ts";
import type { Store } from "../store/store.ts";
import { StoreError } from "../store/store-error.ts";
import { verifyEdition } from "../store/verify-edition.ts";

/**
 * Nothing where its log is whole, or what it holds has been verified since. A load is one transaction: without the last ones, editions are as they were before.
 *
 * @throws StoreError `damaged`, where an edition is not as any load left it
 */
export async function verifyCutLog(store: Store, dataFolder: string, tell: (news: string) => void): Promise<void> {
  const { cutLogFile, database } = embeddedPaths(dataFolder);
  if ((await readIfThere(cutLogFile)) === null) return;
  tell("verifying what it holds, since it was opened without the damaged end of its log");
  for (const { id } of await nameEditions(store)) {
    const { differences } = await verifyEdition(store, id, deriveGraph);
    if (differences.length > 0) throw damaged(database);
  }
  if ((await findOrphans(store)).length > 0) throw damaged(database);
  await rm(cutLogFile, { force: true });
  tell("all editions in it are as they were loaded; a load that was cut off with the log can be made again");
}

function damaged(folder: string): StoreError {
  return new StoreError(
    "damaged",
    `The database in ${folder} is damaged: it does not hold what was loaded. Nothing is lost that a document does not say: delete the folder and load your documents again.`,
  );
}
