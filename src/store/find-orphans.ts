/** Finds what stands in the graph and is no edition's own: what belongs to none, and shared goals that are not as the program knows them, a sentence each. */
import { GRAPH_NODE, NODE_KINDS } from "../model/node-kinds.ts";
import { sharedGoalsOf } from "../model/shared-goals.ts";
import { cypherText } from "./cypher-file.ts";
import { sharedGoalRows } from "./graph-to-rows.ts";
import { LOAD_MANIFEST } from "./rows.ts";
import { inRead, type Store } from "./store.ts";
import { withNumbers } from "./with-numbers.ts";

/** A node that bears one of them appears in answers, or is taken for what a load wrote, whoever wrote it. */
const LABELS = [GRAPH_NODE.name, ...NODE_KINDS.map(({ name }) => name), LOAD_MANIFEST];

export async function findOrphans(store: Store): Promise<readonly string[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("verify/orphans"), { labels: LABELS }));
  const orphans = records
    .map((record) => {
      const node = `${record.get("labels").join(":")} ${record.get("name")}`;
      const type = record.get("type");
      return type === null
        ? `${node}: belongs to no edition`
        : `${node}: a relationship ${type} leads from it to ${record.get("to")}, and it is no node of the graph`;
    })
    .sort();
  return [...orphans, ...(await changedGoals(store))];
}

/** The goals of the SDGs are set by every load that names one, and must be what the program has. */
async function changedGoals(store: Store): Promise<readonly string[]> {
  const { records } = await inRead(store, (tx) => tx.run(cypherText("verify/shared-goals")));
  return records.flatMap((record) => {
    const id = String(record.get("id"));
    const [known] = sharedGoalRows(sharedGoalsOf([id]));
    const stored = withNumbers(record.get("properties"));
    const isSame = known !== undefined && inWords(known.properties) === inWords(stored as object);
    return isSame && record.get("labels").join() === "Goal"
      ? []
      : [`Goal ${id}: is not the goal of that name that all editions share; loading one that names it puts it right`];
  });
}

const inWords = (properties: object) => JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)));
