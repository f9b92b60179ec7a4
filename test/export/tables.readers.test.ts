/** Every format of tables holds what the table held: read back by programs of others. RUNS says how often a batch of made-up ones is read. */
import fc from "fast-check";
import { describe, expect, inject, test } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import { TABLE_READERS as CSV_TABLE_READERS } from "./readers/of-csv.ts";
import { WORKBOOK_TABLE_READERS } from "./readers/of-workbook.ts";
import { checkTable, writtenTable } from "./round-trip.ts";
import { arbitraryTable, TABLES } from "./tables.ts";

const TABLE_READERS = [...CSV_TABLE_READERS, ...WORKBOOK_TABLE_READERS];
const RUNS = Number(process.env.RUNS ?? 15);
const BATCH = 40;
const python = inject("readersPython");
const formats = FORMATS.filter((format) => format.holds === "table");

test("every format of tables has a reader, and every reader a format", () => {
  expect([...new Set(TABLE_READERS.map(({ format }) => format))].sort()).toEqual(
    formats.map(({ name }) => name).sort(),
  );
});

describe.for(formats)("$title", (format) => {
  test("writes the same bytes again", () => {
    for (const table of Object.values(TABLES)) expect(writtenTable(format, table)).toBe(writtenTable(format, table));
  });

  for (const reader of TABLE_READERS.filter((it) => it.format === format.name)) {
    describe.skipIf(reader.inPython && "missing" in python)(`read by ${reader.name}`, () => {
      test.for(Object.entries(TABLES))("is the table %s", async ([, table]) => {
        checkTable(reader, table, (await reader.read([writtenTable(format, table)]))[0]);
      });

      test("is each of many made-up tables", async () => {
        const tables = fc.array(arbitraryTable(), { minLength: 1, maxLength: BATCH, size: "max" });
        const holds = fc.asyncProperty(tables, async (some) => {
          const readings = await reader.read(some.map((table) => writtenTable(format, table)));
          for (const [index, table] of some.entries()) checkTable(reader, table, readings[index]);
        });
        await fc.assert(holds, { numRuns: RUNS });
      });
    });
  }
});
