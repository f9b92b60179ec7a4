/** Mentions that the matrix has no mark for. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { mentionWithoutMark } from "../../../src/check/rules/mention-without-mark.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(mentionWithoutMark(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the mention, with the row that lacks the mark", () => {
  const document = sampleWith(["公園の整備\t○", "公園の整備\t"]);
  expect(findings(document)).toEqual(["warning mention-without-mark 13:9 1-1 公園の整備 | 38:4 1-1\t公園の整備"]);
});
