/** Marks that no initiative of the plan backs. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { markWithoutInitiative } from "../../../src/check/rules/mark-without-initiative.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(markWithoutInitiative(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the mark, with the plan it stands for", () => {
  const document = sampleWith(["街灯の整備\t\t○", "街灯の整備\t○\t○"]);
  expect(findings(document)).toEqual(["warning mark-without-initiative 39:12 ○ | 3:1 ①あおぞらプラン"]);
});
