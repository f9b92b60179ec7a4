/** Numbers that skip one: of items, plans and domains. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { codeOutOfSequence } from "../../../src/check/rules/code-out-of-sequence.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(codeOutOfSequence(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("says where an item is missing", () => {
  const document = sampleWith(["\t1-2\t街灯", "\t1-3\t街灯"]);
  expect(findings(document)).toEqual(["warning code-out-of-sequence 39:2 1-3\t街灯の整備"]);
});

test("says where a plan is missing", () => {
  const document = sampleWith(["②とも", "③とも"]);
  expect(findings(document)).toEqual(["warning code-out-of-sequence 19:1 ③ともしびプラン"]);
});

test("says where a domain is missing, and where its items do not begin with 1", () => {
  const document = sampleWith(["文化\t2-1", "文化\t3-2"]);
  expect(findings(document)).toEqual([
    "warning code-out-of-sequence 40:1 文化",
    "warning code-out-of-sequence 40:4 3-2\t図書館の充実",
  ]);
});
