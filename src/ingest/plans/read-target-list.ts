/** Parses a 数値目標 list: names of targets that may wrap over the end of a line, in a list that may run over blank lines. */
import type { Problem } from "../../model/problem.ts";
import { addAll, type Named, type ParseResult, problemAt } from "../parse-result.ts";
import { isRowOfCells } from "../text/cells.ts";
import { blockOf, isBlank, positionInBlock, positionOfBlock, type SourceLine, unwrapped } from "../text/source-text.ts";
import { readMeasurements, type StatedMeasurements } from "../values/read-measurements.ts";
import { isSameUnit } from "../values/units.ts";
import { nothingMore, type ParsedTarget } from "./parsed-target.ts";
import { readTargetTable } from "./read-target-table.ts";

const OPENING = "（(「『［[【〈《";
const CLOSING = "）)」』］]】〉》";
const BULLET = /^\s*[・○◯〇●■□◆◇▪•*-]\s*/u;
/** What stands before a target's values, or between them. */
const VALUE = /[→⇒➡]|現状値|基準値|現況値|目標値/u;
const GOES_ON = /[、，,]\s*$/u;

/** `lines` follow each other in the document, beginning with what stands behind the 数値目標 heading on its line. */
export function readTargetList(lines: readonly SourceLine[]): ParseResult<readonly ParsedTarget[]> {
  const problems: Problem[] = [];
  const targets: ParsedTarget[] = [];
  let above: SourceLine | undefined;
  for (const paragraph of paragraphsOf(lines)) {
    const [first] = paragraph;
    if (!first) continue;
    const goesOn = GOES_ON.test(above?.text ?? "") || BULLET.test(first.text) || (hasValues(above) && hasValues(first));
    const ended = above !== undefined && !goesOn;
    if (ended) problems.push(unexpected(paragraph));
    else if (paragraph.some(isRowOfCells) && paragraph.some(({ text, cells }) => cells || text.trim().includes("\t"))) {
      const read = readTargetTable(paragraph);
      if (!read) problems.push(table(paragraph));
      addAll(problems, read?.problems ?? []);
      addAll(targets, read?.value ?? []);
    } else if (!bracketsClose(paragraph)) problems.push(unclosed(paragraph));
    else {
      const entries = entriesOf(paragraph);
      if (entries.length === 0) problems.push(nameless(paragraph));
      const stated = entries.map(withValues);
      addAll(problems, stated.filter(({ name }) => VALUE.test(name)).map(withValue));
      addAll(targets, stated);
    }
    above = paragraph.at(-1);
  }
  return { value: targets, problems };
}

/** `砂浜清掃の回数 現状値 6回 → 10回`, `砂浜清掃の回数（6回 → 10回）`: a name and the values behind it, where these can be told apart. */
function withValues({ name, at }: Named): ParsedTarget {
  const readings = VALUE.test(name) ? [readMeasurements(name), valuesInBrackets(name)] : [];
  const read = readings.find((reading) => reading && isToldApart(reading));
  const stated = nameIn(read);
  if (!read || stated === "") return { ...nothingMore, name, at };
  const unit = read.measurements.find(({ quantity }) => quantity.unit !== null)?.quantity.unit ?? null;
  const values = read.measurements.map(({ measurementKind, year, quantity }) => ({
    measurementKind,
    year: year?.year ?? null,
    // A value in another unit is kept as words.
    value: quantity.unit === null || unit === null || isSameUnit(quantity.unit, unit) ? quantity.value : null,
    bound: quantity.bound,
    at: { ...at, text: quantity.text },
  }));
  return { ...nothingMore, name: stated, at, unit, values };
}

function nameIn(reading: StatedMeasurements | undefined): string {
  return reading?.name?.replace(/[\s　:：、]+$/u, "") ?? "";
}

/** What belongs to a value stands neither in the name nor in the words of another value. */
function isToldApart(reading: StatedMeasurements): boolean {
  const others = [nameIn(reading), ...reading.measurements.map(({ quantity }) => quantity.text)];
  return others.every((text) => !VALUE.test(text));
}

/** The name before the last bracket, and the values in it. */
function valuesInBrackets(text: string): StatedMeasurements | undefined {
  const [, name = "", inside = ""] = /^([^（）()]+)[（(](.+)[）)]$/su.exec(text.trim()) ?? [];
  const read = readMeasurements(inside);
  return read && read.name === null ? { ...read, name } : undefined;
}

/** A line that is a target with its values and nothing more: what stands below it is another. */
function hasValues(line: SourceLine | undefined): boolean {
  const [target, ...others] = line ? entriesOf([line]).map(withValues) : [];
  return target !== undefined && others.length === 0 && target.values.length > 0;
}

/** Runs of lines without a blank one between them; a bullet begins a run of its own, and so does a target with values below one with values. */
function paragraphsOf(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const paragraphs: SourceLine[][] = [];
  let [open, aboveHasValues] = [false, false];
  for (const line of lines) {
    if (isBlank(line)) {
      open = false;
      continue;
    }
    const lineHasValues = hasValues(line);
    const isOwn = BULLET.test(line.text) || (aboveHasValues && lineHasValues);
    aboveHasValues = lineHasValues;
    if (open && !isOwn) paragraphs.at(-1)?.push(line);
    else {
      paragraphs.push([line]);
      open = true;
    }
  }
  return paragraphs;
}

/** Entries are separated by 、 outside brackets; a comma between digits belongs to the number. */
function entriesOf(lines: readonly SourceLine[]): readonly Named[] {
  const block = blockOf(lines);
  const entries: Named[] = [];
  let depth = 0;
  let start = BULLET.exec(block.text)?.[0].length ?? 0;
  for (let i = start; i <= block.text.length; i++) {
    const sign = block.text[i] ?? "";
    if (sign !== "" && OPENING.includes(sign)) depth++;
    if (sign !== "" && CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    const isNumber = /[\d０-９][,，][\d０-９]/u.test(block.text.slice(i - 1, i + 2));
    if (sign !== "" && (depth > 0 || !/[、，,]/u.test(sign) || isNumber)) continue;
    const raw = block.text.slice(start, i);
    const [from, to] = [start + raw.length - raw.trimStart().length, start + raw.trimEnd().length];
    if (from < to) {
      const name = unwrapped(block.text.slice(from, to));
      entries.push({ name, at: positionInBlock(block, from, to) });
    }
    start = i + 1;
  }
  return entries;
}

/** A 、 inside brackets separates nothing, so a bracket that never closes would swallow the entries behind it. */
function bracketsClose(lines: readonly SourceLine[]): boolean {
  const signs = [...blockOf(lines).text];
  const count = (brackets: string) => signs.filter((sign) => brackets.includes(sign)).length;
  return count(OPENING) === count(CLOSING);
}

/** Its cells would become one name. */
const table = unreadable("table");
const unclosed = unreadable("bracket");
const nameless = unreadable("nameless");
const unexpected = unreadable("ended");

function unreadable(way: "table" | "bracket" | "nameless" | "ended"): (lines: readonly SourceLine[]) => Problem {
  return (lines) => {
    const at = positionOfBlock(blockOf(lines));
    return problemAt(`target-list-unreadable/${way}`, "error", at, { text: at.text });
  };
}

function withValue({ at }: Named): Problem {
  return problemAt("value-in-name", "warning", at, { text: at.text });
}
