/** What the server is given by whoever starts it: a schema, what answers it, and where to listen. */
import type { DocumentNode, GraphQLError, GraphQLSchema } from "graphql";
import type { Limits } from "./limits.ts";
import type { Log } from "./server-log.ts";

/** A tab of GraphiQL. */
export interface Question {
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
  readonly log: Log;
  readonly limits?: Partial<Limits>;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}
