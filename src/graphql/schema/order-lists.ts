/** A generated schema in; the same schema out, with document order as the default of every list and connection. */
import {
  type GraphQLArgument,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from "graphql";
import { GRAPH_NODE, NODE_KINDS } from "../../model/node-kinds.ts";

/** Properties that put nodes in the order in which the document has them, by kind; nodes of all kinds together come in the order of ids. */
const DOCUMENT_ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  [GRAPH_NODE.name, ["id"]],
  ...NODE_KINDS.map(({ name, order }) => [name, order]),
]);

type Sort = Readonly<Record<string, unknown>>;

/**
 * Without an order a database gives nodes as they come, so that pages overlap and the same question has another answer tomorrow.
 * The defaults are put on the arguments, where a reader of the schema sees them.
 */
export function orderLists(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const sort = field.args.find(({ name }) => name === "sort");
      const order = sort && defaultFor(sort);
      if (!sort || !order) continue;
      sort.type = new GraphQLNonNull(sort.type) as GraphQLInputType;
      sort.defaultValue = order;
    }
  }
}

/** Connections further down sort by `{node: {…}}`; everything else by the node's properties themselves. */
function defaultFor(sort: GraphQLArgument): readonly Sort[] | undefined {
  const type = getNamedType(sort.type);
  if (!isInputObjectType(type)) return undefined;
  const node = type.getFields().node;
  const nodeType = node ? getNamedType(node.type) : type;
  const order = DOCUMENT_ORDER[nodeType.name.replace(/Sort$/, "")];
  return order?.map((property) => (node ? { node: { [property]: "ASC" } } : { [property]: "ASC" }));
}
