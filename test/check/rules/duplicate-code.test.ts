/** Codes and numbers given twice. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { duplicateCode } from "../../../src/check/rules/duplicate-code.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(duplicateCode(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds a repeated row, with the first one", () => {
  const document = sampleWith(["文化\t2-1\t図", "\t1-2\t街灯の整備\t\t○\n文化\t2-1\t図"]);
  expect(findings(document)).toEqual(["error duplicate-code 40:2 1-2\t街灯の整備 | 39:2 1-2\t街灯の整備"]);
});

test("finds a repeated plan number", () => {
  const document = sampleWith(["②とも", "①とも"]);
  expect(findings(document)).toEqual(["error duplicate-code 19:1 ①ともしびプラン | 3:1 ①あおぞらプラン"]);
});

test("finds two domains of one number", () => {
  const document = sampleWith(["文化\t2-1", "文化\t1-3"]);
  expect(findings(document)).toEqual(["error duplicate-code 40:1 文化 | 38:1 環境"]);
});
