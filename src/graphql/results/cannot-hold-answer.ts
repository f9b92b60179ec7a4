/** Why an answer is no graph, in words for the one who asked. */
import { UnsupportedExport } from "../../export/unsupported-export.ts";

const INSTEAD = "ask for CSV or JSON";

export function noNodes(): UnsupportedExport {
  return new UnsupportedExport(
    `This answer has no objects with ids: nothing that could be a node of a graph. Select nodes (plans, policyItems, …), or ${INSTEAD}.`,
  );
}

/** `field` with its path, `hasNode` whether there is such a field to select. */
export function listWithoutNode(field: string, hasNode: boolean): UnsupportedExport {
  const remedy = hasNode ? `Select \`node\` in it, or ${INSTEAD}.` : `Please ${INSTEAD}.`;
  return new UnsupportedExport(
    `\`${field}\` is a list of objects without ids: as a graph it would not say which of the selected nodes belong together. ${remedy}`,
  );
}

export function sometimesNode(field: string): UnsupportedExport {
  return new UnsupportedExport(
    `\`${field}\` may have objects without ids, which are no nodes of a graph. Please ${INSTEAD}.`,
  );
}

/** `whose` is the id of the node or the edge. */
export function twoValues(name: string, whose: string): UnsupportedExport {
  return new UnsupportedExport(
    `\`${name}\` of \`${whose}\` has more than one value in this answer; as a graph it can have one. Please ${INSTEAD}.`,
  );
}

export function connectedTwice(edge: string): UnsupportedExport {
  return new UnsupportedExport(
    `The edge \`${edge}\` is there more than once, and is asked for in two ways: as a graph it would not say which values belong together. Ask for it once, or ${INSTEAD}.`,
  );
}
