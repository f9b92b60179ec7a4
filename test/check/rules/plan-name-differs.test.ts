/** Names of a plan that differ between heading and matrix. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { planNameDiffers } from "../../../src/check/rules/plan-name-differs.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(planNameDiffers(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds both spellings and where they stand", () => {
  const document = sampleWith(["\tあおぞらプラン", "\tあおそらプラン"]);
  expect(findings(document)).toEqual(["warning plan-name-differs 37:11 あおそらプラン | 3:1 ①あおぞらプラン"]);
});
