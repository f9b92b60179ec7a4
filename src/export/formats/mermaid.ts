/**
 * Writes a graph as a Mermaid flowchart, for pages in Markdown; large graphs are refused, as Mermaid would refuse them.
 * Follows the flowcharts of Mermaid 11: https://mermaid.js.org/syntax/flowchart.html
 */
import { groupBy } from "../../model/group-by.ts";
import { circled } from "../../model/node-kinds.ts";
import type { Language } from "../../template/words.ts";
import type { ExportEdge, ExportGraph, ExportNode } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { UnsupportedExport } from "../unsupported-export.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { countsSharedItems, edgeWords } from "../writing/edge-words.ts";
import { visibleText } from "../writing/label-text.ts";
import { type Appearance, appearanceIn, hexColour, textColourOn } from "../writing/palette.ts";

export const mermaid: GraphFormat = {
  name: "mmd",
  title: "Mermaid flowchart",
  mediaType: "text/vnd.mermaid",
  holds: "graph",
  tools: [
    { name: "GitHub, GitLab, Obsidian", how: "Paste the text into a page of Markdown, between ```mermaid and ```." },
    { name: "Mermaid Live Editor", how: "Open mermaid.live, and paste the text." },
  ],
  write,
};

/** A page may set both higher, a diagram may not: `maxEdges` and `maxTextSize` are among Mermaid's secure settings. */
const MAX_EDGES = 500;
const MAX_CHARACTERS = 50_000;

/**
 * What is not refused is small enough to be in memory.
 *
 * @throws UnsupportedExport where a page would not draw it.
 */
function* write(graph: ExportGraph, language: Language = "ja"): Iterable<string> {
  let text = "";
  for (const line of lines(graph, language)) {
    text += `${line}\n`;
    if (text.length > MAX_CHARACTERS) throw refusal(`${MAX_CHARACTERS.toLocaleString("en")} characters`);
  }
  yield text;
}

function refusal(limit: string): UnsupportedExport {
  return new UnsupportedExport(
    `Mermaid draws diagrams of at most ${limit}, and this one has more. Choose a part of the graph, or take another format: dot draws any number, gexf and graphml are for interactive tools.`,
  );
}

function* lines(graph: ExportGraph, language: Language): Iterable<string> {
  const { title, directed, attributes, nodes, edges } = graph;
  yield* ["---", `title: ${mermaidTitle(title)}`, "---", "flowchart LR"];
  for (const [name, value] of Object.entries(attributes))
    yield `%% ${mermaidText(name)} ${mermaidText(attributeText(value)).replaceAll("<br/>", " ")}`;
  const numbers = new Map<string, number>();
  const classes = new Map<string, Appearance>();
  for (const { box, nodes: inBox } of boxesOf(graph, nodes)) {
    if (box !== null) yield `subgraph ${box.id}[${mermaidLabel(box.label)}]`;
    for (const node of inBox) {
      const name = className(node.kind) + (box === null ? "" : box.id);
      classes.set(name, appearanceIn(graph, node));
      yield `n${numbers.size}[${mermaidLabel(node.label)}]:::${name}`;
      numbers.set(node.id, numbers.size);
    }
    if (box !== null) yield "end";
  }
  const wordsOf = edgeLabels(edges, language);
  let count = 0;
  for (const { source, target, ...edge } of edges) {
    if (++count > MAX_EDGES) throw refusal(`${MAX_EDGES} edges`);
    const words = wordsOf(edge);
    const line = `${directed ? "-->" : "---"}${words === undefined ? "" : `|${mermaidLabel(words)}|`}`;
    yield `n${numbers.get(source)} ${line} n${numbers.get(target)}`;
  }
  for (const [name, appearance] of classes)
    yield `classDef ${name} fill:${hexColour(appearance)},color:${textColourOn(appearance)},stroke:#333333`;
}

interface Box {
  readonly box: { readonly id: string; readonly label: string } | null;
  readonly nodes: Iterable<ExportNode>;
}

/** A frame around the nodes of each plan where their colour says whose they are: the name belongs to the colour. Those of none stand alone. */
function boxesOf({ colouredBy }: ExportGraph, nodes: Iterable<ExportNode>): Iterable<Box> {
  if (colouredBy !== "plan") return [{ box: null, nodes }];
  const byPlan = groupBy([...nodes], ({ attributes: { planNumber } }) =>
    typeof planNumber === "number" ? planNumber : null,
  );
  return [...byPlan].map(([number, of]) => ({
    box:
      number === null ? null : { id: `plan${number}`, label: `${circled(number)}${of[0]?.attributes.planName ?? ""}` },
    nodes: of,
  }));
}

/** Where all lines say the same, none says it: it stands in the way of the others. */
function edgeLabels(edges: Iterable<ExportEdge>, language: Language) {
  const kinds = new Set<string>();
  let isWeighed = false;
  for (const { kind, weight } of edges) {
    kinds.add(kind);
    isWeighed ||= weight !== 1 || countsSharedItems(kind);
  }
  const isPlain = kinds.size <= 1 && !isWeighed;
  return (edge: Pick<ExportEdge, "kind" | "weight">) => (isPlain ? undefined : edgeWords(edge, language));
}

/** Mermaid has words of its own, `default` and `end` among them, none of them with a capital. */
function className(kind: string): string {
  return /^[A-Z][A-Za-z0-9]*$/.test(kind) ? kind : "Other";
}

/** Text as it is written in a diagram, where quotes end a label and other signs are Markdown, HTML or directives; with its quotes. */
function mermaidLabel(text: string): string {
  // There is no empty label.
  return `"${mermaidText(text) || " "}"`;
}

/** A hyphen or a point may begin a list unless a word goes on behind it. */
function mermaidText(text: string): string {
  return (
    visibleText(text)
      .replace(/[!-+:-@[-^`{-~]|[-._](?![\p{L}\p{N}])|[\u2028\u2029]/gu, (sign) => `#${sign.codePointAt(0)};`)
      // Mermaid's own marks for entities, kept from being such by a word joiner, which is invisible.
      .replace(/ﬂ(?=°)|¶(?=ß)/g, "$&\u2060")
      .replaceAll("\n", "<br/>")
  );
}

/** The title in the front matter: a JSON string is a YAML string. Mermaid cannot show these signs there, but in full width. */
function mermaidTitle(text: string): string {
  const wide = visibleText(text).replace(/[<>&]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  // It looks for directives, too.
  return JSON.stringify(wide).replace(/[%{}\u0085\u2028\u2029\ufeff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
