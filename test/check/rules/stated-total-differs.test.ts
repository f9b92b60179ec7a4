/** Totals that the matrix states and does not have. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { statedTotalDiffers } from "../../../src/check/rules/stated-total-differs.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(statedTotalDiffers(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds the total of a column", () => {
  const document = sampleWith(["文化\t2-1\t図書館の充実\t○\t\n", "文化\t2-1\t図書館の充実\t○\t\n計\t\t\t3\t1\n"]);
  expect(findings(document)).toEqual(["error stated-total-differs 41:5 3"]);
});

test("finds the total of a domain", () => {
  const document = sampleWith(["文化\t2-1", "\t小計\t\t1\t2\n文化\t2-1"]);
  expect(findings(document)).toEqual(["error stated-total-differs 40:6 1"]);
});

test("finds the total of a row", () => {
  const document = sampleWith(
    ["\tともしびプラン", "\tともしびプラン\t計"],
    ["公園の整備\t○\t\n", "公園の整備\t○\t\t2\n"],
    ["街灯の整備\t\t○", "街灯の整備\t\t○\t1"],
  );
  expect(findings(document)).toEqual(["error stated-total-differs 38:17 2"]);
});
