/** Parses a table under a 数値目標 heading: a target in each row, with its unit and its values by year. */
import type { Problem } from "../../model/problem.ts";
import { type ParseResult, problemAt } from "../parse-result.ts";
import { cellsOf } from "../text/cells.ts";
import { type Cell, positionOfLine, type SourceLine, unwrapped } from "../text/source-text.ts";
import { type ColumnRoleCandidate, columnRoles } from "../values/column-roles.ts";
import { isStatedAbsence } from "../values/plain-text.ts";
import { directionOf } from "../values/read-direction.ts";
import { readQuantity } from "../values/read-quantity.ts";
import { nothingMore, type ParsedTarget, type StatedValue } from "./parsed-target.ts";

/** What a column says; of a head that says nothing known, its cells are kept as notes. */
interface Column {
  readonly head: string;
  readonly is: ColumnRoleCandidate | undefined;
}

const VALUES: ReadonlySet<string> = new Set(["value", "actual", "goalValue"]);
const KINDS = { value: null, actual: "actual", goalValue: "goal" } as const;

/** undefined where the first line does not head one column of targets and one of values at least. */
export function readTargetTable(lines: readonly SourceLine[]): ParseResult<readonly ParsedTarget[]> | undefined {
  const [head, ...rows] = lines.filter(({ isGoneOn }) => !isGoneOn);
  if (!head) return undefined;
  const columns = cellsOf(head).map(({ text }): Column => {
    const head = unwrapped(text);
    const is = columnRoles(head).find(({ sureness }) => sureness !== "none" && sureness !== "contains");
    return { head, is };
  });
  const names = columns.filter(({ is }) => is?.role === "targetName");
  if (names.length !== 1 || !columns.some(({ is }) => is && VALUES.has(is.role))) return undefined;
  const problems: Problem[] = [];
  const value = rows.flatMap((row) => {
    const target = targetOf(row, cellsOf(row), columns, problems);
    return target ? [target] : [];
  });
  return { value, problems };
}

function targetOf(
  row: SourceLine,
  cells: readonly Cell[],
  columns: readonly Column[],
  problems: Problem[],
): ParsedTarget | undefined {
  const under = (role: string) => cells[columns.findIndex(({ is }) => is?.role === role)];
  const name = under("targetName");
  const beyond = cells.slice(columns.length).filter(({ text }) => text !== "");
  if (!name || name.text === "" || beyond.length > 0) {
    problems.push(problemAt("target-list-unreadable/row", "error", positionOfLine(row), { text: row.text }));
    return undefined;
  }
  const stated = (role: string) => {
    const cell = under(role);
    return cell && cell.text !== "" && !isStatedAbsence(cell.text) ? unwrapped(cell.text) : null;
  };
  const values = columns.flatMap(({ is }, index) => valueIn(cells[index], is));
  const direction = directionOf(stated("direction") ?? "") ?? null;
  const notes = columns.flatMap(({ head, is }, index) => {
    const cell = cells[index];
    const isRead = is && (KNOWN.has(is.role) || (is.role === "direction" && direction !== null));
    return !cell || cell.text === "" || isStatedAbsence(cell.text) || isRead ? [] : [{ head, at: cell.at }];
  });
  const units = columns.flatMap(({ is }) => (is && VALUES.has(is.role) && is.unit !== null ? [is.unit] : []));
  const unit = stated("unit") ?? units[0] ?? values.find((one) => one.unit !== null)?.unit ?? null;
  return {
    ...{ ...nothingMore, name: unwrapped(name.text), at: name.at },
    ...{ unit, direction, source: stated("source"), notes },
    values: values.map(({ unit: own, ...one }) => (own === null || own === unit ? one : { ...one, value: null })),
  };
}

const KNOWN: ReadonlySet<string> = new Set(["targetName", "unit", "source", ...VALUES]);

/** A value in another unit than the target's is kept as words. */
function valueIn(
  cell: Cell | undefined,
  is: ColumnRoleCandidate | undefined,
): readonly (StatedValue & { readonly unit: string | null })[] {
  if (!cell || !is || !VALUES.has(is.role)) return [];
  const { reading, value, bound, unit } = readQuantity(unwrapped(cell.text));
  if (reading === "empty" || reading === "absent") return [];
  const kind = is.measurementKind ?? KINDS[is.role as keyof typeof KINDS];
  return [{ measurementKind: kind, year: is.year?.year ?? null, value, bound, at: cell.at, unit }];
}
