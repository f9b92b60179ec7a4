/** Where feeds come from: whoever starts the server says how editions are listed and read, with all that follows from their facts. */
import type { CompleteGraph } from "../../model/policy-graph.ts";
import type { EditionName } from "../../store/read-editions.ts";

export interface FeedSource {
  /** Those in the database now, sorted by id. */
  readonly editions: () => Promise<readonly EditionName[]>;
  /** As the database holds it now; null where it is not there. */
  readonly read: (editionId: string) => Promise<CompleteGraph | null>;
}
