/** Every format of FORMATS holds what the graph held: read back by programs of others, those that run in Node; the others are in contract.readers.test.ts. */
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { describeReader } from "./expect-readers.ts";
import { GRAPHS } from "./graphs.ts";
import { READERS } from "./readers/readers.ts";
import { written } from "./round-trip.ts";

test("every format of graphs has a reader, and every reader a format", () => {
  const names = FORMATS.filter(({ holds }) => holds === "graph").map(({ name }) => name);
  expect([...new Set(READERS.map(({ format }) => format))].sort()).toEqual(names.sort());
});

test("no other format holds a plan than those that have a test of their own", () => {
  // formats/strat-ml.test.ts, strat-ml-performance.test.ts, workbook/: no package reads StratML, and none brings its schema.
  expect(FORMATS.filter(({ holds }) => holds === "plan").map(({ name }) => name)).toEqual([
    "stratml",
    "stratml2",
    "xlsx",
    "en.xlsx",
  ]);
});

describe.for(FORMATS.filter((format) => format.holds === "graph"))("$title", (format) => {
  test("writes the same bytes again", () => {
    for (const graph of Object.values(GRAPHS)) expect(written(format, graph)).toBe(written(format, graph));
  });
});

for (const reader of READERS.filter(({ inPython }) => !inPython)) describeReader(reader);
