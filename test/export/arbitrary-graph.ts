/** Made-up graphs for property tests: small ones, with texts on which writers and readers of text formats stumble. */
import fc from "fast-check";
import type { Attributes, ExportEdge, ExportGraph, ExportNode } from "../../src/export/export-graph.ts";
import { graphOf } from "./graphs.ts";

const FRAGMENTS = [
  ...[
    "a",
    "b",
    "Ab",
    "0",
    "1",
    "-2.50",
    "1e3",
    "NaN",
    "null",
    "None",
    "true",
    "NA",
    "計画",
    "が",
    "か\u3099",
    "𠮟",
    "👩‍👩‍👧",
    "\u202eשלום",
    "مرحبا\u200f",
  ],
  ...[
    " ",
    "  ",
    "\u00a0",
    "\u3000",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u200b",
  ],
  ...[
    "\0",
    "\u0001",
    "\b",
    "\v",
    "\f",
    "\u001b[31m",
    "\u007f",
    "\u009f",
    "\ud83d",
    "\ude00",
    "\ufffd",
    "\ufffe",
    "\uffff",
  ],
  ...[
    '"',
    '""',
    "'",
    ",",
    ";",
    ":",
    "|",
    "\\",
    "\\n",
    "\\\\",
    '\\"',
    "\\N",
    "\\G",
    "`",
    "```",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "#",
    "##",
    "%",
    "%%",
    "@",
  ],
  ...[
    "=cmd()",
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "|",
    "</node>",
    "</data>",
    "<b>",
    "<br/>",
    "<",
    ">",
    "&",
    "&amp;",
    "&#10;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "?>",
  ],
  ...[
    "end",
    "graph",
    "digraph",
    "subgraph",
    "node",
    "edge",
    "strict",
    "click",
    "style",
    "class",
    "-->",
    "->",
    "--",
    "---",
    "#quot;",
    "#35;",
    "%%{init}%%",
    "<html>",
    "__proto__",
    "constructor",
  ],
];

/** Any text at all, mostly made of what means something in one of the formats. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", ...FRAGMENTS) },
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 6 }).map((parts) => parts.join("")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 1, arbitrary: fc.constantFrom(...FRAGMENTS).map((fragment) => fragment.repeat(1_000)) },
);

const attributes = (names: readonly [string, string, string, string, string, string]): fc.Arbitrary<Attributes> => {
  const [string, integer, real, boolean, strings, integers] = names;
  const values = {
    [string]: text,
    [integer]: fc.maxSafeInteger(),
    [real]: fc.double({ noNaN: true, noDefaultInfinity: true }).map((it) => it + 0),
    [boolean]: fc.boolean(),
    [strings]: fc.array(text, { maxLength: 3 }),
    [integers]: fc.array(fc.integer(), { maxLength: 3 }),
  };
  return fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Attributes>;
};
const nodeAttributes = attributes(["name", "number", "ownItemShare", "isShared", "nameVariants", "planNumbers"]);
const edgeAttributes = attributes(["statedName", "line", "jaccard", "isMutual", "items", "lines"]);

/** As of nodes in the database: printable, without space around. What begins with % is a name of Graphviz's own. */
const id = fc.oneof(
  fc.constantFrom(
    "end",
    "graph",
    "node",
    "1",
    "01",
    "-2.5",
    "a b",
    "a:b",
    'a"b',
    "a'b",
    "a&b",
    "<a>",
    "a\\",
    "a,b",
    "計画",
    "[a]",
    "(a)",
    "#a",
    "a;b",
    "a%%",
  ),
  fc.tuple(fc.integer({ min: 100_000, max: 999_999 }), fc.nat(9)).map(([code, n]) => `${code}/e/plan/${n}`),
);
const kind = fc.constantFrom("Plan", "PolicyItem", "Initiative", "Passage", "Somebody");
const edgeKind = fc.constantFrom("COVERS", "ADVANCES", "PlanOverlap");
const weight = fc.oneof(fc.constantFrom(1, 0.5, 3), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));

/** Shown as what is written: control characters say nothing on a screen. */
export function arbitraryGraph(): fc.Arbitrary<ExportGraph> {
  const nodes: fc.Arbitrary<ExportNode[]> = fc.uniqueArray(
    fc.record({ id, label: text, kind, attributes: nodeAttributes }),
    { maxLength: 4, selector: (node) => node.id },
  );
  return nodes.chain((some) =>
    fc.tuple(edgesOf(some), fc.boolean(), text).map(([edges, directed, title]) => {
      const graph = { ...graphOf(some, edges, directed), title };
      return Object.defineProperty(graph, fc.toStringMethod, { value: () => JSON.stringify(graph) });
    }),
  );
}

function edgesOf(nodes: readonly ExportNode[]): fc.Arbitrary<ExportEdge[]> {
  if (nodes.length === 0) return fc.constant([]);
  const place = fc.nat(nodes.length - 1);
  const ends = fc.record({ from: place, to: place, kind: edgeKind, weight, attributes: edgeAttributes });
  return fc.array(ends, { maxLength: 5 }).map((some) =>
    some.map(({ from, to, ...more }, index) => ({
      id: `${index}`,
      // The earlier node comes first: that is so in graphs without direction, and hides nothing in others.
      source: nodes[Math.min(from, to)]?.id ?? "",
      target: nodes[Math.max(from, to)]?.id ?? "",
      ...more,
    })),
  );
}
