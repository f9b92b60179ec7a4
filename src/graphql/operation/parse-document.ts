/** Reads the text of a GraphQL document once: parsed, valid and within the bounds, or what is wrong with it. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from "graphql";
import { BoundedMap } from "./bounded-map.ts";
import { documentLimitsRule } from "./document-limits-rule.ts";
import { withHelp, withHelpOnSigns } from "./help.ts";
import type { Limits } from "./limits.ts";
import { LIMIT_EXCEEDED, limitExceeded, ReplyError } from "./reply-errors.ts";

/** Whatever else is wrong with a document: that nothing can be changed here is said first. */
export const readOnlyRule: ValidationRule = (context) => ({
  OperationDefinition(operation) {
    if (operation.operation === OperationTypeNode.QUERY) return undefined;
    const message = `The API is read-only: there are no ${operation.operation}s. Ask with \`query\`.`;
    context.reportError(new GraphQLError(message, { nodes: [operation] }));
    return false;
  },
});

export type ParsedDocument = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Documents that are kept. */
const KEPT = 500;

export type DocumentParser = (query: string) => ParsedDocument;

export function documentParser(schema: GraphQLSchema, limits: Limits): DocumentParser {
  const known = new BoundedMap<string, ParsedDocument>(KEPT);
  const rules = [documentLimitsRule(limits), readOnlyRule, ...specifiedRules];
  return (query) => {
    const found = known.get(query);
    if (found) return found;
    const parsed = read(query);
    known.set(query, parsed);
    return parsed;
  };

  function read(query: string): ParsedDocument {
    try {
      const document = parse(query, { maxTokens: limits.tokens });
      const errors = validate(schema, document, rules);
      if (errors.length === 0) return { document };
      const said = withHelp(errors, document, schema);
      return { errors: said.map((error) => limitOf(error, limits) ?? withCode(error, "GRAPHQL_VALIDATION_FAILED")) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [limitOf(error, limits) ?? withCode(withHelpOnSigns(error), "GRAPHQL_PARSE_FAILED")] };
    }
  }
}

/** The bound over which graphql-js gave up on a document, in words and with the code that all bounds have. */
export function limitOf({ message }: Pick<GraphQLError, "message">, limits: Limits): ReplyError | undefined {
  if (/Document contains more tha[nt] \d+ tokens/.test(message)) return limitExceeded("tokens", limits);
  // It stops comparing fields that might conflict, and says no more than this.
  if (message !== "Validation aborted.") return undefined;
  const reason = "Limit exceeded: the same field stands in one place too often to be checked.";
  return new ReplyError(reason, { extensions: { code: LIMIT_EXCEEDED } });
}

/** The codes are those that Apollo gives over HTTP. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions.code !== undefined) return error;
  const { nodes, source, positions } = error;
  const place = { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null };
  return new GraphQLError(error.message, { ...place, extensions: { ...error.extensions, code } });
}
