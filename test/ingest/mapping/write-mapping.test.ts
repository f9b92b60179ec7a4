/** Mappings as text: read again they are equal, and the same mapping is the same text. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeMapping, writeMappingSchema } from "../../../src/ingest/mapping/write-mapping.ts";
import { type Mapping, parseMapping } from "../../../src/ingest/tables/mapping.ts";
import { COLUMN_ROLES, SUBJECTS } from "../../../src/ingest/tables/mapping-roles.ts";
import { MARK_STRENGTHS, MEASUREMENT_KINDS } from "../../../src/model/policy-graph.ts";
import { runs } from "../../support/effort.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const column = fc.record(
  {
    head: text,
    role: fc.option(fc.constantFrom(...COLUMN_ROLES)),
    of: fc.constantFrom(...SUBJECTS),
    name: text,
    kind: fc.constantFrom(...MEASUREMENT_KINDS),
    year: fc.integer({ min: 1900, max: 2200 }),
    unit: text,
    group: text,
    why: text,
    examples: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 3 }),
  },
  { requiredKeys: ["head", "role"] },
);
const table = fc.record(
  { table: text, ignore: fc.boolean(), columns: fc.array(column, { maxLength: 4 }) },
  { requiredKeys: ["table", "columns"] },
);
const arbitraryMapping = fc.record(
  {
    version: fc.constant(1 as const),
    tables: fc.array(table, { maxLength: 3 }),
    legend: fc.dictionary(text, fc.constantFrom(...MARK_STRENGTHS, "none" as const), {
      maxKeys: 3,
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ["version", "tables"] },
);

test("what is written is read again equal", () => {
  fc.assert(
    fc.property(arbitraryMapping, (mapping) => {
      expect(parseMapping(JSON.parse(writeMapping(mapping as Mapping)))).toEqual({ mapping });
    }),
    { numRuns: runs(200) },
  );
});

test("one column to a line, its head and role first and its examples last", () => {
  const mapping: Mapping = {
    version: 1,
    legend: { "◎": "primary" },
    tables: [
      {
        table: "指標",
        columns: [
          { examples: ["3", "5"], why: "A head of values.", year: 2030, kind: "goal", role: "value", head: "R12目標" },
          { role: null, head: "名称" },
        ],
      },
      { table: "旧案", ignore: true, columns: [] },
    ],
  };
  expect(writeMapping(mapping)).toBe(`{
  "version": 1,
  "legend": { "◎": "primary" },
  "tables": [
    {
      "table": "指標",
      "columns": [
        { "head": "R12目標", "role": "value", "kind": "goal", "year": 2030, "why": "A head of values.", "examples": ["3", "5"] },
        { "head": "名称", "role": null }
      ]
    },
    {
      "table": "旧案",
      "ignore": true,
      "columns": []
    }
  ]
}
`);
});

test("the schema names every role and field, and says what is required", () => {
  const schema = JSON.parse(writeMappingSchema());
  const { columns } = schema.properties.tables.items.properties;
  const { head, role, ...others } = columns.items.properties;
  expect(Object.keys(others)).toEqual(["of", "name", "kind", "year", "unit", "group", "why", "examples"]);
  expect(columns.items.required).toEqual(["head", "role"]);
  expect(JSON.stringify(role)).toContain(JSON.stringify(COLUMN_ROLES));
  expect(head.description).toContain("›");
  // A table with "ignore" need not have columns.
  expect(schema.properties.tables.items.required).toEqual(["table"]);
});
