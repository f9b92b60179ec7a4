/** Every view of the seed, in every format of graphs, is read by every reader as what the view drew. */
import { describe, inject, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { drawSeed } from "./draw-seed.ts";
import { READERS } from "./readers/readers.ts";
import { checkReading, written } from "./round-trip.ts";

const python = inject("readersPython");
const drawings = drawSeed();
describe.for(FORMATS.filter((format) => format.holds === "graph"))("$title", (format) => {
  for (const reader of READERS.filter((it) => it.format === format.name)) {
    test.skipIf(reader.inPython && "missing" in python)(`read by ${reader.name}`, async () => {
      const readings = await reader.read(drawings.map(({ graph }) => written(format, graph)));
      for (const [index, { graph }] of drawings.entries()) checkReading(reader, graph, readings[index]);
    });
  }
});
