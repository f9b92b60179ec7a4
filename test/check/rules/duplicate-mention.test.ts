/** An item mentioned twice in one list. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { duplicateMention } from "../../../src/check/rules/duplicate-mention.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(duplicateMention(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the second mention, with the first", () => {
  const document = sampleWith(["2-1 図書館の充実\n\n数", "2-1 図書館の充実\n1-1 公園の整備\n\n数"]);
  expect(findings(document)).toEqual(["warning duplicate-mention 14:1 1-1 公園の整備 | 13:9 1-1 公園の整備"]);
});
