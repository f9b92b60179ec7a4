/** The passages that findings quote: those of the graph where they are the same, and others beside them. */
import { passageId } from "./ids.ts";
import type { Passage, PolicyGraph } from "./policy-graph.ts";
import type { Finding } from "./problem.ts";

export interface FindingPassages {
  /** Those that no node of the document is stated in, in the order of the findings. */
  readonly added: readonly Passage[];
  /** Ids of passages by id of the finding, the primary location first. */
  readonly places: ReadonlyMap<string, readonly string[]>;
}

export function findingPassages(graph: PolicyGraph, findings: readonly Finding[]): FindingPassages {
  const passages = new Map(graph.passages.map((passage) => [passage.id, passage]));
  const added: Passage[] = [];
  const places = new Map<string, readonly string[]>();
  for (const { id, positions } of findings) {
    const ids = positions.map((position) => {
      const usual = passageId(graph.edition.id, position.place);
      const taken = passages.get(usual);
      const passage = { ...position, id: taken && taken.text !== position.text ? `${usual}/finding` : usual };
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
