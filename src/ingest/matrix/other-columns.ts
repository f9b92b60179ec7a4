/** Columns of the matrix that say something else of an item than which plans cover it: who is responsible, goals, a state, a period, remarks. */
import type { Position } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import { problemAt } from "../parse-result.ts";
import { columnRoles } from "../values/column-roles.ts";
import { isStatedAbsence } from "../values/plain-text.ts";
import { readGoals } from "../values/read-goals.ts";
import { readDepartments } from "../values/read-list.ts";
import { readStatus } from "../values/read-status.ts";
import { readPeriod } from "../values/read-year.ts";
import { remembering } from "../values/remembering.ts";

/** A cell of such a column, and what heads it. */
export interface OtherCell {
  readonly head: string;
  readonly at: Position;
}

/** What such cells say of their item. */
export interface SaidOfItem {
  /** `at` quotes the name alone, `cell` all that stands there. */
  readonly departments: readonly { readonly name: string; readonly at: Position; readonly cell: Position }[];
  /** Codes of the SDGs. */
  readonly goals: readonly { readonly code: string; readonly at: Position }[];
  readonly status: string | null;
  readonly period: { readonly from: number; readonly to: number } | null;
  /** What none of these is. */
  readonly notes: readonly OtherCell[];
  readonly problems: readonly Problem[];
}

export function saidOfItem(cells: readonly OtherCell[]): SaidOfItem {
  const stated = cells.filter(({ at }) => !isStatedAbsence(at.text));
  const under = (role: string) => stated.filter(({ head }) => roleOf(head) === role);
  const goals = under("goal").map((cell) => ({ cell, read: goalsIn(cell.at.text) }));
  const [period] = under("period").flatMap(({ at }) => readPeriod(at.text) ?? []);
  const isRead = (cell: OtherCell) => {
    const role = roleOf(cell.head);
    if (role === "goal") return goalsIn(cell.at.text).unread.length === 0;
    if (role === "period") return readPeriod(cell.at.text) !== undefined;
    return role === "department" || role === "status";
  };
  const doubts = under("department").flatMap(({ at }) =>
    departmentsIn(at.text).flatMap(({ doubt }) => (doubt === null ? [] : [problemAt(doubt, "warning", at, {})])),
  );
  const unknown = goals.flatMap(({ cell, read }) =>
    read.unread.map(({ text, why }) => problemAt("goal-unknown", "warning", cell.at, { text, why })),
  );
  return {
    departments: under("department").flatMap(({ at }) =>
      departmentsIn(at.text).map(({ path, text }) => ({ name: path.join("　"), at: { ...at, text }, cell: at })),
    ),
    goals: goals.flatMap(({ cell, read }) => read.codes.map((code) => ({ code, at: cell.at }))),
    status: under("status").flatMap(({ at }) => readStatus(at.text)?.text ?? [])[0] ?? null,
    period: period ? { from: period.from.year, to: period.to.year } : null,
    notes: stated.filter((cell) => !isRead(cell)),
    problems: [...doubts, ...unknown],
  };
}

const roleOf = remembering((head): string => columnRoles(head)[0]?.role ?? "unknown");
const departmentsIn = remembering(readDepartments);
const goalsIn = remembering(readGoals);
