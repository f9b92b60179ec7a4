/** A store in, the editions it holds out, with the size of each. */
import { cypherText } from "./cypher-file.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

export interface EditionSummary {
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
  /** As GraphQL has it: `DRAFT` or `ADOPTED`. */
  readonly stage: string;
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

/** Sorted by id. */
export async function listEditions(store: Store): Promise<readonly EditionSummary[]> {
  return (await readAll(store, "load/list-editions")) as unknown as readonly EditionSummary[];
}

async function readAll(store: Store, statement: string): Promise<readonly Record<string, unknown>[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText(statement)));
  return records.map((record) => withNumbers(record.toObject()));
}
