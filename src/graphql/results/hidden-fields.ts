/** A document in, the names under which every node of its answer says who it is out: names that the document uses nowhere. */
import { type DocumentNode, type FieldNode, Kind, visit } from "graphql";

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

/** As they are selected. */
export function hiddenSelections({ id, label, kind }: HiddenFields): readonly FieldNode[] {
  return [aliased(id, "id"), aliased(label, "label"), aliased(kind, "__typename")];
}

function aliased(alias: string, name: string): FieldNode {
  return {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: name },
  };
}
