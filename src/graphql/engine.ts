/** Opens the engine on a store: a schema, and what answers questions on it. Whoever asks, over HTTP, from the command line or in a test, asks `execute`. */
import {
  type ExecutionResult,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  typeFromAST,
} from "graphql";
import type { Log } from "../log.ts";
import { type GraphCounts, graphCountsOf } from "../store/graph-counts.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { type Readiness, readinessOf } from "../store/readiness.ts";
import type { Store } from "../store/store.ts";
import type { Extent } from "./compile/extent.ts";
import { FieldError, type Reply } from "./compile/reply.ts";
import { type CompiledOperation, compileOperation, type RootField } from "./compile-operation.ts";
import { keptCounterparts } from "./cross-cutting/kept-counterparts.ts";
import type { Means } from "./cross-cutting/question.ts";
import { type AnswerBudget, openBudget, valuesIn } from "./operation/answer-budget.ts";
import {
  type AcceptedOperation,
  type Answering,
  answerOperation,
  type OperationRequest,
} from "./operation/answer-operation.ts";
import { type Ask, askDatabase, type OnStatement } from "./operation/ask-database.ts";
import { BoundedMap } from "./operation/bounded-map.ts";
import { formOf } from "./operation/input.ts";
import { type Introspect, introspection } from "./operation/introspect.ts";
import { DEFAULT_LIMITS, type Limits } from "./operation/limits.ts";
import { type DocumentParser, documentParser } from "./operation/parse-document.ts";
import { answerTooLarge, ReplyError } from "./operation/reply-errors.ts";
import { isIntrospection, isTypename, type SelectedField, selectionOf } from "./operation/selection.ts";
import { WrittenData } from "./operation/written-data.ts";
import { identifying } from "./results/identifying.ts";
import { type BuiltSchema, schemaSdl } from "./schema/built-schema.ts";
import type { GraphModel } from "./schema/graph-model.ts";
import type { TypeDefinitions } from "./schema/type-definitions.ts";

export interface Engine {
  readonly schema: GraphQLSchema;
  /** The schema in its definition language, sorted. */
  readonly sdl: string;
  readonly limits: Limits;
  /** Whether the database answers and its schema is migrated. */
  readonly readiness: Readiness;
  readonly log: Log;
  /** What `execute` makes of a text, for who checks documents besides and is to say the same. */
  readonly parse: DocumentParser;
  /** Never rejects but for a bug. A result without `data` is a refusal. */
  readonly execute: (request: EngineRequest) => Promise<ExecutionResult>;
}

export interface EngineRequest {
  /** The text of a document, or one that is known to be valid on the engine's schema and within its bounds. */
  readonly query: string | OperationRequest["document"];
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  /** Milliseconds since the epoch; left out, the bound on a question's time from now on. */
  readonly deadline?: number | undefined;
  /** Every node of the answer brings id, label and kind besides, under the keys of `hiddenFieldsOf(document)`; no bound counts them. */
  readonly identified?: boolean | undefined;
  /** Told of the operation when it is accepted. */
  readonly onAccepted?: ((operation: AcceptedOperation) => void) | undefined;
  /** Ends the work where nobody waits for the answer any more. */
  readonly signal?: AbortSignal | undefined;
}

export interface EngineOptions {
  readonly log?: Log;
  readonly limits?: Partial<Limits>;
  readonly onStatement?: OnStatement | undefined;
  /** Told whenever the database is heard of. */
  readonly onHeard?: (() => void) | undefined;
  /** Makes what is large in place of the engine, which has others to answer. */
  readonly answerLarge?: AnswerLarge | undefined;
  /** Values of an answer, about, from which on it is large. */
  readonly largeFrom?: number | undefined;
  /** In place of the program's own. */
  readonly definitions?: TypeDefinitions;
  /** What was made of them before. */
  readonly built?: BuiltSchema;
}

