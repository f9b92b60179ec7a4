/** Plans without a target. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { planWithoutTarget } from "../../../src/check/rules/plan-without-target.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(planWithoutTarget(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the plan", () => {
  const document = sampleWith(["数値目標案\n\n街灯の数\n", ""]);
  expect(findings(document)).toEqual(["warning plan-without-target 19:1 ②ともしびプラン"]);
});
