/** The server on a schema of its own, whose resolvers behave as badly as a test wants; every reply is searched for internals. */
import { buildSchema, execute, type GraphQLFieldResolver, type GraphQLSchema } from "graphql";
import neo4j from "neo4j-driver";
import { expect } from "vitest";
import { engineOf } from "../../../src/graphql/engine.ts";
import type { AcceptedOperation, Answering } from "../../../src/graphql/operation/answer-operation.ts";
import { DEFAULT_LIMITS, type Limits } from "../../../src/graphql/operation/limits.ts";
import type { ServerOptions } from "../../../src/http/server/server-options.ts";
import { type RunningServer, startServer } from "../../../src/http/server/start-server.ts";
import type { LogEntry } from "../../../src/log.ts";
import { readinessOf } from "../../../src/store/readiness.ts";

export const SDL = `
  type Query {
    hello: String
    self: Query
    count(in: [Int!], where: Where): Int
    list: [Int!]!
    fails(how: String!): String
    waits(milliseconds: Int!): String
    never: String
    deadline: Float
  }
  input Where { and: [Where!] not: Where name: String }
`;

/** The real class of the driver's errors. Messages hold what no reply may hold. */
const NOTHING_FOR_CLIENTS =
  "bolt://localhost:7687 Neo.ClientError.Statement.SyntaxError at /home/somebody/node_modules/x.js:1:2";
export const databaseError = (code: string, message = NOTHING_FOR_CLIENTS) =>
  new neo4j.Neo4jError(message, code, "50N42", "", {} as never);

export interface TinyServer extends RunningServer {
  readonly logged: LogEntry[];
  /** What `/ready` and slow queries are told; tests put in their own. */
  ready: () => Promise<void>;
  /** What the field `fails` does. */
  fail: (how: string) => unknown;
  send(path: string, init?: RequestInit): Promise<Reply>;
  post(body: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: replies are probed for one value at a time
  readonly json: any;
}

export interface TinyOptions extends Partial<Omit<ServerOptions, "engine">> {
  readonly schema?: GraphQLSchema;
  readonly limits?: Partial<Limits>;
  /** What answers an operation that was accepted, in place of the resolvers. */
  readonly run?: Answering["run"];
}

export async function startTinyServer({ limits = {}, run, ...options }: TinyOptions = {}): Promise<TinyServer> {
  const schema = options.schema ?? buildSchema(SDL);
  const resolvers: Record<string, GraphQLFieldResolver<unknown, { deadline: number }>> = {
    hello: () => "world",
    self: () => ({}),
    count: (_, { in: list }: { in?: number[] }) => list?.length ?? 0,
    list: () => [1, 2],
    fails: async (_, { how }) => tiny.fail(String(how)),
    waits: (_, { milliseconds }) => new Promise((resolve) => setTimeout(resolve, Number(milliseconds), "waited")),
    never: () => new Promise(() => {}),
    deadline: (_, __, context) => context.deadline,
  };
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, resolve] of Object.entries(resolvers)) Object.assign(fields[name] ?? {}, { resolve });

  const logged: LogEntry[] = [];
  const log = (entry: LogEntry) => void logged.push(entry);
  const server = await startServer({
    engine: engineOf({
      schema,
      sdl: SDL,
      limits: { ...DEFAULT_LIMITS, ...limits },
      log,
      readiness: readinessOf(() => tiny.ready(), log),
      run: run ?? runResolvers,
    }),
    questions: [{ name: "greeting", title: "挨拶", query: "query Greeting {\n  hello\n}\n" }],
    host: "127.0.0.1",
    port: 0,
    ...options,
  });
  const send = async (path: string, init?: RequestInit): Promise<Reply> => {
    const response = await fetch(server.url + path, { redirect: "manual", ...init });
    const text = await response.text();
    expectNoInternals(text);
    return { status: response.status, headers: response.headers, text, json: parseJson(text) };
  };
  const tiny: TinyServer = {
    ...server,
    logged,
    ready: async () => {},
    fail: (how) => {
      throw new Error(how);
    },
    send,
    post: (body, headers = {}) =>
      send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" || body instanceof Uint8Array ? (body as string) : JSON.stringify(body),
      }),
  };
  return tiny;
}

/** graphql-js, in place of the compiler. */
async function runResolvers({ schema, document, operation, variables, deadline }: AcceptedOperation) {
  return execute({
    schema,
    document,
    operationName: operation.name?.value ?? null,
    variableValues: variables,
    contextValue: { deadline },
  });
}

/** No stack, no address of the database, no code of it, no path of this machine. */
export function expectNoInternals(text: string): void {
  expect(text).not.toMatch(/\n?\s+at \S+ ?\(|\bat (async )?\S+:\d+:\d+|stacktrace/i);
  expect(text).not.toMatch(/(bolt|neo4j)(\+s{1,2}c?)?:\/\//i);
  expect(text).not.toMatch(/Neo\./);
  expect(text).not.toMatch(/node_modules|file:\/\//);
  expect(text).not.toMatch(/(^|[\s"'(=])\/(home|root|usr|var|tmp|srv|opt|app|Users|private|mnt|src)\//);
  expect(text).not.toContain(process.cwd());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
