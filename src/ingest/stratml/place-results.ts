/** What an indicator is to reach and has reached (TargetResult, ActualResult), as measurements; exact days and explanations are kept as notes beside them. */
import type { Position } from "../../model/position.ts";
import { problemAt } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { readQuantity, type StatedQuantity } from "../values/read-quantity.ts";
import { readYear } from "../values/read-year.ts";
import { childOf, childrenOf, type StratMlReading, saysSomething } from "./strat-ml-reading.ts";
import { gatherWords } from "./words-of-notes.ts";

const KINDS = new Map([
  ["TargetResult", "goal"],
  ["ActualResult", "actual"],
] as const);

export function placeResults(indicator: XmlElement, target: Made, reading: StratMlReading): void {
  for (const instance of childrenOf(indicator, "MeasurementInstance")) {
    for (const result of instance.children) {
      const kind = KINDS.get(result.name as "TargetResult" | "ActualResult");
      if (kind && saysSomething(result)) placeResult(result, kind, target, reading);
    }
  }
}

function placeResult(result: XmlElement, kind: "goal" | "actual", target: Made, reading: StratMlReading): void {
  const { texts } = reading;
  const take = (of: XmlElement | undefined, name: string) => (of ? texts.take(childOf(of, name)) : undefined);
  const units = take(result, "NumberOfUnits");
  const [start, end] = [take(result, "StartDate"), take(result, "EndDate")];
  const descriptors = childrenOf(result, "Descriptor").map((one) => ({
    name: take(one, "DescriptorName"),
    value: take(one, "DescriptorValue"),
    // Before 2016 it was a text.
    text: texts.take(one),
  }));
  const description = take(result, "Description");
  const quantity = units && quantityOf(units.text);
  const isValue = quantity !== undefined && quantity.reading !== "absent";
  const words = descriptors.flatMap(({ value, text }) => value ?? text ?? [])[0] ?? description;
  const stated = isValue ? units : words;
  const year = yearOf(start, end, reading);
  if (stated) {
    const isOther = isValue && isOtherUnit(quantity, target, stated, reading);
    const value = isValue && !isOther ? quantity.value : null;
    const bound = value === null ? "exactly" : (quantity?.bound ?? "exactly");
    target.values.push({ measurementKind: kind, year, value, bound, at: stated });
  }
  const note = gatherWords();
  const first = [note.take(stated === units ? units : undefined), period(note.take(start), note.take(end))];
  // Words that are the value itself are said once.
  const others = descriptors.flatMap(({ name, value, text }) => {
    const [named, valued] = [note.take(name), note.take(value ?? text)];
    return value !== undefined && value === stated && named === "" ? [] : [[named, valued].filter(Boolean).join(": ")];
  });
  const isBeside = (at: Position | undefined) => at !== undefined && at !== stated;
  const [absent, explained] = [
    isBeside(units) ? note.take(units) : "",
    isBeside(description) ? note.take(description) : "",
  ];
  if (!start && !end && others.join("") === "" && absent === "" && explained === "") return;
  for (const line of [first.filter(Boolean).join(" "), ...others, absent, explained]) note.line(line);
  note.keep(result.name, target, reading);
}

/** The standard demands a decimal number; people write what they have. */
function quantityOf(text: string): StatedQuantity {
  const stated = readQuantity(text);
  const value = text.replace(/\D/gu, "").length <= 15 ? decimalIn(text) : null;
  return value === null ? stated : { text, reading: "number", value, bound: "exactly", unit: null, why: null };
}

/** As XML Schema writes decimal numbers; null of anything else. */
export function decimalIn(text: string): number | null {
  // The smallest number that there is has 324 zeros, the largest 309 digits.
  if (text.length > 800 || !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(text)) return null;
  const value = Number(text) + 0;
  return Number.isFinite(value) ? value : null;
}

function isOtherUnit(quantity: StatedQuantity, target: Made, at: Position, { findings }: StratMlReading): boolean {
  if (quantity.reading !== "number" || quantity.unit === null) return false;
  target.unit ??= quantity.unit;
  if (plainUnit(quantity.unit) === plainUnit(target.unit)) return false;
  const said = { text: at.text, unit: quantity.unit, targetUnit: target.unit };
  findings.add(problemAt("unit-differs/indicator", "warning", at, said));
  return true;
}

const plainUnit = (unit: string) => unit.normalize("NFKC").replace(/\s/gu, "").toLowerCase();

/** The year in which the period begins; of a day alone by which it ends, that day's. */
function yearOf(start: Position | undefined, end: Position | undefined, { findings }: StratMlReading): number | null {
  for (const at of [start, end]) {
    if (at && !readYear(at.text)) findings.gather("date-unreadable", "warning", {}, at);
  }
  const [begins, ends] = [start && readYear(start.text)?.year, end && readYear(end.text)?.year];
  if (begins !== undefined) return begins;
  if (end && ends !== undefined) findings.gather("year-by-end-date", "information", {}, end);
  return ends ?? null;
}

function period(start: string, end: string): string {
  return start === "" && end === "" ? "" : `(${start}/${end})`;
}
