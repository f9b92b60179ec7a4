/** A mapping as the JSON text that a person reads and edits, one column to a line, and the schema of such a text. */
import { z } from "zod";
import { type ColumnMapping, type Mapping, mappingSchema, type TableMapping } from "../tables/mapping.ts";

/** What a person looks for stands first; what is only there to be read, last. */
const FIELDS = [
  "head",
  "role",
  "of",
  "name",
  "kind",
  "year",
  "unit",
  "group",
  "why",
  "examples",
] as const satisfies readonly (keyof ColumnMapping)[];

/** Parsed again it is equal to the mapping. The same mapping gives the same text. */
export function writeMapping({ version, files = [], tables, legend }: Mapping): string {
  const fields = [
    `"version": ${version}`,
    ...(files.length === 0 ? [] : [`"files": ${inline(files)}`]),
    ...(legend === undefined ? [] : [`"legend": ${inline(legend)}`]),
    `"tables": ${listOf(tables.map(tableText), "  ")}`,
  ];
  return `{\n${fields.map((field) => `  ${field}`).join(",\n")}\n}\n`;
}

function tableText({ table, ignore, columns }: TableMapping): string {
  const fields = [
    `"table": ${JSON.stringify(table)}`,
    ...(ignore === undefined ? [] : [`"ignore": ${ignore}`]),
    `"columns": ${listOf(columns.map(columnText), "      ")}`,
  ];
  return `{\n${fields.map((field) => `      ${field}`).join(",\n")}\n    }`;
}

function columnText(column: ColumnMapping): string {
  return inline(
    Object.fromEntries(FIELDS.flatMap((field) => (column[field] === undefined ? [] : [[field, column[field]]]))),
  );
}

function listOf(entries: readonly string[], indent: string): string {
  return entries.length === 0 ? "[]" : `[\n${entries.map((entry) => `${indent}  ${entry}`).join(",\n")}\n${indent}]`;
}

/** On one line, with spaces between its parts. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inline(inner)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}

/** JSON Schema of mappings: an editor that knows it completes roles and says what is wrong. */
export function writeMappingSchema(): string {
  const schema = z.toJSONSchema(mappingSchema, { target: "draft-2020-12", io: "input" });
  return `${JSON.stringify({ ...schema, title: "What the columns of a document's tables mean" }, null, 2)}\n`;
}
