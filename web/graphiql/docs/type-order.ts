/** A schema in, its types in the order of their use to a reader out: the root, what the graph holds, what answers hold, and what is generated for either last. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
} from "graphql";

export type Purpose = "root" | "node" | "answer" | "value" | "generated" | "input";

const ORDER: readonly Purpose[] = ["root", "node", "answer", "value", "generated", "input"];
/** The interface that all nodes have. */
const NODES = "GraphNode";
const GENERATED = /(Connection|Relationship|Edge|Aggregate\w*|AggregateSelection|PageInfo)$/;

export function purposeOf(schema: GraphQLSchema, type: GraphQLNamedType): Purpose {
  if (type === schema.getQueryType()) return "root";
  if (isInputObjectType(type)) return "input";
  if (isScalarType(type) || isEnumType(type)) return type.name.startsWith("__") ? "generated" : "value";
  if (type.name.startsWith("__") || GENERATED.test(type.name)) return "generated";
  const isNode = isInterfaceType(type)
    ? type.name === NODES
    : isObjectType(type) && type.getInterfaces().some(({ name }) => name === NODES);
  return isNode ? "node" : "answer";
}

/** In place: GraphiQL's search goes through the map as it stands, and stops at the hundredth hit. */
export function putInOrder(schema: GraphQLSchema): void {
  const types = schema.getTypeMap() as Record<string, GraphQLNamedType>;
  const sorted = Object.entries(types).sort(
    ([, one], [, other]) => ORDER.indexOf(purposeOf(schema, one)) - ORDER.indexOf(purposeOf(schema, other)),
  );
  for (const [name] of sorted) delete types[name];
  Object.assign(types, Object.fromEntries(sorted));
}
