/** A number of editions in, all of them in the database out, and how long that took. */

import { withDerived } from "../../src/derive/derive-graph.ts";
import { loadEdition } from "../../src/store/load-edition.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";
import type { Database } from "../database.ts";
import { type Memory, memoryOf } from "../memory.ts";
import { runCypher } from "../run-cypher.ts";
import { requireSame } from "../same-answer.ts";
import type { Say } from "../say.ts";

/** Loads of different organizations do not wait for each other. */
export const AT_ONCE = 2;
/** Made up, read and checked before the clock runs; all of them at once would not fit into memory. */
const PORTION = 50;

export interface LoadedEditions {
  readonly editions: number;
  readonly nodes: number;
  readonly relationships: number;
  /** Of deriving and loading; not of making up and reading the documents. */
  readonly milliseconds: number;
  /** Of making up, reading and checking the documents. */
  readonly preparing: number;
  readonly program: Memory | null;
  readonly neo4j: Memory | null;
}

/** Throws where the database does not hold as many nodes and relationships as were created. */
export async function loadEditions(
  database: Database,
  editions: number,
  say: Say,
  signal: AbortSignal,
): Promise<LoadedEditions> {
  let [nodes, relationships, milliseconds, preparing] = [0, 0, 0, 0];
  for (let first = 0; first < editions; first += PORTION) {
    if (first % (10 * PORTION) === 0) say(`Loading: ${first} of ${editions} editions`);
    const begin = performance.now();
    const count = Math.min(PORTION, editions - first);
    const portion = await Promise.all(Array.from({ length: count }, (_, i) => madeUpEdition(first + i)));
    const start = performance.now();
    const created = await together(portion, (edition) => {
      signal.throwIfAborted();
      return loadEdition(database.store, withDerived(edition));
    });
    milliseconds += performance.now() - start;
    preparing += start - begin;
    for (const result of created) {
      nodes += result.nodes.created;
      relationships += result.relationships.created;
    }
  }
  await requireCounts(database, nodes, relationships);
  return {
    ...{ editions, nodes, relationships, milliseconds, preparing },
    program: await memoryOf(process.pid),
    neo4j: await memoryOf(database.neo4jPid),
  };
}

/** So many at a time, each as soon as another is done. */
async function together<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const left = list.values();
  const worker = async () => {
    for (const one of left) results.push(await work(one));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

async function requireCounts(database: Database, nodes: number, relationships: number): Promise<void> {
  const stored = [
    ...(await runCypher(database, "MATCH (n:GraphNode) RETURN count(n)")),
    ...(await runCypher(database, "MATCH ()-[r]->() RETURN count(r)")),
  ];
  requireSame("nodes and relationships after the load", stored, [nodes, relationships]);
}
