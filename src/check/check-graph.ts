/** A `PolicyGraph` in, everything the rules find in it out, in the order in which findings are shown. */
import type { PolicyGraph } from "../model/policy-graph.ts";
import { compareProblems, type Problem } from "../model/problem.ts";
import { subjectOf } from "./rule.ts";
import { rules } from "./rules.ts";

export function checkGraph(graph: PolicyGraph): readonly Problem[] {
  const subject = subjectOf(graph);
  return rules.flatMap((rule) => rule(subject)).sort(compareProblems);
}
