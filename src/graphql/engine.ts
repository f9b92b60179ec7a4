/** Opens the engine on a store: a schema, and what answers questions on it. Whoever asks, over HTTP, from the command line or in a test, asks `execute`. */
import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  typeFromAST,
} from "graphql";
import type { Log } from "../log.ts";
import { pendingMigrations } from "../store/migrate.ts";
import { type Readiness, readinessOf } from "../store/readiness.ts";
import type { Store } from "../store/store.ts";
import { FieldError, type Reply } from "./compile/reply.ts";
import { type CompiledOperation, compileOperation, type RootField } from "./compile-operation.ts";
import {
  type AcceptedOperation,
  type Answering,
  answerOperation,
  type OperationRequest,
} from "./operation/answer-operation.ts";
import { type Ask, askDatabase, type OnStatement } from "./operation/ask-database.ts";
import { BoundedMap } from "./operation/bounded-map.ts";
import { formOf } from "./operation/input.ts";
import { DEFAULT_LIMITS, type Limits } from "./operation/limits.ts";
import { type DocumentParser, documentParser } from "./operation/parse-document.ts";
import { isIntrospection, isTypename, type SelectedField, selectionOf } from "./operation/selection.ts";
import { identifying } from "./results/identifying.ts";
import { buildSchema, schemaSdl, type TypeDefinitions } from "./schema/build-schema.ts";
import type { GraphModel } from "./schema/graph-model.ts";

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
}

export interface EngineOptions {
  readonly log?: Log;
  readonly limits?: Partial<Limits>;
  readonly onStatement?: OnStatement | undefined;
  /** In place of the program's own. */
  readonly definitions?: TypeDefinitions;
}

export async function openEngine(store: Store, options: EngineOptions = {}): Promise<Engine> {
  const { schema, model } = await buildSchema(options.definitions);
  const log = options.log ?? (() => {});
  return engineOf({
    schema,
    sdl: schemaSdl(schema),
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    log,
    readiness: readinessOf(() => isMigrated(store), log),
    run: runnerOf(store, schema, model, options.onStatement),
  });
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

function runnerOf(store: Store, schema: GraphQLSchema, model: GraphModel, onStatement?: OnStatement): Answering["run"] {
  const known = new WeakMap<AcceptedOperation["document"], BoundedMap<string, CompiledOperation>>();
  return async (accepted) => {
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
    const { variables, deadline } = accepted;
    const refusals = compiled.checks.flatMap((check) => check(variables) ?? []);
    if (refusals.length > 0) return { errors: refusals };
    return answer(compiled.fields, accepted, askDatabase(store, deadline, onStatement));
  };

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

/** The operation and everything of its variables but the values of scalars. */
function formOfOperation({ schema, operation, variables, identified }: AcceptedOperation): string {
  const forms = (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const name = variable.name.value;
    return `${name}:${formOf(variables[name], typeFromAST(schema, type) as GraphQLInputType)}`;
  });
  return `${operation.name?.value ?? ""}(${forms.join()})${identified ? "identified" : ""}`;
}

async function answer(fields: readonly RootField[], accepted: AcceptedOperation, ask: Ask): Promise<ExecutionResult> {
  const { schema, variables } = accepted;
  const reply: Reply = { errors: [], path: [], variables };
  const aboutSchema = introspect(fields, accepted);
  const settled = await Promise.allSettled(
    fields.map(async (field) => (field.answer ? field.answer(ask, variables) : undefined)),
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
      else data[key] = isTypename(field) ? schema.getQueryType()?.name : aboutSchema?.data?.[key];
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

/** What is asked about the schema itself graphql-js answers, from the same document. */
function introspect(fields: readonly RootField[], accepted: AcceptedOperation): ExecutionResult | undefined {
  const nodes = fields.filter(({ field }) => isIntrospection(field)).flatMap(({ field }) => field.nodes);
  if (nodes.length === 0) return undefined;
  const { schema, operation, fragments, variables } = accepted;
  const about = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } } as const;
  const result = execute({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [about, ...fragments.values()] },
    variableValues: variables,
  });
  if (result instanceof Promise) throw new Error("a schema knows itself");
  return result;
}
