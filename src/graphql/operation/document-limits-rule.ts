/** Limits in, a GraphQL validation rule out that reports every bound a document is over. */
import { type DocumentNode, Kind, type ValidationRule } from "graphql";
import type { Limits } from "./limits.ts";
import { measureDocument } from "./measure-document.ts";
import { limitExceeded } from "./reply-errors.ts";

const EMPTY_DOCUMENT: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

const DOCUMENT_LIMITS = ["depth", "fields", "aliases", "directives", "inputDepth", "listLength"] as const;

/**
 * graphql-armor's rules were the alternative. They throw out of `validate` (Apollo answers 500) unless told not to, count a
 * spread's own directives once however often it stands there and an operation's own not at all, leave introspection without
 * a depth, and know neither fields nor literals; one measure of the document answers all of it.
 */
export function documentLimitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document(document) {
      const measures = measureDocument(document);
      const excess = DOCUMENT_LIMITS.filter((limit) => measures[limit] > limits[limit]);
      for (const limit of excess) context.reportError(limitExceeded(limit, limits, measures[limit]));
      // The walk goes on with what is returned. Rules such as OverlappingFieldsCanBeMerged cost more than linear time, so
      // that a document over a bound is not shown to them.
      return excess.length === 0 ? undefined : EMPTY_DOCUMENT;
    },
  });
}
