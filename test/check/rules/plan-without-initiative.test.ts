/** Plans without an initiative. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { planWithoutInitiative } from "../../../src/check/rules/plan-without-initiative.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(planWithoutInitiative(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the plan", () => {
  const document = sampleWith(["○夜道を照らす\n\n街灯を増やします。\n\n【施策大項目】 1-2 街灯の整備\n", ""]);
  expect(findings(document)).toEqual(["warning plan-without-initiative 19:1 ②ともしびプラン"]);
});
