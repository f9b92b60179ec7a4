/** Goals × plans: an item counts in each plan that covers it, and for the goals of what it is a part of. */
import { expect, test } from "vitest";
import { countGoals } from "../../../web/explorer/goals/count-goals.ts";
import { LEVELED_EDITION } from "./leveled-edition.ts";

test("counted by hand", () => {
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).join(" ");
  const table = countGoals(LEVELED_EDITION).map(({ goal, items, cells, uncovered }) => [
    ...[goal.id, names(items), ...cells.map(names), names(uncovered)],
  ]);
  expect(table).toEqual([
    ["sdg/3", "健康 健診", "健康 健診", "健診", ""],
    ["sdg/11", "保育 居場所", "保育", "保育", "居場所"],
    ["990001/plan/goal/市の約束/つながる", "保育 居場所 健康 健診", "保育 健康 健診", "保育 健診", "居場所"],
  ]);
});
