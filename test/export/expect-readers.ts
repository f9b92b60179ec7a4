/** Readers in, tests out: each reads what the formats make of hand-written graphs, and of the seed's views, as what was drawn. */
import { describe, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { drawSeed } from "./draw-seed.ts";
import { GRAPHS } from "./graphs.ts";
import type { Reader } from "./readers/reading.ts";
import { checkReading, written } from "./round-trip.ts";

export function describeReader(reader: Reader): void {
  const format = FORMATS.find((one) => one.name === reader.format && one.holds === "graph");
  if (format?.holds !== "graph") throw new Error(`${reader.format} is no format of graphs`);
  describe(`${format.title} read by ${reader.name}`, () => {
    test.for(Object.entries(GRAPHS))("is the graph %s", async ([, graph]) => {
      const [reading] = await reader.read([written(format, graph)]);
      checkReading(reader, graph, reading);
    });

    test("is every view of the seed", async () => {
      const drawings = drawSeed();
      const readings = await reader.read(drawings.map(({ graph }) => written(format, graph)));
      for (const [index, { graph }] of drawings.entries()) checkReading(reader, graph, readings[index]);
    });
  });
}
