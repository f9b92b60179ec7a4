/** What a Mermaid flowchart says of small graphs, line by line, and which graphs it refuses. */
import { expect, test } from "vitest";
import { mermaid } from "../../../src/export/formats/mermaid.ts";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import { HOSTILE, labelled, TINY, written } from "./tiny-graph.ts";

test("a small graph", () => {
  expect(written(mermaid, TINY).split("\n")).toEqual([
    "---",
    `title: "連携 \\"A\\""`,
    "---",
    "flowchart LR",
    "%% view graph",
    "%% plans #91;1,3#93;",
    'n0["①塙"]:::Plan',
    'n1["4-4 交通"]:::PolicyItem',
    'n0 -->|"含む"| n1',
    'n0 -->|"3 項目"| n0',
    "classDef Plan fill:#d55e00,color:#000000,stroke:#333333",
    "classDef PolicyItem fill:#0072b2,color:#ffffff,stroke:#333333",
    "",
  ]);
});

const labelOf = (label: string) => /^n0\[(.*)\]:::Plan$/m.exec(written(mermaid, labelled(label)))?.[1];

test("any label is text", () => {
  expect(labelOf(HOSTILE)).toBe(
    '"#60;b#62;#34;x#34;#60;/b#62; #92;N #38; #37;#37;#123;end#125;<br/>#35; \ufffd\ufffd"',
  );
  expect(labelOf("")).toBe('" "');
  expect(labelOf("1. a")).toBe('"1#46; a"');
  expect(labelOf("- 4-4 a.b HAS_ITEM _c_")).toBe('"#45; 4-4 a.b HAS_ITEM _c#95;"');
  expect(labelOf("ﬂ°1¶ß")).toBe('"ﬂ\u2060°1¶\u2060ß"');
});

test("a title is no directive", () => {
  const [, title] = written(mermaid, { ...labelled(""), title: '%%{init}%% <"&' }).split("\n");
  expect(title).toBe('title: "\\u0025\\u0025\\u007binit\\u007d\\u0025\\u0025 ＜\\"＆"');
});

test("without direction, and with a kind that is a word of Mermaid's", () => {
  const nodes = [...TINY.nodes].map((node) => ({ ...node, kind: "default" }));
  const text = written(mermaid, { ...TINY, directed: false, nodes });
  expect(text).toContain('n0 ---|"含む"| n1\n');
  expect(text).toContain('n0["①塙"]:::Other\n');
  expect(text).toContain("classDef Other fill:#999999,");
});

test("as many edges as Mermaid draws, and no more", () => {
  const [edge] = TINY.edges;
  const withEdges = (count: number) => ({
    ...TINY,
    edges: Array.from({ length: count }, () => edge) as typeof TINY.edges,
  });
  expect(written(mermaid, withEdges(500)).match(/-->/g)).toHaveLength(500);
  expect(() => written(mermaid, withEdges(501))).toThrow(UnsupportedExport);
  expect(() => written(mermaid, withEdges(501))).toThrow(/at most 500 edges.*another format: dot/);
});

test("as many characters as Mermaid reads, and no more", () => {
  const rest = written(mermaid, labelled("a")).length - 1;
  expect(written(mermaid, labelled("a".repeat(50_000 - rest)))).toHaveLength(50_000);
  expect(() => written(mermaid, labelled("a".repeat(50_001 - rest)))).toThrow(/at most 50,000 characters/);
});
