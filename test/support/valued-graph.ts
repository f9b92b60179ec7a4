/** The sample document's graph with what it does not state: values, departments, goals, notes, levels, initiatives and targets of items and domains. */

import type { CompleteGraph } from "../../src/model/policy-graph.ts";
import { textPosition } from "../../src/model/position.ts";
import { sharedGoalsOf } from "../../src/model/shared-goals.ts";
import { sortGraph } from "../../src/model/sort-graph.ts";
import { checkedGraphOf, completeGraph, factsOf } from "./checked-graph.ts";
import { TARGET, UNDERTAKEN } from "./nothing-more.ts";
import { SAMPLE } from "./sample-document.ts";

/** As an edition of one of two cities, so that two of them may be loaded. */
export function valuedGraph(code: "131016" | "112119" = "131016", edition = "valued"): CompleteGraph {
  const { graph } = checkedGraphOf(SAMPLE, factsOf(code, edition));
  const { id } = graph.edition;
  const [item, plan, domain] = [graph.items[0], graph.plans[0], graph.domains[0]];
  if (!item || !plan || !domain) throw new Error("the sample has items, plans and domains");
  const part = { ...item, id: `${id}/item/~90`, parentId: item.id, code: null, position: 90, levelName: "小項目" };
  const initiative = { ...{ id: `${item.id}/initiative/1`, ownerId: item.id, position: 1 }, ...UNDERTAKEN };
  const target = { ...TARGET, id: `${domain.id}/target/1`, ownerId: domain.id, position: 1, name: "緑地の割合" };
  const values = [
    ["baseline", 2023, 12.5, "exactly", "12.5"],
    ["interim", 2026, 14, "about", "約14"],
    ["goal", 2029, 20, "atLeast", "20以上"],
    ["goal", 2031, null, "exactly", "さらに増やす"],
  ] as const;
  const department = { id: `${id}/department/緑地課`, position: 1, name: "緑地課" };
  const goals = [
    ...sharedGoalsOf(["sdg/11", "sdg/11.7"]),
    { id: `${id}/goal/重点/緑`, scheme: "重点", position: 1, code: null, name: "緑" },
  ];
  const at = (line: number, text: string) => textPosition(line, 1, text);
  return completeGraph(
    sortGraph({
      ...graph,
      items: [...graph.items, { ...part, status: "新規", periodFrom: 2026, periodTo: 2029 }],
      initiatives: [...graph.initiatives, { ...initiative, name: "公園の手入れ", description: "" }],
      targets: [...graph.targets, { ...target, unit: "%", direction: "increase", source: "緑地課調べ" }],
      measurements: values.map(([measurementKind, year, value, bound, text], index) => ({
        ...{ id: `${target.id}/measurement/${index + 1}`, targetId: target.id, position: index + 1 },
        ...{ measurementKind, year, value, bound, text },
      })),
      departments: [department],
      goals,
      notes: [{ id: `${plan.id}/note/1`, nodeId: plan.id, position: 1, head: "備考", text: "再掲" }],
      responsibleFor: [item, plan, target].map((node, n) => ({
        ...at(200 + n, "緑地課"),
        departmentId: department.id,
        nodeId: node.id,
      })),
      contributesTo: goals.flatMap((goal, n) =>
        [domain, item].map((node, m) => ({
          ...at(210 + 2 * n + m, goal.code ?? ""),
          nodeId: node.id,
          goalId: goal.id,
        })),
      ),
      contributesToItems: [{ ...at(220, item.code ?? ""), targetId: target.id, itemId: item.id }],
    }),
  );
}
