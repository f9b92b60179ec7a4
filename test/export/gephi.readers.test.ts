/** Every view of the seed as Gephi itself imports it: from GEXF, from GraphML, and from its two tables, one after the other. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { ExportGraph } from "../../src/export/export-graph.ts";
import { appearanceIn, hexColour } from "../../src/export/writing/palette.ts";
import { drawSeed } from "./draw-seed.ts";
import { formatNamed } from "./format-named.ts";
import { written } from "./round-trip.ts";

const gephi = inject("gephi");
const drawings = drawSeed();
const WAYS = [["gexf"], ["graphml"], ["nodes.csv", "edges.csv"]] as const;
let folder: string;
/** By the names of the files, lines of texts. */
const imported = new Map<string, string[][]>();

describe.skipIf("missing" in gephi)("Gephi", () => {
  beforeAll(async () => {
    if ("missing" in gephi) return;
    folder = await mkdtemp(join(tmpdir(), "policy-graph-"));
    const names: string[] = [];
    for (const { view, graph } of drawings) {
      for (const way of WAYS) {
        for (const format of way) await writeFile(join(folder, `${view}.${format}`), textOf(format, graph));
        names.push(filesOf(view, way));
      }
    }
    const reader = join(import.meta.dirname, "readers/WithGephi.java");
    const { stdout } = await promisify(execFile)(
      gephi.java,
      ["-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-cp", gephi.jar, reader, ...names],
      { maxBuffer: 2 ** 28 },
    );
    let lines: string[][] = [];
    for (const line of stdout.split(/\r?\n/).filter((one) => one.startsWith("="))) {
      const [what = "", ...texts] = line
        .split(" ")
        .map((text) => Buffer.from(text.slice(1), "base64").toString("utf8"));
      if (what === "file") {
        lines = [];
        imported.set(texts[0] ?? "", lines);
      } else lines.push([what, ...texts]);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const cases = drawings.flatMap(({ view, graph }) =>
    WAYS.map((way) => [view, way.join(" and "), way, graph] as const),
  );
  test.each(cases)("%s from %s", (view, _name, way, graph) => {
    const lines = imported.get(filesOf(view, way)) ?? [];
    const of = (what: string) => lines.filter(([first]) => first === what).map(([, ...texts]) => texts);
    const isTable = way.length > 1;
    expect(
      of("node")
        .map(([id, label, kind, colour, size]) => [id, label, kind, ...(isTable ? [] : [colour, Number(size)])])
        .sort(),
    ).toEqual(
      [...graph.nodes]
        .map((node) => {
          const { id, label, kind } = node;
          const look = appearanceIn(graph, node);
          return [id, label, kind, ...(isTable ? [] : [hexColour(look), look.size])];
        })
        .sort(),
    );
    const ends = ([source = "", target = "", ...others]: readonly string[]) =>
      graph.directed || source <= target ? [source, target, ...others] : [target, source, ...others];
    expect(of("edge").map(ends).sort()).toEqual(
      [...graph.edges].map((edge) => ends([edge.source, edge.target, edge.kind, edge.weight.toFixed(1)])).sort(),
    );
    if ([...graph.edges].length > 0) expect(of("graph")).toEqual([[graph.directed ? "directed" : "undirected"]]);
    // Of tables Gephi guesses the types, and takes the code 4-4 for a time: people set the column's type to String, as our page says.
    const known = isTable ? /^Cannot change graph configuration/ : KNOWN;
    expect(of("issue").filter(([, message = ""]) => !known.test(message))).toEqual([]);
  });
});

/** That it is of this version, and what Gephi has no place for. */
const KNOWN = /^GEXF version 1\.3$|^Graph attributes '\w+' ignored as not supported by Gephi$/;

const filesOf = (view: string, way: readonly string[]) =>
  way.map((format) => join(folder, `${view}.${format}`)).join(",");

function textOf(name: string, graph: ExportGraph): string {
  const format = formatNamed(name);
  if (format?.holds !== "graph") throw new Error(`${name} is no format of graphs`);
  return written(format, graph);
}
