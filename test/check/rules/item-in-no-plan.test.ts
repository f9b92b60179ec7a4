/** Items that no plan covers. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { itemInNoPlan } from "../../../src/check/rules/item-in-no-plan.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(itemInNoPlan(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("informs of a row without a mark", () => {
  const document = sampleWith(["街灯の整備\t\t○", "街灯の整備\t\t"]);
  expect(findings(document)).toEqual(["information item-in-no-plan 39:2 1-2\t街灯の整備"]);
});
