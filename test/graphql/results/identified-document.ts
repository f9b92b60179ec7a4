/** Writes the hidden fields of an identified answer into its document: what the engine selects besides, as a client would have to ask for it. */
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
import type { AskedOperation } from "../../../src/graphql/results/asked-operation.ts";
import { hiddenFieldsOf } from "../../../src/graphql/results/identifying.ts";
import { hasNodeFields } from "../../../src/graphql/results/node-types.ts";

/**
 * They stand in the selection of every field that leads to a node, so fragments need none of their own. Nothing else changes: without
 * them the answer is that of the document itself.
 */
export function identifiedDocument({ schema, document }: Pick<AskedOperation, "schema" | "document">): DocumentNode {
  const keys = hiddenFieldsOf(document);
  const hidden = [aliased(keys.id, "id"), aliased(keys.label, "label"), aliased(keys.kind, "__typename")];
  const types = new TypeInfo(schema);

  const additionsFor = (type: GraphQLNamedType): readonly SelectionNode[] =>
    hasNodeFields(type, schema) ? hidden : [];

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

function aliased(alias: string, name: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  };
}
