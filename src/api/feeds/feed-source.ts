/** Where feeds come from: whoever starts the server says how editions are listed and read, with all that follows from their facts. */
import type { CompleteGraph } from "../../model/policy-graph.ts";

export interface FeedEdition {
  readonly id: string;
  readonly municipality: string;
  readonly title: string;
}

export interface FeedSource {
  /** Those in the database now, sorted by id. */
  readonly editions: () => Promise<readonly FeedEdition[]>;
  /** As the database holds it now; null where it is not there. */
  readonly read: (editionId: string) => Promise<CompleteGraph | null>;
}