/**
 * A whole result of the operation; its data may be written already (`WrittenData`).
 *
 * @param onHeard to be told whenever the database is heard of
 * @throws {ReplyError} where too many are being made
 */
export type AnswerLarge = (
  operation: AcceptedOperation,
  signal: AbortSignal,
  onHeard: () => void,
) => Promise<ExecutionResult>;

/** An answer of so many values is made in some twenty milliseconds. */
const LARGE_FROM = 10_000;
/** Questions that may be large, if nobody knows, of which so many are begun here, one statement after the other: a first row may take ten megabytes. */
const TRIED_AT_ONCE = 2;

const nowhere: AnswerLarge = () => Promise.reject(new Error("large answers are made nowhere else"));

export async function openEngine(store: Store, options: EngineOptions = {}): Promise<Engine> {
  const { schema, model } = options.built ?? (await build(options.definitions));
  const { log = () => {}, onStatement, answerLarge = nowhere } = options;
  const largeFrom = options.answerLarge ? (options.largeFrom ?? LARGE_FROM) : Number.POSITIVE_INFINITY;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  let heardAt = Number.NEGATIVE_INFINITY;
  const onHeard = () => {
    heardAt = performance.now();
    options.onHeard?.();
  };
  return engineOf({
    schema,
    sdl: schemaSdl(schema),
    limits,
    log,
    readiness: readinessOf(
      () => isMigrated(store),
      log,
      () => heardAt,
    ),
    run: runnerOf({ store, schema, model, limits, onStatement, onHeard, answerLarge, largeFrom }),
  });
}

/** The library that generates the schema is large: who has a schema need not have it. */
async function build(definitions: TypeDefinitions | undefined): Promise<BuiltSchema> {
  const { buildSchema } = await import("./schema/build-schema.ts");
  return buildSchema(definitions);
}

/** An engine on whatever answers an operation that was accepted. */
export function engineOf(answering: Answering & { readonly sdl: string }): Engine {
  const { schema, sdl, limits, readiness, log } = answering;
  const parse = documentParser(schema, limits);
  return {
    schema,
    sdl,
    limits,
    readiness,
    log,
    parse,
    execute: async ({ query, deadline = Date.now() + limits.queryMilliseconds, ...request }) => {
      const parsed = typeof query === "string" ? parse(query) : { document: query };
      return "errors" in parsed ? parsed : answerOperation({ ...request, ...parsed, deadline }, answering);
    },
  };
}

async function isMigrated(store: Store): Promise<void> {
  const pending = await pendingMigrations(store);
  if (pending.length === 0) return;
  throw Object.assign(new Error("The database's schema is not migrated yet."), { expose: true });
}

/** Forms of one document that are kept compiled; documents are kept by whoever parses them. */
const KEPT_FORMS = 100;

/** What is expected to be larger by this factor than an answer may be is not begun: the number is no more than an expectation. */
const HOPELESS = 2;

/** Of an answer, as it was found. */
type Size = "large" | "small";

interface Runner {
  readonly store: Store;
  readonly schema: GraphQLSchema;
  readonly model: GraphModel;
  readonly limits: Limits;
  readonly onStatement: OnStatement | undefined;
  readonly onHeard: () => void;
  readonly answerLarge: AnswerLarge;
  readonly largeFrom: number;
}

