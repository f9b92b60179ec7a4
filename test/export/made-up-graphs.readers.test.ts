/** Made-up graphs with the worst of texts hold what they held, in every format and by every reader. RUNS says how often a batch of them is read. */
import fc from "fast-check";
import { describe, inject, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { arbitraryGraph } from "./arbitrary-graph.ts";
import { READERS } from "./readers/readers.ts";
import { checkReading, written } from "./round-trip.ts";

const RUNS = Number(process.env.RUNS ?? 15);
/** In one call of a reader. */
const BATCH = 40;

const python = inject("readersPython");

describe.for(FORMATS.filter((format) => format.holds === "graph"))("$title", (format) => {
  for (const reader of READERS.filter((it) => it.format === format.name)) {
    test.skipIf(reader.inPython && "missing" in python)(`read by ${reader.name}`, async () => {
      const graphs = fc.array(arbitraryGraph(), { minLength: 1, maxLength: BATCH, size: "max" });
      const holds = fc.asyncProperty(graphs, async (some) => {
        const readings = await reader.read(some.map((graph) => written(format, graph)));
        for (const [index, graph] of some.entries()) checkReading(reader, graph, readings[index]);
      });
      await fc.assert(holds, { numRuns: RUNS });
    });
  }
});
