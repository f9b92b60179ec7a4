/** Texts of plan documents in, what ingest and check make of them out: the shorthand that tests of one document share. */

import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { checkGraph } from "../../src/check/check-graph.ts";
import type { EditionFacts } from "../../src/ingest/edition-facts.ts";
import { ingestDocument } from "../../src/ingest/ingest-document.ts";
import type { Ingested } from "../../src/ingest/ingest-lines.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import type { Problem } from "../../src/model/problem.ts";
import { projectFile } from "../../src/project-files.ts";
import { municipality } from "./organizations.ts";

/** Codes and names of no real plan. */
export const FACTS: EditionFacts = {
  organization: municipality("131016", "見本区", "見本県"),
  edition: {
    name: "sample",
    title: "見本計画",
    stage: "draft",
    period: null,
    note: null,
    source: null,
    summarized: null,
  },
};

export const ENCODINGS = [
  "utf-8",
  "utf-8 with BOM",
  "utf-16le",
  "utf-16le with BOM",
  "utf-16be",
  "utf-16be with BOM",
  "shift_jis",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

export function encode(text: string, encoding: Encoding): Buffer {
  const [name = "", bom] = encoding.split(" with ");
  return iconv.encode(text, name === "shift_jis" ? "cp932" : name, { addBOM: bom !== undefined });
}

export function canEncode(text: string, encoding: Encoding): boolean {
  return (
    iconv.decode(encode(text, encoding), encoding === "shift_jis" ? "cp932" : (encoding.split(" ")[0] ?? "")) === text
  );
}

export function ingestBytes(bytes: Uint8Array, facts = FACTS, name = "sample.txt"): Ingested {
  return ingestDocument({ name, bytes }, facts);
}

export function ingestText(text: string): Ingested {
  return ingestBytes(encode(text, "utf-8"));
}

/** The graph of a document that can be read, problems or not. */
export function graphOf(text: string): PolicyGraph {
  const { graph, problems } = ingestText(text);
  if (!graph) throw new Error(`no graph: ${problems.map(({ message }) => message).join(" ")}`);
  return graph;
}

/** What reading and checking find together. */
export function problemsOf(document: string | Uint8Array): readonly Problem[] {
  const { graph, problems } = typeof document === "string" ? ingestText(document) : ingestBytes(document);
  return [...problems, ...(graph ? checkGraph(graph) : [])];
}

export function codesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.map(({ code }) => code))].sort();
}

/** `severity code line:column text | line:column text`, for tests that assert on all of it but the wording. */
export function inShort(problems: readonly Problem[]): readonly string[] {
  return problems.map(
    ({ severity, code, positions }) =>
      `${severity} ${code} ${positions.map(({ line, column, text }) => `${line}:${column} ${text}`).join(" | ")}`,
  );
}

export const SEED_NAME = "honjo-policy-coordination-plan";
export const seedBytes = () => readFileSync(projectFile(`seed/${SEED_NAME}.txt`));
export const seedText = () => seedBytes().toString("utf8");

/** The graph without what depends on the bytes of its document. */
export function withoutHash(graph: PolicyGraph | null) {
  return graph && { ...graph, edition: { ...graph.edition, documentHash: "" } };
}
