/** A row of a node in, the same with the words by which a person knows it out. */
import { labelOf } from "../model/node-label.ts";
import type { NodeRow } from "./rows.ts";

/** Unchanged where its kind has no label. */
export function withLabel(row: NodeRow): NodeRow {
  const label = labelOf(row.label, row.id, row.properties);
  return label === undefined ? row : { ...row, properties: { ...row.properties, label } };
}
