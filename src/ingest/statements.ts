/** Places of the document and who is stated there in, the graph's passages and its `statedIn` edges out. */
import { passageId } from "../model/ids.ts";
import type { Passage, PassageRole, PolicyGraph, StatedIn } from "../model/policy-graph.ts";
import { comparePositions, type Position } from "../model/position.ts";

export type Statements = ReturnType<typeof statementCollector>;

/** Gathers passages, each place once, and who is stated there. */
export function statementCollector(edition: string) {
  const passages = new Map<string, Passage>();
  const statedIn: (StatedIn & { at: Position })[] = [];
  return {
    add(nodeId: string, at: Position, role: PassageRole, statedName: string | null = null): void {
      const id = passageId(edition, at.line, at.column);
      passages.set(id, { id, line: at.line, column: at.column, text: at.text });
      statedIn.push({ nodeId, passageId: id, role, statedName, at });
    },
    collected(): Pick<PolicyGraph, "passages" | "statedIn"> {
      const inOrder = [...statedIn].sort((a, b) => comparePositions(a.at, b.at) || (a.nodeId < b.nodeId ? -1 : 1));
      return {
        passages: [...passages.values()].sort(comparePositions),
        statedIn: inOrder.map(({ at: _, ...stated }) => stated),
      };
    },
  };
}
