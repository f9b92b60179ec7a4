/** A generated schema in; the same schema out, whose root connections read no more of the database than the page they show. */
import {
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type SelectionNode,
} from "graphql";
import { askGenerated, ID_FIELD } from "../cross-cutting/generated-fields.ts";
import { isIncluded } from "../results/selected-fields.ts";
import { destinationOf, isConnection } from "./descriptions/destination.ts";

type Resolver = GraphQLFieldResolver<unknown, object>;
type Fields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/**
 * The library collects every node of a connection before it cuts the page: at 66,000 nodes the database has not the memory for it. So the entries
 * come from the list of the same name, which cuts first, and only what is counted or computed over all comes from the connection.
 */
export function pageRootConnections(schema: GraphQLSchema): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const field of Object.values(fields)) {
    const list = field.name.replace(/Connection$/, "");
    const generated = field.resolve;
    if (isConnection(field) && fields[list] && generated && destinationOf(field))
      field.resolve = paged(list, generated);
  }
}

function paged(list: string, generated: Resolver): Resolver {
  return async (source, args, context, info) => {
    const fields = subfields(info.fieldNodes, info);
    const named = (name: string) => [...fields].filter(([, [node]]) => node.name.value === name);
    const [edges, ...furtherEdges] = named("edges");
    const ofEdge: Fields = edges ? subfields(edges[1], info) : new Map();
    const nodes = [...ofEdge].filter(([, [node]]) => node.name.value === "node");
    const pages = named("pageInfo");
    // Under two names, each with a selection of its own: rare, and the library's business.
    if ((!edges && pages.length === 0) || furtherEdges.length > 0 || nodes.length > 1) {
      return generated(source, args, context, info);
    }
    const others = [...fields].filter(([, [node]]) => !["edges", "pageInfo", "__typename"].includes(node.name.value));
    const [page, counted] = await Promise.all([
      readPage(list, args, nodes[0]?.[1] ?? [], context, info),
      others.length === 0 ? {} : generated(source, args, context, { ...info, fieldNodes: [only(others, info)] }),
    ]);
    const entries = page.entries.map((entry) => shaped(ofEdge, entry));
    return {
      ...shaped(new Map(others), counted as Readonly<Record<string, unknown>>),
      ...(edges ? { [edges[0]]: entries } : {}),
      ...Object.fromEntries(pages.map(([key, nodes]) => [key, shaped(subfields(nodes, info), page.pageInfo)])),
    };
  };
}

/** One entry more than asked for is read, to know whether there is a next page. */
async function readPage(
  list: string,
  { first, after, ...args }: Readonly<Record<string, unknown>>,
  nodes: readonly FieldNode[],
  context: object,
  info: GraphQLResolveInfo,
) {
  const start = typeof after === "string" ? positionOf(after) + 1 : 0;
  const size = Number(first);
  const asked = { ...args, limit: size + 1, offset: start };
  // An id is selected besides, because a selection cannot be empty.
  const read = (await askGenerated(list, asked, context, { ...info, fieldNodes: [...nodes] }, [
    ID_FIELD,
  ])) as readonly unknown[];
  const entries = read.slice(0, size).map((node, i) => ({ cursor: cursorAt(start + i), node }));
  return {
    entries,
    pageInfo: {
      hasNextPage: read.length > size,
      hasPreviousPage: start > 0,
      startCursor: entries[0]?.cursor ?? null,
      endCursor: entries.at(-1)?.cursor ?? null,
    },
  };
}

/** As the library writes cursors; `guardPaging` has looked at those that come in. */
const cursorAt = (position: number) => Buffer.from(`arrayconnection:${position}`).toString("base64");
const positionOf = (cursor: string) => Number(Buffer.from(cursor, "base64").toString("utf8").split(":")[1]);

/** Values by the names under which the question asks for them. */
function shaped(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries([...fields].map(([key, [node]]) => [key, values[node.name.value]]));
}

/** The connection's field with only these of its own. */
function only(fields: readonly (readonly [string, readonly FieldNode[]])[], info: GraphQLResolveInfo): FieldNode {
  const [field] = info.fieldNodes;
  if (!field) throw new Error("a field is resolved that nobody selected");
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: fields.flatMap(([, nodes]) => nodes) } };
}

/** What these fields select of one object type, fragments expanded, by response key. */
function subfields(nodes: readonly FieldNode[], info: GraphQLResolveInfo): Fields {
  const found = new Map<string, [FieldNode, ...FieldNode[]]>();
  const collect = (selections: readonly SelectionNode[]) => {
    for (const selection of selections) {
      if (!isIncluded(selection, info.variableValues)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const same = found.get(key);
        if (same) same.push(selection);
        else found.set(key, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections);
      else collect(info.fragments[selection.name.value]?.selectionSet.selections ?? []);
    }
  };
  for (const { selectionSet } of nodes) collect(selectionSet?.selections ?? []);
  return found;
}
