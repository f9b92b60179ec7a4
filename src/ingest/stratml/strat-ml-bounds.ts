/** How large a plan in StratML may be: beyond the bounds of every XML file, what would grow with the square of its size. */
import { type Problem, problemOf } from "../../model/problem.ts";
import { COUNTED, DOCUMENT_BOUNDS } from "../bounds.ts";
import { addAll } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import type { PlanInMaking } from "../tables/plan-in-making.ts";

/** Of goals, objectives and indicators; of stakeholders as many. The largest plan known has 1,200 elements. */
export const MOST_NODES = 20_000;

const NODES = new Set(["Goal", "Objective", "PerformanceIndicator"]);

/** Before anything is made of it. */
export function tooMuchInIt(core: XmlElement): Problem | undefined {
  let [count, stakeholders] = [0, 0];
  const left = [core];
  for (let element = left.pop(); element; element = left.pop()) {
    if (NODES.has(element.name)) count += 1;
    else if (element.name === "Stakeholder") stakeholders += 1;
    addAll(left, element.children);
  }
  if (count <= MOST_NODES && stakeholders <= MOST_NODES) return undefined;
  return problemOf("document-too-large/elements", "error", { most: MOST_NODES, count, stakeholders });
}

/** Of our own exports, which have plans: every pair of them, and of a plan and a domain, becomes a node. */
export function tooManyPairs({ nodes, marks, mentions }: PlanInMaking): Problem | undefined {
  const of = (kind: string) => nodes.filter((node) => node.kind === kind).length;
  const perItem = new Map<unknown, number>();
  for (const { item } of marks) perItem.set(item, (perItem.get(item) ?? 0) + 1);
  const shared = [...perItem.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const sizes = [
    ["plans", of("plan"), COUNTED.plans],
    ["cells", of("domain") * of("plan"), COUNTED.cells],
    [
      "marks",
      marks.length + mentions.length,
      { en: "items covered and advanced", ja: "プランに含まれる施策と取組が挙げる施策の合計" },
    ],
    ["sharedByPairs", shared, COUNTED.sharedByPairs],
  ] as const;
  const excess = sizes.find(([bound, size]) => size > DOCUMENT_BOUNDS[bound]);
  if (!excess) return undefined;
  const [bound, size, what] = excess;
  return problemOf("document-too-large/strat-ml", "error", { most: DOCUMENT_BOUNDS[bound], what, size });
}
