/** The code of a municipality in, the database without it and its editions out: the program itself unloads nothing. */
import type { Database } from "../database.ts";

export async function removeMunicipality({ driver, store }: Database, code: string): Promise<void> {
  await driver.executeQuery(
    "MATCH (n:GraphNode) WHERE n.id = $code OR n.id STARTS WITH $code + '/' DETACH DELETE n",
    { code },
    store.database === undefined ? {} : { database: store.database },
  );
}
