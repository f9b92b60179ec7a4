/** An open store in, everything that answers GraphQL on it out: for the HTTP server and for a single query alike. */
import type { ApolloServer } from "@apollo/server";
import { graphqlServer, type RequestContext } from "../http/server/graphql-server.ts";
import type { Rewrite, ServerOptions } from "../http/server/server-options.ts";
import type { Log } from "../log.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { readinessOf } from "../store/readiness.ts";
import type { Store } from "../store/store.ts";
import { DEFAULT_LIMITS } from "./operation/limits.ts";
import { buildSchema } from "./schema/build-schema.ts";
import { guardArguments } from "./schema/guard-arguments.ts";
import { prepareOperation } from "./schema/prepare-operation.ts";
import { readOnly } from "./schema/read-only-driver.ts";
import { schemaSdl } from "./schema/schema-sdl.ts";

export type Api = Pick<
  ServerOptions,
  "schema" | "sdl" | "createContext" | "checkOperation" | "prepareOperation" | "ready"
>;

/** Told of each Cypher query before it is sent; for tests and benchmarks. */
export type OnQuery = (cypher: string, parameters: Readonly<Record<string, unknown>>) => void;

export async function openApi(store: Store, onQuery?: OnQuery): Promise<Api> {
  const schema = await buildSchema();
  return {
    schema,
    sdl: schemaSdl(schema),
    checkOperation: guardArguments,
    prepareOperation,
    createContext: ({ deadline }) => ({
      executionContext: readOnly(store.driver, { database: store.database, deadline, onQuery }),
    }),
    ready: async () => {
      const pending = await pendingMigrations(store);
      if (pending.length > 0)
        throw Object.assign(new Error("The database's schema is not migrated yet."), { expose: true });
    },
  };
}

export interface QueryRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The GraphQL reply. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Answers queries without HTTP, under the same bounds and guards. */
export function answererOf(api: Api, log: Log): (request: QueryRequest, rewrite?: Rewrite) => Promise<Answer> {
  const server: ApolloServer<RequestContext> = graphqlServer(api.schema, {
    limits: DEFAULT_LIMITS,
    readiness: readinessOf(api.ready, log),
    checkOperation: api.checkOperation,
    prepareOperation: api.prepareOperation,
    log,
  });
  return async (request, rewrite) => {
    const deadline = Date.now() + DEFAULT_LIMITS.queryMilliseconds;
    const { body } = await server.executeOperation(
      { ...request },
      { contextValue: { deadline, forResolvers: api.createContext({ deadline }), ...(rewrite ? { rewrite } : {}) } },
    );
    if (body.kind !== "single") throw new Error("an incremental reply was not asked for");
    const { data, errors } = body.singleResult;
    return { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }) };
  };
}
