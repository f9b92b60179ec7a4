/** Lists the editions that the database holds, with the size of each. */
import neo4j from "neo4j-driver";
import { cypherText } from "./cypher-file.ts";
import { DERIVATION, editionOfManifest } from "./load-manifest.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

/** An edition as a person knows it. */
export interface EditionName {
  readonly id: string;
  readonly organization: string;
  readonly title: string;
  /** As GraphQL has it: `DRAFT` or `ADOPTED`. */
  readonly stage: string;
}

/** With what is to be known before anything is made of it. */
export interface PublishedEdition extends EditionName {
  /** Who publishes the document; null where that was not said. */
  readonly publisher: string | null;
  readonly publication: string;
  readonly note: string | null;
  /** Some of its prose is a summary, and not the publication's own. */
  readonly isSummarized: boolean;
}

export interface EditionSummary extends EditionName {
  readonly documentName: string;
  readonly plans: number;
  readonly domains: number;
  readonly items: number;
  readonly initiatives: number;
  readonly targets: number;
  readonly marks: number;
  readonly warnings: number;
}

export async function countEditions(store: Store): Promise<number> {
  const [row] = await readAll(store, "load/count-editions");
  return Number(row?.editions);
}

/** An edition as it was last loaded, and what that changed. */
export interface RecentLoad extends EditionName {
  readonly stage: string;
  /** ISO 8601, in UTC. */
  readonly loadedAt: string;
  readonly plans: number;
  readonly items: number;
  /** All null where it follows no other edition, or is not compared yet. */
  readonly oldId: string | null;
  readonly oldTitle: string | null;
  readonly summary: string | null;
  readonly summaryInEnglish: string | null;
}

/** The latest first; not those of which the time is not known. `since`: the beginning of a time in ISO 8601, from which on they are. */
export async function recentLoads(store: Store, since: string | null, limit: number): Promise<readonly RecentLoad[]> {
  const rows = await readAll(store, "queries/recent-loads", { since, limit: neo4j.int(limit) });
  return rows as unknown as readonly RecentLoad[];
}

/** Of all editions together. */
export async function countNodes(store: Store): Promise<number> {
  const [row] = await readAll(store, "load/count-nodes");
  return Number(row?.nodes);
}

/** Ids of the editions that were loaded, sorted: also of one that nothing leads to any more. */
export async function loadedEditions(store: Store): Promise<readonly string[]> {
  const rows = await readAll(store, "load/loaded-editions");
  return rows.map(({ id }) => editionOfManifest(String(id)));
}

/** Sorted by id; without counting what each holds. */
export async function nameEditions(store: Store): Promise<readonly PublishedEdition[]> {
  return (await readAll(store, "load/name-editions")) as unknown as readonly PublishedEdition[];
}

/** Sorted by id. */
export async function listEditions(store: Store): Promise<readonly EditionSummary[]> {
  return (await readAll(store, "load/list-editions")) as unknown as readonly EditionSummary[];
}

/** Ids of the editions whose derived facts are not of this version of the program. */
export async function outdatedEditions(store: Store): Promise<readonly string[]> {
  const rows = await readAll(store, "load/outdated-editions", { derivation: neo4j.int(DERIVATION) });
  return rows.map(({ id }) => String(id));
}

/** Items, marks, targets and notes together; 0 where it is not there. */
export async function sizeOfEdition(store: Store, edition: string): Promise<number> {
  const [row] = await readAll(store, "load/size-of-edition", { edition });
  return Number(row?.size ?? 0);
}

/** The rows of a statement that only reads, with plain numbers. */
export async function readAll(
  store: Store,
  statement: string,
  parameters = {},
): Promise<readonly Record<string, unknown>[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText(statement), parameters));
  return records.map((record) => withNumbers(record.toObject()));
}
