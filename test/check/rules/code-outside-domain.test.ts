/** An item in another domain than its code says. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { codeOutsideDomain } from "../../../src/check/rules/code-outside-domain.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(codeOutsideDomain(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds a row whose domain cell is missing", () => {
  const document = sampleWith(["文化\t2-1", "\t2-1"]);
  expect(findings(document)).toEqual(["error code-outside-domain 40:2 2-1\t図書館の充実"]);
});
