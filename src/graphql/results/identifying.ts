/** Hidden fields by which every node of an answer says who it is, under names that the document uses nowhere. */
import { type DocumentNode, type FieldNode, type GraphQLSchema, Kind, visit } from "graphql";
import type { SelectionOptions } from "../operation/selection.ts";
import { hasNodeFields } from "./node-types.ts";

/** Response keys; the same for the same document. */
export interface HiddenFields {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
}

export function hiddenFieldsOf(document: DocumentNode): HiddenFields {
  const keys = new Set<string>();
  visit(document, { Field: ({ alias, name }) => void keys.add((alias ?? name).value) });
  for (let i = 0; ; i += 1) {
    const prefix = `exported${i === 0 ? "" : i}`;
    const hidden = { id: `${prefix}Id`, label: `${prefix}Label`, kind: `${prefix}Kind` };
    if (Object.values(hidden).every((key) => !keys.has(key))) return hidden;
  }
}

/** They are selected of every node, whatever else is: nothing else changes. */
export function identifying({
  document,
  schema,
}: {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
}): SelectionOptions {
  const { id, label, kind } = hiddenFieldsOf(document);
  const fields = [aliased(id, "id"), aliased(label, "label"), aliased(kind, "__typename")];
  return { besides: (type) => (hasNodeFields(type, schema) ? fields : []) };
}

function aliased(alias: string, name: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  };
}
