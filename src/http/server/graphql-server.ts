/** Puts Apollo Server in front of the engine: HTTP's side of GraphQL, which says nothing of itself to clients. */
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Engine, EngineRequest } from "../../graphql/engine.ts";
import { documentLimitsRule } from "../../graphql/operation/document-limits-rule.ts";
import { limitOf, readOnlyRule } from "../../graphql/operation/parse-document.ts";
import {
  DATABASE_UNAVAILABLE,
  internalError,
  RETRY_AFTER_SECONDS,
  ReplyError,
  SERVER_BUSY,
} from "../../graphql/operation/reply-errors.ts";
import { writeResult } from "../../graphql/operation/written-data.ts";
import { logUnexpected } from "../../log.ts";

/** What Apollo carries from the request to the engine. */
export type RequestContext = Pick<EngineRequest, "deadline" | "identified" | "onAccepted" | "signal">;

/** Codes of errors that are about the request and were written for the client. */
const REQUEST_ERRORS: ReadonlySet<unknown> = new Set(
  Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
);

/** Codes of errors that are about a document's text. */
const DOCUMENT_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
]);

export function graphqlServer(engine: Engine): ApolloServer<RequestContext> {
  const { schema, limits, log } = engine;

  function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const origin = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    // Apollo overwrites the code of what a validation rule reports with its own.
    if (origin instanceof ReplyError) return { ...formatted, extensions: withoutHttp(origin.extensions) };
    const limit = limitOf(formatted, limits);
    if (limit) return { message: limit.message, extensions: withoutHttp(limit.extensions) };
    if (error instanceof GraphQLError && DOCUMENT_ERRORS.has(formatted.extensions?.code)) {
      return sameError(formatted, error) ?? formatted;
    }
    const isAnswer = formatted.path !== undefined || REQUEST_ERRORS.has(formatted.extensions?.code);
    if (error instanceof GraphQLError && isAnswer) return formatted;
    const { message, extensions } = internalError(logUnexpected(log, error));
    return { message, extensions };
  }

  /** Apollo reads and validates a document by itself; the engine, which keeps what it has read, says more of the same mistake. */
  function sameError(formatted: GraphQLFormattedError, { source }: GraphQLError): GraphQLFormattedError | undefined {
    const parsed = source && engine.parse(source.body);
    const errors = parsed && "errors" in parsed ? parsed.errors : [];
    const place = JSON.stringify(formatted.locations);
    return errors
      .map((said) => said.toJSON())
      .find(({ message, locations }) => message.startsWith(formatted.message) && JSON.stringify(locations) === place);
  }

  return new ApolloServer<RequestContext>({
    // Apollo hands operations to a gateway's executor, and formats its errors like its own: the one public place to put a
    // deadline around the whole execution and to see variables before they are coerced.
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: schema, coreSupergraphSdl: "" });
        return () => {};
      },
      load: async () => ({
        executor: async ({ document, request, context }) => {
          const { operationName, variables } = request;
          const { data, errors } = await engine.execute({ query: document, operationName, variables, ...context });
          return { ...(data === undefined ? {} : { data }), ...(errors ? { errors: errors.map(withHttp) } : {}) };
        },
      }),
      stop: async () => {},
    },
    introspection: true,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimitsRule(limits), readOnlyRule],
    formatError,
    stringifyResult: writeResult,
    includeStacktraceInErrorResponses: false,
    // A public, read-only API without cookies: there is nothing that a forged request could do, and spreadsheets
    // (IMPORTDATA, Power Query) send plain GET requests without the headers that the prevention asks for.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    cache: "bounded",
    stopOnTerminationSignals: false,
    logger: {
      debug: (message: unknown) => log({ level: "debug", message: String(message) }),
      info: (message: unknown) => log({ level: "info", message: String(message) }),
      warn: (message: unknown) => log({ level: "warn", message: String(message) }),
      error: (message: unknown) => log({ level: "error", message: String(message) }),
    },
    plugins: [
      // Apollo's own log has only the message of what goes wrong inside Apollo.
      {
        unexpectedErrorProcessingRequest: async ({ error }) => {
          log({ level: "error", message: "Unexpected error while processing a request", error });
        },
      },
      // The server calls nobody, whatever APOLLO_… variables are set; the cache plugin would wrap every resolver.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
    ] satisfies ApolloServerPlugin[],
  });
}

const TRY_AGAIN: ReadonlySet<unknown> = new Set([DATABASE_UNAVAILABLE, SERVER_BUSY]);

/** The status of a reply that is no answer, as Apollo takes it. */
function withHttp(error: GraphQLError): GraphQLError {
  if (!TRY_AGAIN.has(error.extensions.code)) return error;
  const http = { status: 503, headers: new HeaderMap([["retry-after", String(RETRY_AFTER_SECONDS)]]) };
  return new ReplyError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    extensions: { ...error.extensions, http },
  });
}

/** `http` is Apollo's instruction for status and headers, and no part of a reply. */
function withoutHttp({ http, ...extensions }: GraphQLError["extensions"]): Record<string, unknown> {
  return extensions;
}
