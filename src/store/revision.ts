/** Which state of the data the database is in: another one after every change, whoever made it. */
import neo4j from "neo4j-driver";
import { type Store, withSession } from "./store.ts";

/**
 * The bookmark of a read names the last transaction that was committed before it. Two that are equal have no change between them; two that differ may
 * be of the same data, seen by two members of a cluster. Undefined where the database gives none.
 */
export async function revisionOf(store: Store): Promise<string | undefined> {
  return withSession(store, neo4j.session.READ, async (session) => {
    await session.run("RETURN 1");
    const bookmarks = session.lastBookmarks();
    return bookmarks.length === 0 ? undefined : [...bookmarks].sort().join(" ");
  });
}
