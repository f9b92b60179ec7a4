/** A document and its edition's facts in, its graph and everything that reading and checking find in it out. */
import { checkGraph } from "../check/check-graph.ts";
import type { EditionFacts } from "../ingest/edition-facts.ts";
import { ingestDocument } from "../ingest/ingest-document.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Document } from "./read-document.ts";

export interface CheckedDocument {
  readonly document: Document;
  /** null where the document is unusable. */
  readonly graph: PolicyGraph | null;
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
}

export function checkDocument(document: Document, facts: EditionFacts): CheckedDocument {
  const { graph, problems } = ingestDocument(document, facts);
  return { document, graph, problems: graph ? [...problems, ...checkGraph(graph)].sort(compareProblems) : problems };
}
