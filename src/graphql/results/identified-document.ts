/** A valid document in, the same out with hidden fields by which every node of its answer can be told: id, label and kind. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  getNamedType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { AskedOperation } from "./asked-operation.ts";
import { hiddenFieldsOf, hiddenSelections } from "./hidden-fields.ts";
import { hasNodeFields, NODE_INTERFACE, nodeness } from "./node-types.ts";

/**
 * They stand in the selection of every field that leads to a node, so fragments need none of their own. Nothing else changes: without
 * them the answer is that of the document itself.
 */
export function identifiedDocument({ schema, document }: AskedOperation): DocumentNode {
  const hidden = hiddenSelections(hiddenFieldsOf(document));
  const types = new TypeInfo(schema);

  const additionsFor = (type: GraphQLNamedType): readonly SelectionNode[] => {
    if (hasNodeFields(type, schema)) return hidden;
    if (nodeness(type, schema) === "never") return [];
    const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: NODE_INTERFACE } } as const;
    return [
      { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections: hidden } },
    ];
  };

  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: {
        leave(node): FieldNode | undefined {
          const type = types.getType();
          const additions = type && node.selectionSet ? additionsFor(getNamedType(type)) : [];
          if (!node.selectionSet || additions.length === 0) return undefined;
          const selections = [...node.selectionSet.selections, ...additions];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      },
    }),
  );
}
