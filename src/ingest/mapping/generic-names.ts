/** Heads that say “name” and not of what (名称, Name, Label): what they name, as the rest of the table and the other tables tell. */
import { comparableName } from "../../model/names.ts";
import type { Subject } from "../tables/mapping-roles.ts";
import { columnRoles } from "../values/column-roles.ts";
import { headParts } from "../values/head-parts.ts";
import type { LinkedThings } from "./linked-things.ts";
import type { Naming, OpenColumn } from "./naming.ts";
import { type ColumnEvidence, proposalFor, shareOf, type TableEvidence } from "./table-evidence.ts";

const GENERIC = /^(?:名称?|名前|件名|題名?|タイトル|見出し|name|title|label|lbl)$/u;
/** How undertakings of a city are called: their names end so. */
const UNDERTAKING = /(?:事業|業務|事務|費|工事|補助金|助成金|交付金|委託|整備|運営)(?:[（(【].*[)）】])?$/u;
const HALF = 0.5;

export function isGenericHead({ parts }: ColumnEvidence): boolean {
  return GENERIC.test(headParts(parts.at(-1) ?? "").words);
}

/**
 * In this order: the names head the marks of another table; the identifier that tells the rows apart says of what; the table's own name; marks or
 * values in the table; what the names end in.
 */
export function genericName(
  column: ColumnEvidence,
  table: TableEvidence,
  context: {
    readonly things: LinkedThings;
    readonly planHeads: readonly string[];
    readonly hasMarks: boolean;
    readonly hasTarget: boolean;
  },
): Naming | OpenColumn {
  const { things, planHeads, hasMarks, hasTarget } = context;
  const naming = (subject: Subject, why: string, levelName: string | null = null): Naming => ({
    ...{ subject, levelName, why },
    sureness: "likely",
  });
  if (isOfPlans(column, planHeads))
    return naming("plan", "Its names head the columns of marks of another table: they are plans.");
  const own = things.ownOf(table);
  const identified = own && tellsNames(own.column, column) ? things.subjectOf(own.thing) : undefined;
  if (own && identified) return naming(identified, `It names what “${own.column.head}” identifies.`, own.thing);
  const byTable = subjectOfTable(table.name);
  if (byTable) return naming(byTable, `The table is called “${table.name}”.`);
  if (hasMarks) return naming("item", "The rows have marks, which lie between plans and items.");
  if (!hasTarget && hasValues(table)) return naming("target", "The rows have values: they are of indicators.");
  if (isOfUndertakings(column, table))
    return naming("initiative", "Its names end as those of undertakings do, or its rows have budgets.");
  return {
    why: "Its head says “name”, and neither the other columns nor the other tables tell of what.",
    question: { en: `What does “${column.head}” name?`, ja: `「${column.head}」は何の名称ですか。` },
    likely: ["item", "initiative", "plan", "target", "domain"],
  };
}

/** 重点1 海辺の子育て heads a column, 海辺の子育て stands in a cell. */
export function isOfPlans({ byRow }: ColumnEvidence, planHeads: readonly string[]): boolean {
  const heads = planHeads.map(comparableName);
  const names = [...new Set(byRow.flatMap((text) => (text === undefined ? [] : comparableName(text))))];
  if (heads.length === 0 || names.length === 0 || names.length > 2 * heads.length) return false;
  const isHead = (name: string) =>
    name.length > 1 && heads.some((head) => head === name || head.endsWith(name) || name.endsWith(head));
  return names.filter(isHead).length >= names.length * HALF;
}

/** Whether rows with the same identifier have the same name: of a parent's, they have several. */
function tellsNames(identifier: ColumnEvidence, { byRow }: ColumnEvidence): boolean {
  const names = new Map<string, string>();
  return identifier.byRow.every((id, row) => {
    const name = byRow[row];
    if (id === undefined || name === undefined) return true;
    const known = names.get(id) ?? name;
    names.set(id, known);
    return known === name;
  });
}

/** `actions.csv`, 重点戦略一覧: as a head would say it. */
export function subjectOfTable(name: string): Subject | undefined {
  const words = name
    .replace(/\.\w{1,5}$/u, "")
    .replace(/(?:の?一覧表?|リスト|の?表|シート|マスタ)$/u, "")
    .replace(/^(?:DIM|FACT|T|M)[_-]/iu, "");
  const singular = /ies$/iu.test(words) ? words.replace(/ies$/iu, "y") : words.replace(/s$/iu, "");
  const known = [words, singular].flatMap(columnRoles).filter(({ sureness }) => sureness === "exact");
  const subjects: Partial<Record<string, Subject>> = {
    domain: "domain",
    itemName: "item",
    planName: "plan",
    initiativeName: "initiative",
    targetName: "target",
  };
  return known.map(({ role }) => subjects[role]).find((subject) => subject !== undefined);
}

export function hasValues({ columns }: TableEvidence): boolean {
  return columns.some((column) => {
    const [best] = column.proposals;
    return (
      !column.holdsHeads &&
      (best?.role === "value" || best?.role === "actual" || best?.role === "goalValue") &&
      (best.sureness === "exact" || best.sureness === "pattern") &&
      shareOf(column, "quantity") >= HALF
    );
  });
}

function isOfUndertakings({ byRow, filled }: ColumnEvidence, { columns }: TableEvidence): boolean {
  if (columns.some((column) => proposalFor(column, "budget")?.sureness === "exact")) return true;
  return filled > 0 && byRow.filter((text) => text !== undefined && UNDERTAKING.test(text)).length >= filled * HALF;
}
