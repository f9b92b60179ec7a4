/** A store in, what stands in its graph without belonging to any edition out, a sentence each. */
import { cypherText } from "./cypher-file.ts";
import { inRead, type Store } from "./store.ts";

/** Labels that GraphQL knows as kinds: a node that bears one appears in answers, whoever wrote it. */
const KINDS = [
  "Municipality",
  "Edition",
  "PolicyDomain",
  "PolicyItem",
  "Plan",
  "Initiative",
  "Target",
  "Finding",
  "Passage",
  "PlanOverlap",
  "InitiativeOverlap",
  "DomainCoverage",
  "LoadRecord",
] as const;

export async function findStrays(store: Store): Promise<readonly string[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("verify/strays"), { kinds: KINDS }));
  return records
    .map((record) => {
      const node = `${record.get("labels").join(":")} ${record.get("name")}`;
      const type = record.get("type");
      return type === null
        ? `${node}: belongs to no edition`
        : `${node}: a relationship ${type} leads from it to ${record.get("to")}, and it is no node of the graph`;
    })
    .sort();
}
