/** The JSON-LD of the seed's views has the shapes that are promised, by pySHACL, and what has not is found. */
import { describe, expect, inject, test } from "vitest";
import { jsonld } from "../../src/export/formats/json-ld.ts";
import { drawSeed } from "./draw-seed.ts";
import { askPython } from "./readers/python.ts";
import { written } from "./round-trip.ts";

const drawings = drawSeed();

async function violations(text: string): Promise<readonly string[]> {
  const [found] = await askPython<readonly string[]>("json_ld.violations", [text]);
  return found ?? ["no answer"];
}

describe.skipIf("missing" in inject("readersPython"))("checked by pyshacl", () => {
  test.for(drawings)("the view $view has the promised shapes", async ({ graph }) => {
    expect(await violations(written(jsonld, graph))).toEqual([]);
  });

  test("an edge that leads nowhere has not", async () => {
    const whole = drawings.find(({ view }) => view === "hierarchy")?.graph;
    if (!whole) throw new Error("there is no view hierarchy");
    const torn = { ...whole, nodes: [...whole.nodes].slice(0, -1) };
    expect((await violations(written(jsonld, torn))).join("\n")).toMatch(/a node of the graph/);
  });
});
