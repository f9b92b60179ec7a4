/** A graph and its findings in, the passages that the findings quote out: those of the graph where they are the same, others added. */
import { passageId } from "./ids.ts";
import type { Passage, PolicyGraph } from "./policy-graph.ts";
import type { Finding } from "./problem.ts";

export interface FindingPassages {
  /** Those that no node of the document is stated in, in the order of the findings. */
  readonly added: readonly Passage[];
  /** Ids of passages by id of the finding, the decisive one first. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export function findingPassages(graph: PolicyGraph, findings: readonly Finding[]): FindingPassages {
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]));
  const added: Passage[] = [];
  const places = new Map<string, readonly string[]>();
  for (const { id, positions } of findings) {
    const ids = positions.map(({ line, column, text }) => {
      const usual = passageId(graph.edition.id, line, column);
      const taken = passages.get(usual);
      const passage = { id: taken && taken.text !== text ? `${usual}/finding` : usual, line, column, text };
      if (!passages.has(passage.id)) {
        passages.set(passage.id, passage);
        added.push(passage);
      }
      return passage.id;
    });
    places.set(id, ids);
  }
  return { added, places };
}
