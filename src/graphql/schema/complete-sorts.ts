/** A valid operation in, the same operation out with every order that its author gives made complete: ties are decided by id. */
import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  parseConstValue,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";

export interface SortedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Without it, entries that are equal in what is sorted by come in any order, and pages of them overlap. `variables` as the client
 * sent them; those of a sort's type are completed too.
 */
export function completeSorts(operation: SortedOperation): SortedOperation {
  const { schema } = operation;
  const types = new TypeInfo(schema);
  const variables = { ...operation.variables };
  const document = visit(
    operation.document,
    visitWithTypeInfo(types, {
      VariableDefinition(node) {
        const tie = tieBreaker(typeFromAST(schema, node.type) as GraphQLInputType | undefined);
        const name = node.variable.name.value;
        if (!tie) return undefined;
        if (variables[name] !== undefined) variables[name] = completeValue(variables[name], tie);
        return node.defaultValue ? { ...node, defaultValue: completeNode(node.defaultValue, tie) } : undefined;
      },
      Argument(node): ArgumentNode | undefined {
        if (node.name.value !== "sort") return undefined;
        const tie = tieBreaker(types.getArgument()?.type);
        return tie ? { ...node, value: completeNode(node.value, tie) } : undefined;
      },
    }),
  );
  return { schema, document, variables };
}

type Tie = Readonly<Record<string, unknown>>;

/** `{id: ASC}`, or `{node: {id: ASC}}` for a connection further down; undefined for what is no order. */
function tieBreaker(type: GraphQLInputType | null | undefined): Tie | undefined {
  const sort = type && getNamedType(type);
  if (!sort || !isInputObjectType(sort) || !sort.name.endsWith("Sort")) return undefined;
  const { id, node } = sort.getFields();
  if (id) return { id: "ASC" };
  return node ? { node: { id: "ASC" } } : undefined;
}

/** A variable in the place of the whole order is completed by its value; one inside it may add an id that is there, which is no harm. */
function completeNode<T extends ValueNode>(value: T, tie: Tie): T {
  if (value.kind === Kind.VARIABLE) return value;
  const entries = value.kind === Kind.LIST ? value.values : [value];
  if (entries.some(namesId)) return value;
  return { kind: Kind.LIST, values: [...entries, tieNode(tie)] } as unknown as T;
}

function tieNode(tie: Tie): ValueNode {
  return parseConstValue("node" in tie ? "{node: {id: ASC}}" : "{id: ASC}");
}

function namesId(value: ValueNode): boolean {
  if (value.kind !== Kind.OBJECT) return false;
  return value.fields.some((field) => field.name.value === "id" || namesId(field.value));
}

function completeValue(value: unknown, tie: Tie): unknown {
  if (value === null) return value;
  const list = Array.isArray(value) ? value : [value];
  const decided = list.some((entry) => hasId(entry));
  return decided ? list : [...list, tie];
}

function hasId(entry: unknown): boolean {
  if (typeof entry !== "object" || entry === null) return false;
  return "id" in entry || ("node" in entry && hasId(entry.node));
}
