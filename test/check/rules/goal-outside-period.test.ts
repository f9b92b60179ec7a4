/** A goal of a year outside the period of the plan. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { goalOutsidePeriod } from "../../../src/check/rules/goal-outside-period.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";
import { graphOf } from "../../support/ingest-text.ts";
import { sampleWith } from "../../support/sample-document.ts";

const table = (heads: string, row: string) => graphOf(sampleWith(["公園の面積、", `${heads}\n${row}\n\n・来園者数、`]));
const HEADS = "指標名\t方向\t現状値(令和5年度)\t目標値(令和11年度)";

const withPeriod = (graph: PolicyGraph, periodFrom: number | null, periodTo: number | null): PolicyGraph => ({
  ...graph,
  edition: { ...graph.edition, periodFrom, periodTo },
});

test.each([
  [null, null, 0],
  [2024, 2029, 0],
  [2024, 2028, 0],
  [2024, 2027, 1],
  [2030, 2034, 1],
  [2030, null, 1],
  [null, 2030, 0],
])("a goal of 2029 in a plan of %s to %s", (from, to, count) => {
  const graph = withPeriod(table(HEADS, "公園の面積\t増\t6\t12"), from, to);
  const found = goalOutsidePeriod(subjectOf(graph));
  expect(found).toHaveLength(count);
  for (const { message, positions } of found) {
    expect(message).toContain("is of 2029, outside");
    expect(positions).toHaveLength(1);
  }
});
