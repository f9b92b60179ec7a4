/** A Mermaid flowchart in, what Mermaid's own parser makes of it out, in a page made by jsdom. */
import { JSDOM } from "jsdom";
import type { Reading } from "./reading.ts";

interface Flowchart {
  readonly getVertices: () => ReadonlyMap<
    string,
    { readonly id: string; readonly text?: string; readonly classes: readonly string[] }
  >;
  readonly getEdges: () => readonly {
    readonly start: string;
    readonly end: string;
    readonly text: string;
    readonly type: string;
  }[];
}

const { window } = new JSDOM("<!doctype html><body></body>");
Object.assign(globalThis, { window, document: window.document });
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

export async function readMermaid(text: string): Promise<Reading> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const chart = diagram.db as unknown as Flowchart;
  const edges = chart.getEdges();
  return {
    ...(edges.length > 0 && { directed: edges.every(({ type }) => type === "arrow_point") }),
    nodes: [...chart.getVertices().values()].map(({ id, text, classes }) => ({
      id,
      label: shown(text ?? ""),
      kind: classes.join(" "),
    })),
    edges: edges.map(({ start, end, text }) => ({ source: start, target: end, label: shown(text) })),
  };
}

/** Labels are HTML, in which Mermaid marks entities until it draws them. */
function shown(label: string): string {
  const html = label.replaceAll("ﬂ°°", "&#").replaceAll("ﬂ°", "&").replaceAll("¶ß", ";");
  const element = window.document.createElement("div");
  element.innerHTML = html.replaceAll(/<br\s*\/?>/g, "\n");
  return element.textContent ?? "";
}
