/** A plan of chapters and a matrix, kept in Word, on a web page or in Markdown: it says what it says as a text, and each fact leads to its paragraph or cell. */
import { utils, write } from "@e965/xlsx";
import { expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { ingestFiles } from "../../src/ingest/ingest-files.ts";
import { readSource } from "../../src/ingest/source/read-source.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Position } from "../../src/model/position.ts";
import { FACTS, seedText } from "../support/ingest-text.ts";
import { escaped, paragraph, wordDocumentOf } from "../support/office-files.ts";
import { SAMPLE } from "../support/sample-document.ts";
import { documentOf } from "../support/varied-document.ts";

type Rows = readonly (readonly string[])[];

/** Paragraphs and tables, in the order of the text. */
function partsOf(text: string): readonly (string | Rows)[] {
  const parts: (string | string[][])[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const last = parts.at(-1);
    if (!line.includes("\t")) parts.push(line);
    else if (Array.isArray(last)) last.push(line.split("\t"));
    else parts.push([line.split("\t")]);
  }
  return parts;
}

const written = (text: string, line: (text: string) => string, table: (rows: Rows) => string, gap = "") =>
  partsOf(text)
    .map((part) => (typeof part === "string" ? line(part) : table(part)))
    .join(gap);
const wrapped = (rows: Rows, [table, row, cell]: readonly string[], write: (text: string) => string) =>
  `<${table}>${rows.map((cells) => `<${row}>${cells.map((text) => `<${cell}>${write(text)}</${cell}>`).join("")}</${row}>`).join("")}</${table}>`;

const WRITERS = {
  "plan.docx": (text: string) =>
    wordDocumentOf(
      written(
        text,
        (line) => paragraph(line),
        (rows) => wrapped(rows, ["w:tbl", "w:tr", "w:tc"], (cell) => paragraph(cell)),
      ),
    ),
  "plan.html": (text: string) => {
    const body = written(
      text,
      (line) => `<p>${escaped(line)}</p>`,
      (rows) => wrapped(rows, ["table", "tr", "td"], escaped),
      "\n",
    );
    return Buffer.from(`<!doctype html><html><body>${body}</body></html>`);
  },
  "plan.md": (text: string) => {
    const table = (rows: Rows) => {
      const width = Math.max(...rows.map((row) => row.length));
      const lines = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`);
      return [lines[0], `|${" --- |".repeat(width)}`, ...lines.slice(1)].join("\n");
    };
    return Buffer.from(`${written(text, (line) => line.replace(/^[-*] /u, "・"), table, "\n\n")}\n`);
  },
};

async function read(name: string, bytes: Uint8Array) {
  const { graph, problems } = await ingestFiles([{ name, bytes }], FACTS, null);
  if (!graph) throw new Error(problems.map(({ message }) => message).join(" "));
  return { graph, problems: [...problems, ...checkGraph(graph)] };
}

/** All that the graph says, but where, and in which of the forms. */
function said(graph: PolicyGraph) {
  const places = new Map(graph.passages.map(({ id, text }) => [id, text]));
  const withoutPlace = (facts: readonly Position[]) =>
    facts.map(({ place: _, placeOrder: __, line: ___, column: ____, ...rest }) => rest);
  const { passages: _, statedIn, edition: __, covers, advances, ...nodes } = graph;
  return {
    ...nodes,
    covers: withoutPlace(covers),
    advances: withoutPlace(advances),
    stated: statedIn.map(({ nodeId, role, passageId }) => `${nodeId} ${role} ${places.get(passageId)}`).sort(),
  };
}

const VALUES = "指標名\t単位\t現状値(令和5年度)\t目標値(令和11年度)";
const DOCUMENTS = {
  sample: SAMPLE,
  varied: documentOf({}),
  valued: documentOf({ targets: (_, names) => [VALUES, ...names.map((name) => `${name}\t人\t6\t10以上`)].join("\n") }),
  seed: seedText(),
};
const CASES = Object.keys(DOCUMENTS).flatMap((document) =>
  Object.keys(WRITERS).map((name) => [document as keyof typeof DOCUMENTS, name as keyof typeof WRITERS] as const),
);

test.each(CASES)("the %s as %s says what it says as a text", async (document, name) => {
  const text = DOCUMENTS[document].replaceAll(/^- /gmu, "");
  const [asText, other] = [await read("plan.txt", Buffer.from(text)), await read(name, WRITERS[name](text))];
  expect(said(other.graph)).toEqual(said(asText.graph));
  const inShort = ({ problems }: typeof other) =>
    problems.map(({ severity, code, positions }) => [severity, code, positions.map((at) => at.text)]);
  expect(inShort(other)).toEqual(inShort(asText));
});

test.each(CASES)("the %s as %s: each place is a paragraph or cell that holds the text", async (document, name) => {
  const bytes = WRITERS[name](DOCUMENTS[document]);
  const { source } = await readSource({ name, bytes });
  const stands = new Map(
    source?.blocks.flatMap((block): (readonly [string, string])[] =>
      block.kind === "prose"
        ? [[block.place, block.text]]
        : block.rows.flatMap((row) => row.map((cell) => [cell.place, cell.text] as const)),
    ),
  );
  const { graph, problems } = await read(name, bytes);
  const places = [...graph.passages, ...graph.covers, ...graph.advances, ...problems.flatMap((one) => one.positions)];
  expect(places.length).toBeGreaterThan(10);
  for (const { place, text } of places) {
    const [start = "", behind = "0"] = place.split("+");
    const from = [...(stands.get(start) ?? "")].slice(Number(behind)).join("");
    // A row's code and name stand in two cells.
    const [first = ""] = text.split(/[\t\n]/u);
    expect([place, from.startsWith(first)]).toEqual([place, true]);
  }
});

test("a workbook is never read as chapters, whatever its cells begin with", async () => {
  const sheet = utils.aoa_to_sheet([
    ["施策名", "海辺プラン", "数値目標"],
    ["公園の整備", "○", "来園者数"],
    ["○街灯の整備", "○", "街灯の数"],
    ["推進のための取組", "", ""],
  ]);
  const workbook = write({ SheetNames: ["施策"], Sheets: { 施策: sheet } }, { type: "array", bookType: "xlsx" });
  const { graph } = await read("plan.xlsx", new Uint8Array(workbook as ArrayBuffer));
  expect(graph.items.map(({ name }) => name)).toEqual(["公園の整備", "○街灯の整備", "推進のための取組"]);
});

test("a Word document that is none of chapters is read by its tables, as before", async () => {
  const rows = [
    ["施策名", "担当課"],
    ["公園の整備", "公園課"],
  ].map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`);
  const { graph } = await read("plan.docx", wordDocumentOf(`<w:tbl>${rows.join("")}</w:tbl>`));
  expect(graph.items.map(({ name }) => name)).toEqual(["公園の整備"]);
});
