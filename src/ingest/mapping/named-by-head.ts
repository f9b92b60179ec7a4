/** What a column names by the surest word of its head, weighed by what its cells are and by the columns beside it. */
import type { Subject } from "../tables/mapping-roles.ts";
import type { ColumnRole as HeadRole } from "../values/column-roles.ts";
import { hasValues, isOfPlans } from "./generic-names.ts";
import { mayName } from "./naming.ts";
import { type ColumnEvidence, proposalFor, shareOf, type TableEvidence } from "./table-evidence.ts";

interface Beside {
  readonly table: TableEvidence;
  /** Columns that are neither marks nor one of several indicators. */
  readonly free: readonly ColumnEvidence[];
  /** Heads of columns of marks, in all tables. */
  readonly planHeads: readonly string[];
}

/** Characters from which a cell is a whole text rather than a name. */
const LONG = 150;
const MOST = 0.8;

/** `either`: an item or an initiative, as the rest of the table has it. Undefined of what names nothing. */
export function namedByHead(column: ColumnEvidence, beside: Beside): Subject | "either" | undefined {
  const [best] = column.proposals;
  if (!best || best.sureness === "none") return undefined;
  const names = mayName(column);
  if (best.sureness === "exact" && isCalled(column, "planName") && isCalled(column, "initiativeName"))
    return names ? planOrInitiative(column, beside) : undefined;
  switch (best.role) {
    case "planName":
      return names || shareOf(column, "code", "quantity") >= MOST ? "plan" : undefined;
    case "code":
      // 施策番号 beside indicators alone says which item each is of.
      return proposalFor(column, "mentions") && isItemOfTargets(column, beside) ? "item" : undefined;
    case "mentions":
      return isItemOfTargets(column, beside) ? "item" : undefined;
    case "domain":
    case "level":
      return names || shareOf(column, "code") >= MOST ? best.role : undefined;
    case "itemName":
    case "initiativeName":
      if (best.sureness === "contains") return undefined;
      if (!names) return isItemOfTargets(column, beside) ? "item" : undefined;
      if (isCalled(column, "itemName") && isCalled(column, "initiativeName")) return "either";
      return best.role === "itemName" ? "item" : "initiative";
    case "targetName":
      if (best.sureness === "contains" || !names || column.usualLength > LONG) return undefined;
      return isIndicator(column, beside) || !proposalFor(column, "level") ? "target" : "level";
    default:
      return undefined;
  }
}

function isCalled({ proposals }: ColumnEvidence, wanted: HeadRole): boolean {
  return proposals.some(({ role, sureness }) => role === wanted && (sureness === "exact" || sureness === "pattern"));
}

/** プロジェクト is a plan where its names head marks, or where another column names its initiatives. */
function planOrInitiative(column: ColumnEvidence, { table, planHeads }: Beside): Subject {
  const isAbove = table.columns.some(
    (other) => other !== column && proposalFor(other, "initiativeName")?.sureness === "exact",
  );
  return isAbove || isOfPlans(column, planHeads) ? "plan" : "initiative";
}

/** 目標 names an indicator where nothing else does so and there are values, and otherwise a goal above others. */
function isIndicator(column: ColumnEvidence, { table, free }: Beside): boolean {
  if (column.proposals[0]?.sureness === "exact") return true;
  const isOther = free.some((other) => other !== column && proposalFor(other, "targetName")?.sureness === "exact");
  return hasValues(table) && !isOther;
}

/** An indicator's item, by its code or its name, one to a row. */
function isItemOfTargets(column: ColumnEvidence, { table, free }: Beside): boolean {
  const best = free.map(({ proposals: [first] }) => first?.role);
  const isOfTargets = best.includes("targetName") && hasValues(table);
  const isOfOthers = ["itemName", "initiativeName", "planName"].some(
    (role) => role !== column.proposals[0]?.role && best.some((one) => one === role),
  );
  return isOfTargets && !isOfOthers && shareOf(column, "listOfCodes") === 0 && shareOf(column, "code", "name") >= MOST;
}
