/** A document and its edition's facts in, its graph and everything that reading and checking find in it out. */
import { checkGraph } from "../check/check-graph.ts";
import type { EditionFacts } from "../ingest/edition-facts.ts";
import { ingestFiles } from "../ingest/ingest-files.ts";
import type { DocumentText } from "../model/document-text.ts";
import type { PolicyGraph } from "../model/policy-graph.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import type { Document } from "./read-document.ts";

export interface CheckedDocument {
  readonly document: Document;
  /** null where the document is unusable. */
  readonly graph: PolicyGraph | null;
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
  /** To be kept with the edition; undefined of a document without a text of its own. */
  readonly text?: DocumentText | undefined;
}

export async function checkDocument(document: Document, facts: EditionFacts): Promise<CheckedDocument> {
  const { others = [], mapping = null } = document;
  const { graph, problems, text } = await ingestFiles([document, ...others], facts, mapping);
  const all = graph ? [...problems, ...checkGraph(graph)].sort(compareProblems) : problems;
  return { document, graph, problems: all, text };
}
