/** Compiles an operation: each field of `Query` into statements and the way in which their rows become the reply. */
import { GraphQLError, type GraphQLSchema, getNamedType, isListType, isNonNullType } from "graphql";
import { compileRootConnection, compileRootList, sourceOf, withinEdition } from "./compile/compile-root.ts";
import { bind, type Check, type Compilation, draftStatement } from "./compile/statement.ts";
import { compileCounterparts, compileUncoveredElsewhere } from "./cross-cutting/counterparts.ts";
import { requireEdition } from "./cross-cutting/find-nodes.ts";
import { compilePaths } from "./cross-cutting/paths.ts";
import { compilePolicyItemsOf, compilePolicyItemsOfConnection } from "./cross-cutting/policy-items-of.ts";
import type { CompiledField, CompileQuestion } from "./cross-cutting/question.ts";
import { compileRelated } from "./cross-cutting/related.ts";
import { compileSearch } from "./cross-cutting/search.ts";
import type { InputLeaf } from "./operation/input.ts";
import { isIntrospection, type SelectedField, type Selection } from "./operation/selection.ts";
import type { GraphModel } from "./schema/graph-model.ts";
import { MAXIMUM_RELATED_CONDITIONS } from "./schema/list-bounds.ts";

/** Fields of `Query` that the library does not generate. */
const QUESTIONS: Readonly<Record<string, CompileQuestion>> = {
  policyItemsOf: compilePolicyItemsOf,
  policyItemsOfConnection: compilePolicyItemsOfConnection,
  search: compileSearch,
  paths: compilePaths,
  related: compileRelated,
  counterparts: compileCounterparts,
  uncoveredElsewhere: compileUncoveredElsewhere,
};

export interface CompiledOperation {
  /** In the order of the reply. */
  readonly fields: readonly RootField[];
  /** What is refused of the variables' values. */
  readonly checks: readonly Check[];
}

/** A field of the reply: compiled, about the schema (which graphql-js answers), or the name of the type. */
export type RootField = CompiledField | { readonly field: SelectedField; readonly answer?: undefined };

/** The operation, or why it is refused, whatever its variables' values are. */
export function compileOperation(
  fields: readonly SelectedField[],
  schema: GraphQLSchema,
  model: GraphModel,
): CompiledOperation | { readonly refusals: readonly GraphQLError[] } {
  const compilation: Compilation = { schema, model, refusals: [], checks: [], cost: 0 };
  const compiled: RootField[] = [];
  for (const field of fields) {
    const before = compilation.cost;
    if (field.selection && !isIntrospection(field)) compiled.push(compileField(field, field.selection, compilation));
    else compiled.push({ field });
    if (compilation.cost > MAXIMUM_RELATED_CONDITIONS && before <= MAXIMUM_RELATED_CONDITIONS) {
      const extensions = { code: "BAD_USER_INPUT" };
      compilation.refusals.push(new GraphQLError(TOO_MANY_CONDITIONS, { nodes: [field.nodes[0]], extensions }));
    }
  }
  return compilation.refusals.length > 0
    ? { refusals: compilation.refusals }
    : { fields: compiled, checks: compilation.checks };
}

const TOO_MANY_CONDITIONS = `More than ${MAXIMUM_RELATED_CONDITIONS} conditions on related nodes. Ask in several requests.`;

function compileField(field: SelectedField, selection: Selection, compilation: Compilation): CompiledField {
  const question = QUESTIONS[field.name];
  if (question) return question(field, selection, compilation);
  const draft = draftStatement(compilation);
  const isList = isListType(nullable(field));
  const compile = isList ? compileRootList : compileRootConnection;
  const source = sourceOf(
    isList ? selection.type.name : kindOfConnection(field, compilation.schema),
    compilation.model,
  );
  const edition = editionIn(field);
  const { statement, read, extent } = compile(field, selection, withinEdition(source, edition, field), draft);
  return {
    field,
    extent,
    answer: async (ask, variables) => {
      const rows = ask(statement.cypher, bind(statement, variables));
      const known = edition && requireEdition(ask, String(edition.read(variables)));
      const [found] = await Promise.all([rows, known]);
      return (reply) => read(found, reply);
    },
  };
}

/** null, as nothing, stands for every edition. */
function editionIn({ inputs }: SelectedField): InputLeaf | undefined {
  const edition = inputs.get("edition");
  return edition?.kind === "leaf" && edition.value !== null ? edition : undefined;
}

function nullable({ definition: { type } }: SelectedField) {
  return isNonNullType(type) ? type.ofType : type;
}

/** The kind of the list of the same name: not every connection shows its nodes. */
function kindOfConnection({ name }: SelectedField, schema: GraphQLSchema): string {
  const list = schema.getQueryType()?.getFields()[name.replace(/Connection$/, "")];
  if (!list) throw new Error(`the engine does not know Query.${name}`);
  return getNamedType(list.type).name;
}
