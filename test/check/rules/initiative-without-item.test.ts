/** Initiatives that mention no item. */
import { expect, test } from "vitest";
import { subjectOf } from "../../../src/check/rule.ts";
import { initiativeWithoutItem } from "../../../src/check/rules/initiative-without-item.ts";
import { graphOf, inShort } from "../../support/ingest-text.ts";
import { SAMPLE, sampleWith } from "../../support/sample-document.ts";

const findings = (document: string) => inShort(initiativeWithoutItem(subjectOf(graphOf(document))));

test("finds nothing in a sound document", () => {
  expect(findings(SAMPLE)).toEqual([]);
});

test("finds an initiative without a list", () => {
  const document = sampleWith(["【施策大項目】 1-2 街灯の整備\n", ""]);
  expect(findings(document)).toEqual(["warning initiative-without-item 25:1 ○夜道を照らす"]);
});

test("finds an empty list", () => {
  const document = sampleWith(["【施策大項目】 1-2 街灯の整備", "【施策大項目】"]);
  expect(findings(document)).toEqual(["warning initiative-without-item 25:1 ○夜道を照らす"]);
});
