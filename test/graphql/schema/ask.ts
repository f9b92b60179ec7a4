/** Asks the engine as everybody does: `execute` on a store, or on none where a question is refused before anything is asked. */
import type { ExecutionResult, GraphQLError, GraphQLSchema } from "graphql";
import neo4j, { type Driver } from "neo4j-driver";
import { type Engine, openEngine } from "../../../src/graphql/engine.ts";
import type { OnStatement } from "../../../src/graphql/operation/ask-database.ts";

type Variables = Readonly<Record<string, unknown>>;

/** Nothing listens there, and nothing is sent. */
const NOWHERE = { driver: neo4j.driver("bolt://127.0.0.1:1"), database: undefined };

let opened: Promise<Engine> | undefined;

/** An engine that is asked what it refuses, and what its schema is. */
export function engineWithoutStore(): Promise<Engine> {
  opened ??= openEngine(NOWHERE);
  return opened;
}

export async function testSchema(): Promise<GraphQLSchema> {
  return (await engineWithoutStore()).schema;
}

/** Messages of refusals; empty for a question that would be asked. */
export async function refusals(question: string, variables: Variables = {}): Promise<readonly string[]> {
  return (await refusalErrors(question, variables)).map(({ message }) => message);
}

/** The refusals themselves, for those who look at more than messages. */
export async function refusalErrors(query: string, variables: Variables = {}): Promise<readonly GraphQLError[]> {
  // What is accepted has run out of time before it is sent.
  const { data, errors = [] } = await (await engineWithoutStore()).execute({ query, variables, deadline: 0 });
  return data === undefined ? errors : [];
}

/** One engine for each driver, and who listens to what it sends. */
const engines = new WeakMap<Driver, Promise<Engine>>();
const listeners = new Set<OnStatement>();

export function engineOn(driver: Driver): Promise<Engine> {
  const onStatement: OnStatement = (...sent) => {
    for (const listener of listeners) listener(...sent);
  };
  const known = engines.get(driver) ?? openEngine({ driver, database: undefined }, { onStatement });
  engines.set(driver, known);
  return known;
}

export interface AskOptions {
  readonly onStatement?: OnStatement;
  readonly variables?: Variables;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The whole reply, as plain objects, which compare. */
export async function reply(driver: Driver, query: string, options: AskOptions = {}): Promise<ExecutionResult> {
  const { variables = {}, onStatement, timeout = 30_000 } = options;
  const engine = await engineOn(driver);
  if (onStatement) listeners.add(onStatement);
  try {
    const answer = await engine.execute({ query, variables, deadline: Date.now() + timeout });
    return JSON.parse(JSON.stringify(answer));
  } finally {
    if (onStatement) listeners.delete(onStatement);
  }
}

/** The data of a reply; throws where there are errors or refusals. */
export async function ask(driver: Driver, query: string, options: AskOptions = {}): Promise<unknown> {
  const { data, errors } = await reply(driver, query, options);
  if (errors) throw new Error(errors.map(({ message, path }) => `${path?.join(".")}: ${message}`).join("\n"));
  return data;
}
