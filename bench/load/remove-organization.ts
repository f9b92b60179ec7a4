/** The id of an organization in, the database without it and its editions out: the program itself unloads nothing. */
import type { Database } from "../database.ts";

export async function removeOrganization({ driver, store }: Database, id: string): Promise<void> {
  await driver.executeQuery(
    "MATCH (n:GraphNode) WHERE n.id = $id OR n.id STARTS WITH $id + '/' DETACH DELETE n",
    { id },
    store.database === undefined ? {} : { database: store.database },
  );
}
