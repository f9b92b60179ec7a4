/** What the server is given by whoever starts it: a schema, what answers it, and where to listen. */
import type { HTTPGraphQLRequest, HTTPGraphQLResponse } from "@apollo/server";
import type { RequestHandler, Router } from "express";
import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import type { Limits } from "../../graphql/operation/limits.ts";
import type { Log } from "../../log.ts";
import type { Readiness } from "../../store/readiness.ts";

/** Told of an operation that is accepted; gives the document that is executed in the place of its own. No bound counts what it adds. */
export type Rewrite = (operation: PreparedOperation) => DocumentNode;

/** A question of the cookbook: a tab of GraphiQL, and a feed. */
export interface Question {
  /** As it stands in links: `items-in-no-plan`. */
  readonly name: string;
  readonly title: string;
  readonly query: string;
  /** JSON, as it stands in GraphiQL's variables editor. */
  readonly variables?: string;
}

/** An operation that is valid and within all bounds, with its coerced variables. */
export interface CheckedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An accepted operation on its way to being executed. */
export interface PreparedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Undefined where the document has one operation only. */
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What handlers of further addresses need of the server. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly readiness: Readiness;
  readonly log: Log;
  /** Answers as `/graphql` does, under the same bounds and within the same time; `rewrite` sees the operation when it is accepted. */
  readonly answer: (request: HTTPGraphQLRequest, rewrite?: Rewrite) => Promise<HTTPGraphQLResponse>;
}

export interface FeedHandlers {
  /** Mounted at `/feeds`. */
  readonly router: Router;
  /** Mounted at `/graphql`, behind what reads and bounds a request: takes those that ask for another format than JSON, and leaves the others. */
  readonly answers: RequestHandler;
}

export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers get as context, new for each request. `deadline` is in milliseconds since the epoch. */
  readonly createContext: (request: { readonly deadline: number }) => object;
  /** Further reasons to refuse an operation; their messages go to the client. */
  readonly checkOperation?: (operation: CheckedOperation) => readonly GraphQLError[];
  /** What is executed in the place of an operation that was accepted; variables as the client sent them. */
  readonly prepareOperation?: (operation: PreparedOperation) => Pick<PreparedOperation, "document" | "variables">;
  /** Served as `/schema.graphql`. */
  readonly sdl: string;
  /** Resolves when the database answers and its schema is migrated. An error with `expose: true` is shown to clients. */
  readonly ready: () => Promise<void>;
  /** GraphiQL's tabs on a first visit. */
  readonly questions: readonly Question[];
  /** Files made of the graph and of answers; without it there are none. */
  readonly feeds?: (server: ServerParts) => FeedHandlers;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}
