/** CSV in, what csv-parse reads in it out. */
import { parse } from "csv-parse/sync";
import type { TableReading } from "./reading.ts";

export function readCsv(text: string): TableReading {
  const [columns = [], ...rows] = parse(text, { bom: true, relax_column_count: false }) as string[][];
  return { columns, rows };
}
