/** An operation and the answer to its identified document in, a graph out: what has an id is a node, the field between two is an edge. */
import { type ExportGraph, RESERVED_NAMES } from "../../export/export-graph.ts";
import { addWhole } from "./add-members.ts";
import type { AnsweredOperation } from "./answer-table.ts";
import { attributeNames, declarationsOf } from "./attribute-names.ts";
import { emptyGraph, finished } from "./graph-in-making.ts";
import { hiddenFieldsOf } from "./identifying.ts";
import { questionShape } from "./question-shape.ts";

/** `data` answers the operation with the hidden fields of its document. */
export type IdentifiedAnswer = AnsweredOperation;

/**
 * Throws `UnsupportedExport` where the question has no graph: where it selects no nodes, or lists in which one would not see what belongs together.
 * Attributes are declared as they are asked for, whatever was found.
 */
export function answerGraph({ data, ...operation }: IdentifiedAnswer): ExportGraph {
  const { root, nodePlaces, edgePlaces } = questionShape(operation);
  const nodeNames = attributeNames(nodePlaces);
  const edgeNames = attributeNames(edgePlaces);
  const graph = emptyGraph();
  const names = new Map([...nodeNames, ...edgeNames]);
  addWhole({ graph, hidden: hiddenFieldsOf(operation.document), names }, root, data);
  return {
    title: operation.title,
    directed: true,
    attributes: Object.fromEntries([...graph.attributes].map(([name, value]) => [free(name), value])),
    nodeAttributes: declarationsOf(nodeNames),
    edgeAttributes: declarationsOf(edgeNames),
    nodes: finished(graph.nodes),
    edges: finished(graph.edges),
  };
}

/** A root field has no longer name than its own. */
function free(name: string): string {
  return RESERVED_NAMES.has(name) ? `data.${name}` : name;
}
