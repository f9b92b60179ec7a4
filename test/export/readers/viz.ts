/** DOT in, what Graphviz itself reads in it and what it draws out. */
import { instance } from "@viz-js/viz";
import { JSDOM } from "jsdom";
import type { Reading } from "./reading.ts";

interface Part {
  readonly _gvid: number;
  readonly name: string;
  readonly [attribute: string]: unknown;
}

interface Read {
  readonly label?: string;
  readonly directed: boolean;
  readonly objects?: readonly Part[];
  readonly edges?: readonly (Part & { readonly tail: number; readonly head: number })[];
}

/** Graphviz's own numbers, and how it is drawn. */
const NOT_READ = new Set("_gvid name tail head shape style fillcolor fontcolor xlabel tooltip penwidth".split(" "));
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r" };
const viz = instance();

/** Without a layout, which takes time. The title is the label: of a name that begins with % Graphviz makes one of its own. */
export async function readDot(text: string): Promise<Reading> {
  const {
    label: title = "",
    directed,
    objects = [],
    edges = [],
  } = JSON.parse(await render(text, "dot_json", "nop")) as Read;
  const nameOf = new Map(objects.map((part) => [part._gvid, plain(part.name)]));
  return {
    title: plain(title),
    directed,
    nodes: objects.map((part) => {
      const { label = "", kind = "", ...attributes } = valuesOf(part);
      return { id: plain(part.name), label, kind, attributes };
    }),
    edges: edges.map((part) => {
      const { id = "", kind = "", weight, label = "", ...attributes } = valuesOf(part);
      const ends = { source: nameOf.get(part.tail) ?? "", target: nameOf.get(part.head) ?? "" };
      return { id, ...ends, ...(label !== "" && { label }), kind, weight: Number(weight), attributes };
    }),
  };
}

/** The nodes with the words that stand in them, line by line; Graphviz leaves empty lines out, and draws hard spaces for several. */
export async function readDrawing(text: string): Promise<Reading> {
  const { window } = new JSDOM(await render(text, "svg", "dot"), { contentType: "image/svg+xml" });
  const nodes = [...window.document.querySelectorAll("g.node")].map((drawn) => ({
    id: plain(drawn.querySelector("title")?.textContent ?? ""),
    label: [...drawn.querySelectorAll("text")]
      .map(({ textContent }) => textContent)
      .join("\n")
      .replaceAll("\u00a0", " "),
  }));
  window.close();
  return { nodes };
}

function valuesOf(part: Part): Record<string, string> {
  const read = Object.entries(part).filter(([name]) => !NOT_READ.has(name));
  return Object.fromEntries(read.map(([name, value]) => [plain(name), plain(String(value))]));
}

/** Graphviz undoes escapes only where it draws. */
function plain(text: string): string {
  return text.replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign);
}

async function render(text: string, format: string, engine: string): Promise<string> {
  const result = (await viz).render(text, { format, engine });
  if (result.status === "success") return result.output;
  throw new Error(result.errors.map(({ message }) => message).join(" "));
}
