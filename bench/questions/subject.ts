/** The number of editions that are loaded in, what the questions are about out: an edition from their middle, and parts of it. */
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { madeUpEdition } from "../cities/made-up-edition.ts";

/** Variables of every question and parameters of every statement. */
export interface Subject {
  readonly edition: string;
  /** Id of an item that many plans cover, and not all: other plans have items that are related to it. */
  readonly item: string;
  /** What the item's name begins with; it stands in names and passages of many editions. */
  readonly phrase: string;
}

/** The first from the middle on to which every question has an answer; the middle one where there is none. */
export async function chooseSubject(editions: number): Promise<Subject> {
  const middle = Math.floor(editions / 2);
  for (let index = middle; index < editions; index += 1) {
    const { graph } = await madeUpEdition(index);
    if (isTelling(graph)) return subjectOf(graph);
  }
  return subjectOf((await madeUpEdition(middle)).graph);
}

/** Plans ① and ② share an item that is not in ③. */
function isTelling({ plans, items, covers }: PolicyGraph): boolean {
  const itemsOf = (plan: string) => new Set(covers.filter(({ planId }) => planId === plan).map(({ itemId }) => itemId));
  const [one, two, three] = plans.map(({ id }) => itemsOf(id));
  return items.some(({ id }) => one?.has(id) && two?.has(id) && !three?.has(id));
}

function subjectOf({ edition, items, plans, covers }: PolicyGraph): Subject {
  const marksOf = (id: string) => covers.filter(({ itemId }) => itemId === id).length;
  const plansOf = (id: string) => (marksOf(id) < plans.length ? marksOf(id) : 0);
  const [item] = [...items].sort((a, b) => plansOf(b.id) - plansOf(a.id));
  if (!item) throw new Error(`${edition.id} has no items`);
  return { edition: edition.id, item: item.id, phrase: item.name.split("の")[0] ?? item.name };
}
