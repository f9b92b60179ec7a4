/** Unloads an edition: takes it out of Neo4j whole, in one transaction, with the goals that no other names, and its organization with the last of its editions. */
import { organizationOf } from "../model/ids.ts";
import { cypherText } from "./cypher-file.ts";
import { deleteComparisons, deleteUnusedGoals, LOAD_TIMEOUT_MS } from "./load-edition.ts";
import { inWrite, type Store } from "./store.ts";

/** As many as a load of the edition had created; its comparisons with other editions go with it, and are not counted. */
export interface Unloaded {
  readonly nodes: number;
  readonly relationships: number;
  /** Whether the organization went with its last edition; it is one of the nodes then. */
  readonly withOrganization: boolean;
}

/**
 * null where there is no such edition: nothing is written. Other editions are not touched, but for what they were compared with this; loads and unloads of one organization wait for each other.
 */
export async function unloadEdition(store: Store, edition: string): Promise<Unloaded | null> {
  return inWrite(
    store,
    async (tx) => {
      const { records } = await tx.run(cypherText("load/lock-edition"), { edition });
      if (records[0]?.get("isThere") !== true) return null;
      await deleteComparisons(tx, edition);
      const parts = (await tx.run(cypherText("load/delete-edition"), { edition })).summary.counters.updates();
      const goals = await deleteUnusedGoals(tx);
      const organization = { id: organizationOf(edition) };
      const last = (await tx.run(cypherText("load/delete-organization"), organization)).summary.counters.updates();
      return {
        nodes: parts.nodesDeleted + goals + last.nodesDeleted,
        relationships: parts.relationshipsDeleted + last.relationshipsDeleted,
        withOrganization: last.nodesDeleted > 0,
      };
    },
    { timeout: LOAD_TIMEOUT_MS, metadata: { app: "policy-graph unload", edition } },
  );
}
