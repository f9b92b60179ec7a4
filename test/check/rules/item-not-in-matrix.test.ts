/** Items mentioned without a row in the matrix. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { itemNotInMatrix } from "../../../src/check/rules/item-not-in-matrix.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(itemNotInMatrix(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds a code that the matrix does not have", () => {
  const document = sampleWith(["2-1 図書館の充実\n", "2-2 図書館の充実\n"]);
  expect(findings(document)).toEqual(["error item-not-in-matrix 13:19 2-2 図書館の充実"]);
});
