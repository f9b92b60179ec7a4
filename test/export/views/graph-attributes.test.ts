/** Whoever has a file alone is told whose plan it shows, and whose words are in it: in every format that has a place for it. */
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { GraphFormat } from "../../../src/export/format.ts";
import { FORMATS } from "../../../src/export/formats.ts";
import { EVERYTHING } from "../../../src/export/views/selection.ts";
import { VIEWS } from "../../../src/export/views/views.ts";
import { writeView } from "../../../src/export/write-view.ts";
import { completeGraph, seedGraph } from "../../support/checked-graph.ts";
import { FULL_SOURCE, NO_SOURCE } from "../../support/organizations.ts";

const seed = seedGraph().graph;
const overlap = VIEWS.find(({ name }) => name === "overlap");

/** docs/feeds.md names them. */
const WITHOUT_PLACE = ["nodes.csv", "edges.csv", "kumu.json", "canvas"];

function written(source: typeof FULL_SOURCE | typeof NO_SOURCE, format: GraphFormat): string {
  if (!overlap) throw new Error("there is no view of overlaps");
  const complete = completeGraph({ ...seed, edition: { ...seed.edition, ...source } });
  const pieces = [...writeView(complete, overlap, EVERYTHING, format)];
  const inside = (piece: string | Uint8Array) =>
    typeof piece === "string"
      ? piece
      : Object.values(unzipSync(piece))
          .map((part) => strFromU8(part))
          .join("");
  return pieces.map(inside).join("");
}

const GRAPH_FORMATS = FORMATS.filter((format): format is GraphFormat => format.holds === "graph");

test("the formats without a place are formats, and are named in the documentation", () => {
  expect(GRAPH_FORMATS.map(({ name }) => name)).toEqual(expect.arrayContaining(WITHOUT_PLACE));
});

test.each(GRAPH_FORMATS.filter(({ name }) => !WITHOUT_PLACE.includes(name)))(
  "$name names the publication, its terms, the note and what is summarized",
  (format) => {
    // Mermaid writes other signs than letters and digits by their numbers.
    const text = written(FULL_SOURCE, format).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    for (const said of [
      "見本市総合計画",
      "見本市企画課",
      "2026-03",
      "https://mihon.example/plan",
      "CC BY 4.0",
      "再掲を除く",
    ])
      expect(text).toContain(said);
    expect(text).toContain("PLAN_DESCRIPTION");
  },
);

test.each(GRAPH_FORMATS)("$name says nothing of what is not known", (format) => {
  expect(written(NO_SOURCE, format)).not.toMatch(/sourcePublisher|summarized/);
});
