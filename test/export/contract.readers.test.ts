/** Every format of FORMATS holds what the graph held: read back by programs of others. */
import { describe, expect, inject, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { GRAPHS } from "./graphs.ts";
import { READERS } from "./readers/readers.ts";
import { checkReading, written } from "./round-trip.ts";

const python = inject("readersPython");

test("every format of graphs has a reader, and every reader a format", () => {
  const names = FORMATS.filter(({ holds }) => holds === "graph").map(({ name }) => name);
  expect([...new Set(READERS.map(({ format }) => format))].sort()).toEqual(names.sort());
});

test("no other format holds a plan than those that have a test of their own", () => {
  // test/export/formats/strat-ml.test.ts: no package reads StratML, and none brings its schema.
  expect(FORMATS.filter(({ holds }) => holds === "plan").map(({ name }) => name)).toEqual(["stratml"]);
});

describe.for(FORMATS.filter((format) => format.holds === "graph"))("$title", (format) => {
  const graphs = Object.values(GRAPHS);

  test("writes the same bytes again", () => {
    for (const graph of graphs) expect(written(format, graph)).toBe(written(format, graph));
  });

  for (const reader of READERS.filter((it) => it.format === format.name)) {
    describe.skipIf(reader.inPython && "missing" in python)(`read by ${reader.name}`, () => {
      test.for(Object.entries(GRAPHS))("is the graph %s", async ([, graph]) => {
        const [reading] = await reader.read([written(format, graph)]);
        checkReading(reader, graph, reading);
      });
    });
  }
});