function runnerOf({
  store,
  schema,
  model,
  limits,
  onStatement,
  onHeard,
  answerLarge,
  largeFrom,
}: Runner): Answering["run"] {
  const known = new WeakMap<AcceptedOperation["document"], BoundedMap<string, CompiledOperation>>();
  const countsNow = graphCountsOf(store);
  const introspect = introspection();
  const indexed = keptCounterparts(store);
  const sizes = new WeakMap<CompiledOperation, BoundedMap<string, Size>>();
  let tried = 0;
  return async (accepted, signal) => {
    const forms = known.get(accepted.document) ?? new BoundedMap(KEPT_FORMS);
    known.set(accepted.document, forms);
    const form = formOfOperation(accepted);
    let compiled = forms.get(form);
    if (!compiled) {
      const made = compile(accepted);
      if ("refusals" in made) return { errors: made.refusals };
      forms.set(form, made);
      compiled = made;
    }
    const { variables } = accepted;
    const refusals = compiled.checks.flatMap((check) => check(variables) ?? []);
    if (refusals.length > 0) return { errors: refusals };
    const about = extentOfFields(compiled.fields, await countsNow(), variables);
    if (about.values > HOPELESS * limits.answerValues) return { errors: [answerTooLarge(limits.answerValues, about)] };
    try {
      return await answerSomewhere(compiled, accepted, about, signal);
    } catch (error) {
      if (error instanceof ReplyError) return { errors: [error], data: null };
      throw error;
    }
  };

  async function answerSomewhere(
    compiled: CompiledOperation,
    accepted: AcceptedOperation,
    about: Extent,
    signal: AbortSignal,
  ): Promise<ExecutionResult> {
    const size = sizeOf(compiled, accepted.variables);
    const isUnsure = size === undefined && about.possible > largeFrom;
    const isLarge = about.values > largeFrom || size === "large" || (isUnsure && tried >= TRIED_AT_ONCE);
    if (!isLarge) {
      const result = await (isUnsure ? tryHere(compiled, accepted, signal) : answerHere(compiled, accepted, signal));
      if (isUnsure && result && !result.errors) note(compiled, accepted.variables, "small");
      if (result) return result;
      // What was not foreseen is begun again elsewhere; the next time it is foreseen.
      note(compiled, accepted.variables, "large");
    }
    const result = await answerLarge(accepted, signal, onHeard);
    if (isSmall(result)) note(compiled, accepted.variables, "small");
    return result;
  }

  /** With these values: with those of another edition it may be small, and need not wait for its turn. */
  function sizeOf(compiled: CompiledOperation, variables: AcceptedOperation["variables"]): Size | undefined {
    return sizes.get(compiled)?.get(JSON.stringify(variables));
  }

  function note(compiled: CompiledOperation, variables: AcceptedOperation["variables"], size: Size): void {
    const noted = sizes.get(compiled) ?? new BoundedMap(KEPT_FORMS);
    sizes.set(compiled, noted);
    noted.set(JSON.stringify(variables), size);
  }

  async function tryHere(compiled: CompiledOperation, accepted: AcceptedOperation, signal: AbortSignal) {
    tried += 1;
    try {
      return await answerHere(compiled, accepted, signal, 1);
    } finally {
      tried -= 1;
    }
  }

  /**
   * Undefined where the answer is larger than one that is made here.
   *
   * @param atOnce statements
   */
  async function answerHere(
    compiled: CompiledOperation,
    accepted: AcceptedOperation,
    signal: AbortSignal,
    atOnce?: number,
  ): Promise<ExecutionResult | undefined> {
    const ended = new AbortController();
    let [excess, isLarge]: [ReplyError | undefined, boolean] = [undefined, false];
    const budget = openBudget(limits, (error) => {
      excess = error;
      ended.abort();
    });
    const means: Means = { indexed, signal: AbortSignal.any([signal, ended.signal]) };
    const ask = askDatabase(store, {
      deadline: accepted.deadline,
      signal: means.signal,
      onRow: (row) => {
        if (budget.spend(valuesIn(row)) <= largeFrom) return;
        isLarge = true;
        ended.abort();
      },
      onStatement,
      onHeard,
      atOnce,
    });
    const result = await answer(compiled.fields, accepted, { ask, budget, introspect, means });
    if (isLarge) return undefined;
    // One sentence for all fields: what became of those that were ended with it is of no interest.
    return excess ? { errors: [excess], data: null } : result;
  }

  function compile(accepted: AcceptedOperation) {
    const selection = selectionOf(accepted, accepted.identified ? identifying(accepted) : {});
    const query = schema.getQueryType();
    if (!query) throw new Error("the schema has no Query");
    try {
      return compileOperation(selection.of(query), schema, model);
    } catch (error) {
      // What graphql-js says of an argument's missing or null value.
      if (!(error instanceof GraphQLError)) throw error;
      const { message, nodes } = error;
      return {
        refusals: [new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: "BAD_USER_INPUT" } })],
      };
    }
  }
}

