/** A field with its filter in, out why it is refused: an aggregate over entries that the library would choose otherwise. */
import { type DocumentNode, type FieldNode, type GraphQLInputObjectType, type GraphQLSchema, Kind } from "graphql";
import { type Filter, filterKind } from "./filter-kinds.ts";
import { isSeparate } from "./filter-write.ts";
import { mendFilter } from "./mend-filters.ts";

/**
 * The library computes over the entries that meet the conditions on nodes and, apart from them, those on relationships: where one of either
 * may hold in place of the other, it has no way to say so. `filter` has passed `guardFilter`.
 */
export function guardAggregate(
  node: FieldNode,
  filter: Filter,
  type: GraphQLInputObjectType,
  { schema, document }: { readonly schema: GraphQLSchema; readonly document: DocumentNode },
): readonly string[] {
  if (filterKind(type) !== "entry" || isSeparate(mendFilter(filter, type, schema))) return [];
  if (!selects(node, "aggregate", document)) return [];
  return [
    "where: aggregate cannot be computed where conditions on node and on edge are joined by OR, or denied together. \
Ask for the aggregate of each alternative by itself, {node: …} and {edge: …}, or for edges and totalCount only.",
  ];
}

/** Whether a field is selected, be it in a fragment. */
function selects(node: Pick<FieldNode, "selectionSet">, name: string, document: DocumentNode): boolean {
  return (node.selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return selects(selection, name, document);
    const fragment = document.definitions.find(
      (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && selects(fragment, name, document);
  });
}
