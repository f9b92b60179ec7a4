/**
 * Writes a graph as a JSON Canvas: cards for Obsidian, a column for each kind of node, in the order of the graph.
 * Follows JSON Canvas 1.0: https://jsoncanvas.org/spec/1.0/
 */
import type { Language } from "../../template/words.ts";
import type { ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { edgeWords } from "../writing/edge-words.ts";
import { uniqueIds } from "../writing/free-names.ts";
import { jsonList, mapped } from "../writing/json-list.ts";
import { visibleText } from "../writing/label-text.ts";
import { appearanceIn, hexColour } from "../writing/palette.ts";

export const jsonCanvas: GraphFormat = {
  name: "canvas",
  title: "JSON Canvas 1.0",
  mediaType: "application/x.json-canvas+json",
  holds: "graph",
  tools: [{ name: "Obsidian", how: "Put the file into a vault, and open it there." }],
  write,
};

/** Pixels. Lines need room between the columns. */
const CARD = { width: 260, height: 80 };
const COLUMN = 460;
const ROW = 110;

/** A canvas holds no attributes, and nothing of what is to be known of the graph as a whole. */
function* write({ directed, colouredBy, nodes, edges }: ExportGraph, language: Language = "ja"): Iterable<string> {
  const unique = uniqueIds();
  const columns = new Map<string, { readonly x: number; rows: number }>();
  yield '{"nodes":';
  yield* jsonList(
    mapped(nodes, ({ id, label, kind, attributes }) => {
      const column = columns.get(kind) ?? { x: columns.size * COLUMN, rows: 0 };
      columns.set(kind, column);
      const box = { x: column.x, y: column.rows++ * ROW, ...CARD };
      return {
        id: unique(id),
        type: "text",
        ...box,
        color: hexColour(appearanceIn({ colouredBy }, { kind, attributes })),
        text: markdownText(label),
      };
    }),
  );
  yield ',\n"edges":';
  yield* jsonList(
    mapped(edges, ({ id, source, target, ...edge }) => {
      const ends = { fromNode: source, toNode: target, toEnd: directed ? "arrow" : "none" };
      return { id: unique(id), ...ends, label: edgeWords(edge, language) };
    }),
  );
  yield "}\n";
}

/** Markdown that shows a text as it is written, in Obsidian too. */
function markdownText(text: string): string {
  return (
    visibleText(text)
      .replace(/[\\`*_{}[\]<>#!|~$=%^&@]/g, "\\$&")
      // Lists, rules and headings begin lines; spaces before them would make code.
      .replace(/^[ \t]+/gm, "")
      .replace(/^[-+]/gm, "\\$&")
      .replace(/^(\d+)([.)])/gm, "$1\\$2")
  );
}