/** Characters of an answer as it is written. */
const SMALL_TEXT = 50_000;

/** With these values it could have been answered here. */
function isSmall({ data }: ExecutionResult): boolean {
  return data instanceof WrittenData && (WrittenData.textOf(data)?.length ?? 0) < SMALL_TEXT;
}

/** The operation and everything of its variables but the values of scalars. */
function formOfOperation({ schema, operation, variables, identified }: AcceptedOperation): string {
  const forms = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const name = variable.name.value;
    return `${name}:${formOf(variables[name], typeFromAST(schema, type) as GraphQLInputType)}`;
  });
  return `${operation.name?.value ?? ""}(${forms.join()})${identified ? "identified" : ""}`;
}

/** Of all fields together; the path is that of the largest. */
function extentOfFields(
  fields: readonly RootField[],
  counts: GraphCounts | undefined,
  variables: AcceptedOperation["variables"],
): Extent {
  const extents = counts ? fields.flatMap((field) => (field.answer ? field.extent(counts, variables) : [])) : [];
  return {
    values: extents.reduce((sum, { values }) => sum + values, 0),
    possible: extents.reduce((sum, { possible }) => sum + possible, 0),
    path: [...extents].sort((a, b) => b.values - a.values)[0]?.path ?? [],
  };
}

interface AskedOf {
  readonly ask: Ask;
  readonly budget: AnswerBudget;
  readonly introspect: Introspect;
  readonly means: Means;
}

async function answer(
  fields: readonly RootField[],
  accepted: AcceptedOperation,
  { ask, budget, introspect, means }: AskedOf,
): Promise<ExecutionResult> {
  const { schema, variables } = accepted;
  const reply: Reply = { errors: [], path: [], variables };
  const questions = fields.flatMap(({ field }) => (isIntrospection(field) ? field : []));
  const aboutSchema = questions.length > 0 ? await introspect(questions, accepted, budget) : undefined;
  const settled = await Promise.allSettled(
    fields.map(async (field) => (field.answer ? field.answer(ask, variables, means) : undefined)),
  );
  const data: Record<string, unknown> = Object.create(null);
  let isWhole = true;
  for (const [i, { field }] of fields.entries()) {
    const { key } = field;
    reply.path.splice(0, reply.path.length, key);
    try {
      const outcome = settled[i];
      if (outcome?.status === "rejected") throw outcome.reason;
      const read = outcome?.value;
      if (read) data[key] = read(reply);
      else data[key] = isTypename(field) ? schema.getQueryType()?.name : aboutSchema?.data[key];
    } catch (error) {
      reply.errors.push(errorOf(error, field));
      data[key] = null;
      if (isNonNullType(field.definition.type)) isWhole = false;
    }
  }
  const errors = [...reply.errors, ...(aboutSchema?.errors ?? [])];
  return { ...(errors.length > 0 ? { errors } : {}), data: isWhole ? data : null };
}

/** Whatever was thrown while a field of `Query` was answered. */
function errorOf(thrown: unknown, { key, nodes }: SelectedField): GraphQLError {
  if (thrown instanceof FieldError) return thrown.error;
  const place = { nodes: [nodes[0]], path: [key] };
  if (thrown instanceof GraphQLError)
    return new GraphQLError(thrown.message, { ...place, extensions: thrown.extensions });
  return new GraphQLError("the field cannot be answered", { ...place, originalError: thrown as Error });
}
