/** What the columns of a document's tables mean: the mapping that stands beside it (`<document>.mapping.json`), validated. */
import { z } from "zod";
import { MARK_STRENGTHS, MEASUREMENT_KINDS } from "../../model/policy-graph.ts";
import { COLUMN_ROLES, SUBJECTS } from "./mapping-roles.ts";

const text = (description: string) => z.string().min(1).max(500).describe(description);

const columnSchema = z.strictObject({
  head: text(
    "The column's head, as it stands in the table; of a head below another, both with › between them; of the second of two equal heads, with #2 behind it; of a column without a head, column and its number.",
  ),
  role: z
    .enum(COLUMN_ROLES)
    .nullable()
    .describe(
      `What its cells say: one of ${COLUMN_ROLES.join(", ")}. null: an open question, with which nothing is loaded.`,
    ),
  of: z
    .enum(SUBJECTS)
    .optional()
    .describe(
      "What it speaks of, where that is not the last of what the row names: a row's department may be the plan's.",
    ),
  name: text("Of a level, what it is called (政策); of goals, their scheme where it is not SDGs.").optional(),
  kind: z
    .enum(MEASUREMENT_KINDS)
    .optional()
    .describe("Of values: baseline (現状値), actual (実績値), interim (中間目標) or goal (目標値)."),
  year: z
    .int()
    .min(1900)
    .max(2200)
    .optional()
    .describe("Of values: the year they are of; a fiscal year by the one in which it begins."),
  unit: text("Of values: their unit, where the whole column has one.").optional(),
  group: text("Tells apart several targets in one row: columns of one group belong together.").optional(),
  why: text("Why the role was proposed; for a person to read.").max(2000).optional(),
  examples: z.array(z.string()).optional().describe("Some of its cells; for a person to read."),
});

const tableSchema = z.strictObject({
  table: text(
    "Name of the sheet, the file or the caption; a number where it has none: the document's first table is 1.",
  ),
  ignore: z.boolean().optional().describe("true: the table is not read, on purpose."),
  columns: z.array(columnSchema).max(500).default([]).describe("Its columns, by their heads; in any order."),
});

export const mappingSchema = z.strictObject({
  version: z.literal(1).describe("Version of this format."),
  template: z
    .literal(true)
    .optional()
    .describe("The document is in the template's own sheets: they need no mapping, and only other columns are named."),
  files: z
    .array(text("Name of a file."))
    .max(50)
    .optional()
    .describe("Other files of the same plan, beside the document: its tables one by one."),
  tables: z.array(tableSchema).max(500).describe("The tables of the document."),
  legend: z
    .record(z.string(), z.enum([...MARK_STRENGTHS, "none"]))
    .optional()
    .describe("What the signs of the matrix mean, where no legend (凡例) of the document says it."),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type TableMapping = z.infer<typeof tableSchema>;
export type ColumnMapping = z.infer<typeof columnSchema>;

/** The mapping, or one sentence for each thing that is wrong with it. */
export function parseMapping(value: unknown): { readonly mapping: Mapping } | { readonly wrong: readonly string[] } {
  const result = mappingSchema.safeParse(value);
  if (result.success) return { mapping: result.data };
  return {
    wrong: result.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`),
  };
}
