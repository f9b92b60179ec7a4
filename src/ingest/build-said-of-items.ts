/** Puts together what the matrix says of its items beside marks: departments, goals and notes, with the states and periods of the items. */
import { departmentId, noteId, sharedGoalId } from "../model/ids.ts";
import type { PassageRole, PolicyGraph, PolicyItem } from "../model/policy-graph.ts";
import type { Position } from "../model/position.ts";
import { sharedGoalsOf } from "../model/shared-goals.ts";
import { type OtherCell, saidOfItem } from "./matrix/other-columns.ts";

type Said = Pick<PolicyGraph, "items" | "departments" | "goals" | "notes" | "responsibleFor" | "contributesTo">;

/** Called for each place that states a node. */
type State = (nodeId: string, at: Position, role: PassageRole, statedName?: string | null) => void;

/** `othersOf`: the cells of an item's rows under other heads than those of plans. */
export function buildSaidOfItems(
  edition: string,
  items: readonly PolicyItem[],
  othersOf: (item: PolicyItem) => readonly OtherCell[],
  state: State,
): Said {
  const departments = new Map<string, PolicyGraph["departments"][number]>();
  const responsibleFor = new Map<string, PolicyGraph["responsibleFor"][number]>();
  const contributesTo = new Map<string, PolicyGraph["contributesTo"][number]>();
  const notes: PolicyGraph["notes"][number][] = [];
  const described = items.map((item) => {
    const said = saidOfItem(othersOf(item));
    for (const { name, at, cell } of said.departments) {
      const id = departmentId(edition, name);
      if (!departments.has(id)) departments.set(id, { id, position: departments.size + 1, name });
      const key = `${id} ${item.id}`;
      if (!responsibleFor.has(key)) responsibleFor.set(key, { ...at, departmentId: id, nodeId: item.id });
      state(id, cell, "responsible", name);
    }
    for (const { code, at } of said.goals) {
      const goalId = sharedGoalId("sdg", code);
      const key = `${item.id} ${goalId}`;
      if (!contributesTo.has(key)) contributesTo.set(key, { ...at, nodeId: item.id, goalId });
    }
    for (const [index, { head, at }] of said.notes.entries()) {
      const id = noteId(item.id, index + 1);
      notes.push({ id, nodeId: item.id, position: index + 1, head, text: at.text });
      state(id, at, "note");
    }
    const { status, period } = said;
    return { ...item, status, periodFrom: period?.from ?? null, periodTo: period?.to ?? null };
  });
  return {
    items: described,
    departments: [...departments.values()],
    goals: sharedGoalsOf([...contributesTo.values()].map(({ goalId }) => goalId)),
    notes,
    responsibleFor: [...responsibleFor.values()],
    contributesTo: [...contributesTo.values()],
  };
}
