/** Places of the document and who is stated there in, the graph's passages and its `statedIn` edges out. */
import { passageId } from "../model/ids.ts";
import type { Passage, PassageRole, PolicyGraph, StatedIn } from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";

export type Statements = ReturnType<typeof statementCollector>;

/** Gathers passages, each place once, and who is stated there; in the order in which they are added. */
export function statementCollector(edition: string) {
  const passages = new Map<string, Passage>();
  const statedIn: StatedIn[] = [];
  return {
    add(nodeId: string, at: Position, role: PassageRole, statedName: string | null = null): void {
      const id = passageId(edition, at.line, at.column);
      passages.set(id, { id, line: at.line, column: at.column, text: at.text });
      statedIn.push({ nodeId, passageId: id, role, statedName });
    },
    collected: (): Pick<PolicyGraph, "passages" | "statedIn"> => ({ passages: [...passages.values()], statedIn }),
  };
}
