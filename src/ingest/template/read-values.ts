/** Reads the values of the template's targets: those in columns beside a target, and those in rows of their own. */

import type { MeasurementKind } from "../../model/policy-graph.ts";
import { plainNumber } from "../../template/texts.ts";
import { BOUND_WORDS, isStatedNone, KIND_WORDS } from "../../template/words.ts";
import type { StatedValue } from "../plans/parsed-target.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { readQuantityOfCell } from "../values/read-quantity.ts";
import { cellOf, chosen, referred, report, type TemplateReading, yearOf } from "./template-reading.ts";
import type { TemplateCell, TemplateRow, TemplateTable } from "./template-tables.ts";

/** A baseline comes before all other values of the target; its goal is kept for the end. */
export function sayValueBeside(row: TemplateRow, target: Made, reading: TemplateReading): void {
  for (const [kind, field, yearField] of BESIDE) {
    const cell = cellOf(row, field, reading);
    const year = yearOf(row, yearField, reading);
    const value = cell && quantityOf(cell, target, reading);
    if (value) target.values.push({ ...value, measurementKind: kind, year, at: cell.at, isKindSettled: true });
  }
}

const BESIDE = [
  ["baseline", "baseline", "baselineYear"],
  ["goal", "goal", "goalYear"],
] as const satisfies readonly (readonly [MeasurementKind, string, string])[];

export function readValues(table: TemplateTable, reading: TemplateReading): void {
  let target: Made | undefined;
  // The goal beside the target stands behind its other values.
  const others = new Map<Made, StatedValue[]>();
  for (const row of table.rows) {
    const of = cellOf(row, "target", reading);
    if (of) target = referred(of, ["target"], reading);
    const cell = cellOf(row, "text", reading);
    const kind = chosen(row, "kind", KIND_WORDS, reading);
    const year = yearOf(row, "year", reading);
    if (!cell || !target) continue;
    if (kind === undefined) {
      if (!row.cells.get("kind"))
        report(reading, "value-without-kind", "error", cell, {
          text: cell.text,
          kinds: Object.values(KIND_WORDS).map(({ ja }) => ja),
        });
      continue;
    }
    const value = statedQuantity(row, reading) ?? quantityOf(cell, target, reading);
    if (!value) continue;
    const list = others.get(target) ?? [];
    others.set(target, [...list, { ...value, measurementKind: kind, year, at: cell.at, isKindSettled: true }]);
  }
  for (const [of, values] of others) {
    const last = of.values.at(-1);
    const at = last?.measurementKind === "goal" ? of.values.length - 1 : of.values.length;
    of.values.splice(at, 0, ...values);
  }
}

type Quantity = Pick<StatedValue, "value" | "bound">;

/** What the columns beside the value say of it; undefined where they say nothing. */
function statedQuantity(row: TemplateRow, reading: TemplateReading): Quantity | undefined {
  const cell = cellOf(row, "quantity", reading);
  const bound = chosen(row, "bound", BOUND_WORDS, reading) ?? "exactly";
  if (!cell) return undefined;
  if (isStatedNone(cell.text)) return { value: null, bound };
  const kept = cell.entry.value;
  const value = typeof kept === "number" ? kept : Number(cell.text.normalize("NFKC").replaceAll(",", ""));
  if (Number.isFinite(value)) return { value, bound };
  report(reading, "count-unreadable/value", "warning", cell, { text: cell.text });
  return undefined;
}

/** undefined where the cell says that there is no value. */
function quantityOf(cell: TemplateCell, target: Made, reading: TemplateReading): Quantity | undefined {
  const plain = plainNumber(cell.text);
  if (plain !== undefined) return { value: plain, bound: "exactly" };
  const kept = typeof cell.entry.value === "number" ? cell.entry.value : null;
  const stated = readQuantityOfCell(cell.text, kept, /[%％]/u.test(cell.text));
  if (stated.reading === "absent" || stated.reading === "empty") return undefined;
  target.unit ??= stated.unit;
  if (stated.unit !== null && target.unit !== null && plainUnit(stated.unit) !== plainUnit(target.unit)) {
    report(reading, "unit-differs", "warning", cell, { text: cell.text, unit: stated.unit, targetUnit: target.unit });
    return { value: null, bound: "exactly" };
  }
  return { value: stated.value, bound: stated.bound };
}

const plainUnit = (unit: string) => unit.normalize("NFKC").replace(/\s/gu, "").toLowerCase();
