/**
 * Writes a graph in the DOT language: Graphviz draws it, with shapes and colours by kind, and many programs read it.
 * Follows the DOT language of Graphviz: https://graphviz.org/doc/info/lang.html
 */
import { circled } from "../../model/node-kinds.ts";
import type { Language } from "../../template/words.ts";
import type { Attributes, AttributeValue, ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { dotAttributes, dotLabel, dotString } from "../writing/dot-text.ts";
import { edgeWords, weightWords } from "../writing/edge-words.ts";
import { freeAttributes, namesOf } from "../writing/free-names.ts";
import { GRAPHVIZ_NAMES } from "../writing/graphviz-names.ts";
import { appearanceIn, hexColour, textColourOn } from "../writing/palette.ts";

export const dot: GraphFormat = {
  name: "dot",
  title: "DOT (Graphviz)",
  mediaType: "text/vnd.graphviz",
  holds: "graph",
  tools: [
    { name: "Graphviz", how: "dot -Tsvg ….dot -o graph.svg; with more than some hundred nodes sfdp -Goverlap=prism." },
    { name: "Visual Studio Code", how: "Open it with an extension for Graphviz." },
  ],
  write,
};

/** By its key an edge is known in the DOT language; the others pydot, by which networkx reads DOT, does not take for names of attributes. */
const NAMES = new Set([...GRAPHVIZ_NAMES, ...namesOf("key", "self", "name", "src", "dst", "obj_dict")]);

function* write(graph: ExportGraph, language: Language = "ja"): Iterable<string> {
  const { title, directed, colouredBy, attributes, nodes, edges } = graph;
  yield `${directed ? "digraph" : "graph"} ${dotString(title)} {\n`;
  yield `graph ${dotAttributes({ label: dotLabel(title), labelloc: '"t"', rankdir: '"LR"', overlap: '"false"', ...quoted(attributes) })};\n`;
  yield 'node [style="filled"];\n';
  for (const { id, label, kind, attributes } of nodes) {
    const appearance = appearanceIn(graph, { kind, attributes });
    const look = {
      shape: dotString(appearance.shape),
      fillcolor: dotString(hexColour(appearance)),
      fontcolor: dotString(textColourOn(appearance)),
      // What the colour stands for, beside the node: ①.
      ...(colouredBy === "plan" && planMark(attributes.planNumber)),
    };
    yield `${dotString(id)} ${dotAttributes({ label: dotLabel(label), kind: dotString(kind), ...look, ...quoted(attributes) })};\n`;
  }
  for (const { id, source, target, kind, weight, attributes } of edges) {
    const words = weightWords({ kind, weight }, language);
    const about = { id: dotString(id), kind: dotString(kind), weight: dotString(String(weight)) };
    const look = {
      tooltip: dotLabel(edgeWords({ kind, weight }, language)),
      ...(words !== undefined && { label: dotString(words) }),
      ...(weight !== 1 && { penwidth: penWidth(weight) }),
    };
    yield `${dotString(source)} ${directed ? "->" : "--"} ${dotString(target)} ${dotAttributes({ ...about, ...look, ...quoted(attributes) })};\n`;
  }
  yield "}\n";
}

function quoted(attributes: Attributes): Record<string, string> {
  const free = Object.entries(freeAttributes(attributes, NAMES));
  return Object.fromEntries(free.map(([name, value]) => [name, dotString(attributeText(value))]));
}

function planMark(number: AttributeValue | undefined) {
  return typeof number === "number" ? { xlabel: dotString(circled(number)) } : {};
}

/** Points: a line twice as heavy is one wider, and none is too thin or too thick to look at. */
function penWidth(weight: number): string {
  const width = Math.min(8, Math.max(0.5, 1 + Math.log2(weight)));
  return `"${Math.round(width * 10) / 10}"`;
}
