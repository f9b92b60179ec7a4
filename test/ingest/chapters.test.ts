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

/** The lines outside of the table, and the table's cells. */
function partsOf(text: string) {
  const lines = text.split("\n");
  const rows = lines.filter((line) => line.includes("\t")).map((line) => line.split("\t"));
  return { prose: lines.filter((line) => line.trim() !== "" && !line.includes("\t")), rows };
}

const WRITERS = {
  "plan.docx": (text: string) => {
    const { prose, rows } = partsOf(text);
    const cells = rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`);
    return wordDocumentOf(`${prose.map((line) => paragraph(line)).join("")}<w:tbl>${cells.join("")}</w:tbl>`);
  },
  "plan.html": (text: string) => {
    const { prose, rows } = partsOf(text);
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
    const paragraphs = prose.map((line) => `<p>${escaped(line)}</p>`);
    return Buffer.from(
      `<!doctype html><html><body>${paragraphs.join("\n")}<table>${cells.join("\n")}</table></body></html>`,
    );
  },
  "plan.md": (text: string) => {
    const { prose, rows } = partsOf(text);
    const width = Math.max(...rows.map((row) => row.length));
    const cells = rows.map((row) => `| ${[...row, ...Array(width - row.length).fill("")].join(" | ")} |`);
    const ruled = [cells[0], `|${" --- |".repeat(width)}`, ...cells.slice(1)];
    return Buffer.from(`${prose.map((line) => line.replace(/^[-*] /u, "・")).join("\n\n")}\n\n${ruled.join("\n")}\n`);
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

const DOCUMENTS = { sample: SAMPLE, varied: documentOf({}), seed: seedText() };
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
