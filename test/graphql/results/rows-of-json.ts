/** An answer's JSON in, the rows of its table out, as filled cells by name: worked out from the JSON alone, without the schema. */
import type { ExportTable } from "../../../src/export/export-table.ts";

/** Empty cells are not there; nor are empty lists, which in JSON alone may be lists of anything. */
export type FilledRow = Readonly<Record<string, unknown>>;

type Json = Readonly<Record<string, unknown>>;

export function rowsOfJson(data: Json): readonly FilledRow[] {
  const roots = Object.keys(data);
  const rows = rowsOf(data, "");
  const [only] = rows;
  // Nothing but lists without entries.
  if (rows.length === 1 && only && hasNoCells(data)) return hasEntries(data) ? [only] : [];
  if (roots.length !== 1) return rows;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name.split(".").slice(1).join(".") || name, cell])),
  );
}

export function filledRows(table: ExportTable): readonly FilledRow[] {
  return [...table.rows].map((row) =>
    Object.fromEntries(
      table.columns.map((name, i) => [name, row[i]]).filter(([, cell]) => cell !== null && cell !== "[]"),
    ),
  );
}

function rowsOf(value: unknown, path: string): readonly FilledRow[] {
  if (value === null) return [{}];
  const base: Record<string, unknown> = {};
  const inner: FilledRow[] = [];
  const visit = (object: Json, before: string) => {
    for (const [key, one] of Object.entries(object)) {
      const name = `${before}${key}`;
      if (Array.isArray(one)) {
        if (one.some(isObject)) for (const entry of one) inner.push(...rowsOf(entry, `${name}.`));
        else if (one.length > 0) base[name] = JSON.stringify(one);
      } else if (isObject(one)) visit(one, `${name}.`);
      else if (one !== null) base[name] = one;
    }
  };
  visit(value as Json, path);
  return inner.length === 0 ? [base] : inner.map((row) => ({ ...base, ...row }));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasNoCells(value: unknown): boolean {
  return Array.isArray(value) || (isObject(value) && Object.values(value).every(hasNoCells));
}

function hasEntries(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && Object.values(value).some(hasEntries);
}
