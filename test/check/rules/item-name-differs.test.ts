/** Names of an item that differ between list and matrix. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { itemNameDiffers } from "../../../src/check/rules/item-name-differs.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(itemNameDiffers(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds both spellings and where they stand", () => {
  const document = sampleWith(["2-1 図書館の充実", "2-1 図書室の充実"]);
  expect(findings(document)).toEqual(["warning item-name-differs 13:19 2-1 図書室の充実 | 40:4 2-1\t図書館の充実"]);
});
