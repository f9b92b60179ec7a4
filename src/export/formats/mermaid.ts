/**
 * Writes a graph as a Mermaid flowchart, for pages in Markdown; large graphs are refused, as Mermaid would refuse them.
 * Follows the flowcharts of Mermaid 11: https://mermaid.js.org/syntax/flowchart.html
 */
import type { ExportGraph } from "../export-graph.ts";
import type { GraphFormat } from "../format.ts";
import { UnsupportedExport } from "../unsupported-export.ts";
import { attributeText } from "../writing/attribute-text.ts";
import { edgeWords, visibleText } from "../writing/label-text.ts";
import { appearanceOf, hexColour, textColourOn } from "../writing/palette.ts";

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
function* write(graph: ExportGraph): Iterable<string> {
  let text = "";
  for (const line of lines(graph)) {
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

function* lines({ title, directed, attributes, nodes, edges }: ExportGraph): Iterable<string> {
  yield* ["---", `title: ${mermaidTitle(title)}`, "---", "flowchart LR"];
  for (const [name, value] of Object.entries(attributes))
    yield `%% ${mermaidText(name)} ${mermaidText(attributeText(value)).replaceAll("<br/>", " ")}`;
  const numbers = new Map<string, number>();
  const classes = new Map<string, string>();
  for (const { id, label, kind } of nodes) {
    const name = className(kind);
    classes.set(name, kind);
    yield `n${numbers.size}[${mermaidLabel(label)}]:::${name}`;
    numbers.set(id, numbers.size);
  }
  let count = 0;
  for (const { source, target, ...edge } of edges) {
    if (++count > MAX_EDGES) throw refusal(`${MAX_EDGES} edges`);
    const line = `${directed ? "-->" : "---"}|${mermaidLabel(edgeWords(edge))}|`;
    yield `n${numbers.get(source)} ${line} n${numbers.get(target)}`;
  }
  for (const [name, kind] of classes) {
    const appearance = appearanceOf(kind);
    yield `classDef ${name} fill:${hexColour(appearance)},color:${textColourOn(appearance)},stroke:#333333`;
  }
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
