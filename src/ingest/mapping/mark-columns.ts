/** Which columns of a table are those of a matrix: their cells are marks (○, ◎), and their heads name plans. */
import { comparableName } from "../../model/names.ts";
import { readStatus } from "../values/read-status.ts";
import { type ColumnEvidence, proposalFor, type Sureness, shareOf, type TableEvidence } from "./table-evidence.ts";

export interface MarkColumn {
  /** null: a person has to say. */
  readonly role: "mark" | "note" | null;
  readonly sureness: Sureness;
  readonly why: string;
}

const MOST = 0.8;
const PLAN = /(?:プラン|戦略|プロジェクト|計画|ビジョン|plan|strategy|project)$/iu;
/** What is marked of a row, and names no plan. */
const FLAG = /^(?:重点|重要|優先|主要|対象|該当|有無|要否|必須|公表|再掲|flag|yes|x|check(?:ed)?|priority|key|done)$/iu;

/** By the column's index. */
export function markColumns({ columns }: TableEvidence): ReadonlyMap<number, MarkColumn> {
  const marked = columns.filter(hasMarks);
  const found = new Map<number, MarkColumn>();
  for (const column of marked) found.set(column.index, markedColumn(column, marked.length));
  for (const column of columns) {
    const empty = found.has(column.index) ? undefined : emptyColumn(column, found, columns);
    if (empty) found.set(column.index, empty);
  }
  return found;
}

const hasMarks = (column: ColumnEvidence) => column.filled > 0 && shareOf(column, "mark") >= MOST;

function markedColumn({ parts }: ColumnEvidence, count: number): MarkColumn {
  const name = parts.at(-1) ?? "";
  if (parts.some((part) => /sdgs?|持続可能な開発/iu.test(part)))
    return {
      role: "note",
      sureness: "guess",
      why: "Its cells are marks, but its head is a goal, and marks lie between plans and items.",
    };
  if ((readStatus(name)?.kind ?? null) !== null)
    return { role: "note", sureness: "guess", why: `Its cells are marks that say “${name}” of a row.` };
  const isCalledPlan = PLAN.test(comparableName(name));
  if (isCalledPlan || (count > 1 && !FLAG.test(name)))
    return {
      role: "mark",
      sureness: isCalledPlan ? "sure" : "likely",
      why: `Its cells are marks; its head is taken for the name of a plan, “${name}”.`,
    };
  return {
    role: null,
    sureness: "open",
    why: "Its cells are marks, but it is not clear whether its head names a plan or something that is said of a row.",
  };
}

/** A plan that nothing is marked for: its column stands between others, or below the same head. */
function emptyColumn(
  column: ColumnEvidence,
  found: ReadonlyMap<number, MarkColumn>,
  columns: readonly ColumnEvidence[],
): MarkColumn | undefined {
  if (column.filled > 0 || column.parts.at(-1) === "" || proposalFor(column, "unknown") === undefined) return undefined;
  const isMark = (index: number) => found.get(index)?.role === "mark";
  const [upper] = column.parts.length > 1 ? column.parts : [];
  const isBelowSame = columns.some(({ index, parts }) => isMark(index) && upper !== undefined && parts[0] === upper);
  const [left, right] = [isMark(column.index - 1), isMark(column.index + 1)];
  if (isBelowSame || (left && right))
    return { role: "mark", sureness: "likely", why: "It stands among columns of marks, and no row has one here." };
  if (!left && !right) return undefined;
  return {
    role: null,
    sureness: "open",
    why: "It stands beside columns of marks, and has none: a plan that covers nothing, or no plan.",
  };
}
