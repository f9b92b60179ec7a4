/**
 * Ids in, the nodes with everything that a question selects of them out, from the generated fields of `Query`: so that the answer of a question of
 * our own can be filtered, sorted and traversed like any other.
 */
import { type FieldNode, GraphQLError, type GraphQLResolveInfo, Kind } from "graphql";

type Arguments = Readonly<Record<string, unknown>>;

/** Asks the generated field `name` of `Query` in place of the field that is being resolved, with the same selection. */
export async function askGenerated(
  name: string,
  args: Arguments,
  context: object,
  info: GraphQLResolveInfo,
  selecting: readonly FieldNode[] = [],
): Promise<unknown> {
  const root = info.schema.getQueryType();
  const field = root?.getFields()[name];
  if (!root || !field?.resolve) throw new Error(`the schema has no field Query.${name}`);
  const selections = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
  const node: FieldNode = {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...selections, ...selecting] },
  };
  return field.resolve({}, args, context, {
    ...info,
    fieldName: name,
    fieldNodes: [node],
    parentType: root,
    returnType: field.type,
  });
}

/** Under this name every node brings its id, whatever was selected; no one else's alias. */
const ID = "idOfGeneratedNode";

export const ID_FIELD: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: ID },
  name: { kind: Kind.NAME, value: "id" },
};

/** Ids that are asked for at once: the most that a generated field gives. */
const AT_ONCE = 1_000;

/** The nodes of these ids, all of one kind, that meet the arguments' `where`, in the order of their `sort`, by id. */
export async function generatedNodes(
  kind: string,
  ids: readonly string[],
  args: Arguments,
  context: object,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, unknown>> {
  const nodes = new Map<string, unknown>();
  const name = listOf(kind, info);
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const asked = { ...args, where: amongIds(some, args.where), limit: some.length };
    const answer = (await askGenerated(name, asked, context, info, [ID_FIELD])) as Record<string, unknown>[];
    // Where the field's type is the interface of all kinds, this is how the library's own answers say which.
    for (const node of answer) nodes.set(String(node[ID]), { ...node, __resolveType: kind });
  }
  return nodes;
}

/** The generated field that lists nodes of a kind; its own questions with such lists have further arguments. */
function listOf(kind: string, info: GraphQLResolveInfo): string {
  const fields = Object.values(info.schema.getQueryType()?.getFields() ?? {});
  const lists = fields.filter(({ type }) => String(type) === `[${kind}!]!`);
  const plain = lists.find(({ args }) => args.every(({ name }) => /^(where|sort|limit|offset)$/.test(name)));
  if (!plain) throw new Error(`the schema has no list of ${kind}`);
  return plain.name;
}

export function amongIds(ids: readonly string[], where: unknown): object {
  return where ? { AND: [{ id: { in: ids } }, where] } : { id: { in: ids } };
}

/** A load came between the question for the ids and the one for the nodes. */
export function changedMeanwhile(): never {
  throw new GraphQLError("The graph was changed while the question was answered. Ask again.", {
    extensions: { code: "CHANGED_MEANWHILE" },
  });
}
