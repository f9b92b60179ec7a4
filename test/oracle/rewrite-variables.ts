/** Variables of a document: taken up, replaced by what they stand for, put in the place of literals, and defined again where they are used. */
import {
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  parseType,
  type TypeNode,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from "graphql";

export interface Variable {
  readonly type: TypeNode;
  readonly defaultValue: ConstValueNode | undefined;
  /** In JSON; undefined where none is given. */
  readonly value: unknown;
}

export type Variables = ReadonlyMap<string, Variable>;

/** Of all operations: a name means the same in each of them. */
export function definedVariables(document: DocumentNode, given: Readonly<Record<string, unknown>>): Variables {
  const variables = new Map<string, Variable>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const { variable, type, defaultValue } of definition.variableDefinitions ?? []) {
      variables.set(variable.name.value, { type, defaultValue, value: given[variable.name.value] });
    }
  }
  return variables;
}

/** Each operation defines what it uses, itself or through fragments. */
export function withDefinitions(document: DocumentNode, variables: Variables): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const variableDefinitions = [...usedIn(definition, fragments)].flatMap((name) => {
      const { type, defaultValue } = variables.get(name) ?? {};
      if (!type) return [];
      const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
      return [{ kind: Kind.VARIABLE_DEFINITION, variable, type, ...(defaultValue ? { defaultValue } : {}) } as const];
    });
    return { ...definition, variableDefinitions };
  });
  return { ...document, definitions };
}

function usedIn(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<string> {
  const used = new Set<string>();
  const spread = new Set<FragmentDefinitionNode>();
  const parts: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (const part of parts) {
    visit(part, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (fragment && !spread.has(fragment)) parts.push(fragment);
        if (fragment) spread.add(fragment);
      },
    });
  }
  return used;
}

/** One variable is replaced everywhere by what it stands for; where that is nothing, what it was given for is left out. */
export function inlineVariable(
  document: DocumentNode,
  name: string,
  type: GraphQLInputType,
  { defaultValue, value }: Variable,
) {
  const literal = value === undefined ? defaultValue : literalOf(type, value);
  const is = (node: ValueNode) => node.kind === Kind.VARIABLE && node.name.value === name;
  const leaveOut = { enter: (node: ObjectFieldNode) => (literal === undefined && is(node.value) ? null : undefined) };
  let isPossible = true;
  const inlined = visit(document, {
    VariableDefinition: () => false,
    Argument: { enter: (node) => (literal === undefined && is(node.value) ? null : undefined) },
    ObjectField: leaveOut,
    Variable: (node) => {
      if (node.name.value !== name) return undefined;
      // In a list it stands for null.
      if (literal === undefined) isPossible = false;
      return literal;
    },
  });
  return isPossible ? inlined : undefined;
}

/** A value in JSON as it stands in a question. */
export function literalOf(type: GraphQLInputType, value: unknown): ConstValueNode {
  if (isNonNullType(type)) return literalOf(type.ofType, value);
  if (value === null) return { kind: Kind.NULL };
  if (isListType(type)) {
    if (!Array.isArray(value)) return literalOf(type.ofType, value);
    return { kind: Kind.LIST, values: value.map((member) => literalOf(type.ofType, member)) };
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value as object).flatMap(([name, inner]) => {
      const field = fields[name];
      if (!field) throw new Error(`${type.name} has no field ${name}`);
      const named = { kind: Kind.NAME, value: name } as const;
      return [{ kind: Kind.OBJECT_FIELD, name: named, value: literalOf(field.type, inner) } as const];
    });
    return { kind: Kind.OBJECT, fields: entries };
  }
  if (isEnumType(type)) return { kind: Kind.ENUM, value: String(value) };
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  if (typeof value === "number") return { kind: Number.isInteger(value) ? Kind.INT : Kind.FLOAT, value: String(value) };
  return { kind: Kind.STRING, value: String(value) };
}

/** Whether no variable stands in the value. */
export function isConstant(value: ValueNode): value is ConstValueNode {
  const variables: ValueNode[] = [];
  visit(value, { Variable: (node) => void variables.push(node) });
  return variables.length === 0;
}

/** The variable that a literal becomes: with the value given, as the default, or as a default that something else is given for. */
export function liftedAs(literal: ConstValueNode, type: GraphQLInputType, how: "value" | "default" | "both"): Variable {
  return {
    type: parseType(String(type)),
    defaultValue: how === "default" ? literal : how === "both" ? { kind: Kind.NULL } : undefined,
    value: how === "default" ? undefined : valueFromASTUntyped(literal),
  };
}

export function directive(name: "include" | "skip", value: ValueNode): DirectiveNode {
  const argument = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: "if" }, value } as const;
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [argument] };
}
