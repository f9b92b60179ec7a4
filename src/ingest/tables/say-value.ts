/** A cell with a value of a target: a number in the target's unit, or words as they are; nothing of what says that there is nothing. */
import { readMeasurements } from "../values/read-measurements.ts";
import { readQuantityOfCell } from "../values/read-quantity.ts";
import { readYear } from "../values/read-year.ts";
import { isSameUnit } from "../values/units.ts";
import { cellsBeside, type Said, saysNothing, warn } from "./said.ts";

export function sayValue(said: Said): void {
  const { cell, at, about, mapped } = said;
  const { kind = null, year = null, unit = null } = mapped.mapping;
  const unitOf = cellsBeside(said, "unit").find(({ text }) => !saysNothing(text))?.text ?? unit;
  about.unit ??= unitOf;
  const yearOf = cellsBeside(said, "year").flatMap(({ text }) => readYear(text)?.year ?? [])[0];
  // Where the unit stands in another cell, a number is what it is: 58 is 58 %.
  const isPercent = /[%％]/u.test(cell.text);
  const stated = readQuantityOfCell(cell.text, typeof cell.value === "number" ? cell.value : null, isPercent);
  if (stated.reading === "absent" || stated.reading === "empty") return;
  const phrase = stated.reading === "number" ? undefined : readMeasurements(cell.text);
  for (const one of phrase?.measurements ?? [{ measurementKind: null, year: null, quantity: stated }]) {
    const { quantity } = one;
    about.unit ??= quantity.unit;
    const isOther = quantity.unit !== null && about.unit !== null && !isSameUnit(quantity.unit, about.unit);
    if (isOther)
      warn(said, "unit-differs", { text: cell.text, unit: quantity.unit ?? "", targetUnit: about.unit ?? "" });
    about.values.push({
      measurementKind: one.measurementKind ?? kind,
      year: one.year?.year ?? year ?? yearOf ?? null,
      value: isOther ? null : quantity.value,
      bound: isOther ? "exactly" : quantity.bound,
      at,
    });
  }
}
