/** Reads one row of a table into a plan in making: what the row names, and what its other cells say of it. */
import type { Problem } from "../../model/problem.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell } from "../source/source.ts";
import { numberedName } from "../text/numbered-name.ts";
import { unwrapped } from "../text/source-text.ts";
import { parseCount } from "../text/tokens.ts";
import type { AccountInKeeping } from "./account.ts";
import { codedName, isCode, numberOf, plainCode } from "./coded-name.ts";
import type { ColumnMapping } from "./mapping.ts";
import { isSubject, SUBJECTS, type Subject } from "./mapping-roles.ts";
import type { Places } from "./places.ts";
import type { Made, PlanInMaking } from "./plan-in-making.ts";
import { type Saying, sayOf } from "./say-of.ts";
import { cellsUnder, type HeadedColumn } from "./table-heads.ts";

export interface MappedColumn {
  readonly column: HeadedColumn;
  readonly mapping: ColumnMapping;
}

/** What reading a table's rows needs and leaves behind. */
export interface TableReading {
  readonly making: PlanInMaking;
  readonly account: AccountInKeeping;
  readonly places: Places;
  readonly problems: Problem[];
  readonly columns: readonly MappedColumn[];
  /** The plans that the heads of mark columns name. */
  readonly plans: ReadonlyMap<MappedColumn, Made>;
  readonly strengthOf: Saying["strengthOf"];
  /** What a table stands below, where the document says so; its targets and initiatives are that node's. */
  readonly context: Made | null;
  /** What the rows above named: merged cells name it for those below, too. */
  readonly above: Map<MappedColumn, Made>;
  /** Items that have had a row of their own in the table. */
  readonly ownRows: Set<Made>;
  /** First cells of rows in which no column that names something has a cell. */
  readonly nameless: Cell[];
  /** Cells with a formula, or an error, in place of a value; of what a row belongs to, what it was taken for. */
  readonly formulas: { readonly cell: Cell; readonly head: string; readonly takenFor: string | null }[];
  /** Whether something had to be put into a domain that nothing names. */
  readonly unnamed: { isUsed: boolean };
  /** ` (did you mean …?)` for a text that names no item. */
  readonly itemLike: (text: string) => readonly string[];
  /** Name of the domain of items that no column gives one. */
  readonly title: string;
}

/** A row of sums. */
export const isTotal = (text: string) => TOTAL.test(text.replace(/\s/gu, ""));
const TOTAL = /^(?:総?計|合計|小計|(?:grand |sub)?totals?)$/iu;

export function readRow(row: readonly Cell[], reading: TableReading): void {
  const { columns, account } = reading;
  const filled = row.filter(({ text, traps }) => text !== "" || traps.length > 0);
  if (filled.length === 0) return;
  const under = (mapped: MappedColumn) => cellsUnder(row, mapped.column).filter(({ text }) => readable(text));
  for (const mapped of columns) {
    if (mapped.mapping.role === "ignore") account.ignore(...cellsUnder(row, mapped.column));
  }
  const naming = columns.filter(({ mapping: { role, group } }) => isSubject(role) && group === undefined);
  if (naming.some((mapped) => under(mapped).some(({ text }) => isTotal(text)))) {
    readTotals(row, reading);
    return;
  }
  const named = nodesNamed(naming, under, row, reading);
  const subject = named.subject ?? reading.context;
  if (!subject) {
    const [first] = filled;
    if (first && !filled.every((cell) => account.isPlaced(cell))) reading.nameless.push(first);
    return;
  }
  sayOf(row, subject, named.ofKind, reading);
}

/** Formulas, and errors of a spreadsheet, name nothing. */
const readable = (text: string) =>
  text !== "" && !/^(?:=|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!))/iu.test(text);

type CellsUnder = (mapped: MappedColumn) => readonly Cell[];

/** What the row names, from the whole to its parts; the last is what its other cells speak of. */
function nodesNamed(naming: readonly MappedColumn[], under: CellsUnder, row: readonly Cell[], reading: TableReading) {
  const { columns, above, account } = reading;
  const ofKind = new Map<Subject, Made>();
  let subject: Made | undefined;
  let isRenewed = false;
  const parents = parentsIn(row, reading);
  const ordered = SUBJECTS.flatMap((role) => naming.filter(({ mapping }) => mapping.role === role));
  for (const mapped of ordered) {
    const role = mapped.mapping.role as Subject;
    const cells = under(mapped);
    const code = codeOf(role, row, reading);
    const text = cells.map((cell) => unwrapped(cell.text)).join(" ");
    if (text === "" && code === null) {
      // Merged cells name it for the rows below, as long as nothing above it changes.
      const earlier = isRenewed && HIERARCHY.has(role) ? undefined : above.get(mapped);
      if (earlier && mapped !== ordered.at(-1)) ofKind.set(role, earlier);
      continue;
    }
    if (HIERARCHY.has(role)) isRenewed = true;
    const owner = ownerOf(role, ofKind, parents, reading, code ?? codedName(text).code);
    const node = addNode(role, text, code, owner, cells, mapped, reading, row, mapped === ordered.at(-1));
    account.place(...cells);
    const at = cells[0] && reading.places(cells[0]);
    above.set(mapped, node);
    ofKind.set(role, node);
    subject = node;
    // What stands below an item is there to advance it.
    if (node.kind === "initiative" && owner?.kind === "item" && at)
      reading.making.advance({ initiative: node, item: owner, at, statedName: null });
  }
  for (const { mapping, column } of columns)
    if (mapping.role === "parent" && subject) account.place(...cellsUnder(row, column));
  // A row that continues the one above says more of what that one named.
  const last = ordered.at(-1);
  if (!subject && last && ordered.length === 1 && HIERARCHY.has(last.mapping.role as Subject))
    subject = above.get(last);
  return { subject, ofKind: ofKind as ReadonlyMap<Subject, Made> };
}

const HIERARCHY: ReadonlySet<Subject> = new Set(["domain", "level", "item"]);

/** null of what belongs to nothing; where nothing names what it belongs to, a domain that nothing names. */
function ownerOf(
  role: Subject,
  ofKind: ReadonlyMap<Subject, Made>,
  parents: readonly Made[],
  reading: TableReading,
  code: string | null,
): Made | null {
  if (role === "domain" || role === "plan") return null;
  const rank = { level: 2, item: 2, initiative: 4, target: 5 }[role];
  const before = SUBJECTS.slice(0, rank).flatMap((one) => ofKind.get(one) ?? []);
  const parent = deepest(
    parents.filter(({ kind }) => KIND_RANK[kind] < KIND_RANK[role === "level" ? "item" : role] || kind === "item"),
  );
  if (role === "level" || role === "item") {
    const within = before.at(-1) ?? (parent?.kind === "domain" || parent?.kind === "item" ? parent : undefined);
    return (
      within ??
      (reading.context?.kind === "domain" || reading.context?.kind === "item"
        ? reading.context
        : unnamedDomain(code, reading))
    );
  }
  const own = before.at(-1) ?? parent ?? reading.context;
  if (own) return own;
  const plans = reading.making.plans();
  return plans.length === 1 && plans[0] ? plans[0] : unnamedDomain(null, reading);
}

const KIND_RANK: Readonly<Record<Made["kind"], number>> = { domain: 0, item: 1, plan: 2, initiative: 3, target: 4 };
const deepest = (nodes: readonly Made[]) =>
  nodes.reduce<Made | undefined>((found, one) => (found && depth(found) > depth(one) ? found : one), undefined);
const depth = (node: Made): number => (node.owner ? depth(node.owner) + 1 : KIND_RANK[node.kind] > 1 ? 1 : 0);

/** Where nothing names domains, the first part of a code counts them; without a code all are of one. */
function unnamedDomain(code: string | null, { making, title, unnamed }: TableReading): Made {
  unnamed.isUsed = true;
  const number = code === null || isLone(code) ? null : numberOf(code);
  const name = number === null ? title : `${number}`;
  return making.add("domain", { owner: null, code: null, name, number }, null, "matrixRow").node;
}
const isLone = (code: string) => !/[-.]/u.test(code);

function parentsIn(
  row: readonly Cell[],
  { columns, making, problems, places, formulas }: TableReading,
): readonly Made[] {
  const own = columns
    .filter(({ mapping }) => mapping.role === "identifier")
    .flatMap(({ column }) => cellsUnder(row, column).map(({ text }) => text))
    .find(readable);
  return columns
    .filter(({ mapping }) => mapping.role === "parent")
    .flatMap(({ column }) => cellsUnder(row, column).map((cell) => ({ cell, head: column.head })))
    .flatMap(({ cell, head }) => {
      if (!readable(cell.text)) {
        const found = own === undefined ? undefined : prefixOf(own, making);
        formulas.push({ cell, head, takenFor: found?.identifier ?? null });
        return found ?? [];
      }
      const text = cell.text.trim();
      const found = making.byIdentifier(text) ?? making.byCode(plainCode(text)) ?? making.byName(text);
      if (!found) problems.push(problemAt("parent-unknown", "error", places(cell), { text }));
      return found ?? [];
    });
}

/** The node whose identifier is the longest beginning of this one, up to a separator. */
function prefixOf(identifier: string, making: PlanInMaking): Made | undefined {
  for (let end = identifier.length - 1; end > 0; end -= 1) {
    if (!/[.\-_/]/u.test(identifier[end] ?? "")) continue;
    const found = making.byIdentifier(identifier.slice(0, end));
    if (found) return found;
  }
  return undefined;
}

/** Of a column of codes of its own, which the mapping says to be this subject's, or nobody's in particular and the row's subject is one that has codes. */
function codeCellsOf(role: Subject, row: readonly Cell[], { columns }: TableReading): readonly Cell[] {
  const subjects = columns.flatMap(({ mapping }) =>
    isSubject(mapping.role) && mapping.group === undefined ? [mapping.role] : [],
  );
  const usual = SUBJECTS.filter((one) => subjects.includes(one) && one !== "target").at(-1);
  return columns
    .filter(({ mapping }) => mapping.role === "code" && (mapping.of ?? usual) === role)
    .flatMap(({ column }) => cellsUnder(row, column))
    .filter(({ text }) => readable(text));
}

/** The head of the column that a cell of the row stands in. */
function headOver(cell: Cell, row: readonly Cell[], { columns }: TableReading): string {
  return columns.find(({ column }) => cellsUnder(row, column).includes(cell))?.column.head ?? "";
}

function codeOf(role: Subject, row: readonly Cell[], reading: TableReading): string | null {
  const [cell] = codeCellsOf(role, row, reading);
  if (!cell) return null;
  const date = cell.traps.find((trap) => trap.kind === "date-for-code");
  return date
    ? `${date.first}-${date.second}`
    : isCode(cell.text)
      ? (codedName(cell.text).code ?? plainCode(cell.text))
      : plainCode(cell.text);
}

function addNode(
  role: Subject,
  text: string,
  codeBeside: string | null,
  owner: Made | null,
  cells: readonly Cell[],
  { mapping, column }: MappedColumn,
  reading: TableReading,
  row: readonly Cell[],
  isLast: boolean,
): Made {
  const { making, places, account, problems } = reading;
  const codeCells = codeCellsOf(role, row, reading);
  const isSubjectOfRow = role === "item" && isLast;
  const [cell = codeCells[0]] = cells;
  const at = cell ? places(cell) : null;
  account.place(...codeCells);
  for (const { traps, ...codeCell } of codeCells)
    if (traps.some(({ kind }) => kind === "date-for-code"))
      problems.push(
        problemAt("code-was-date", "warning", places({ ...codeCell, traps }), {
          text: codeCell.text,
          code: codeBeside,
        }),
      );
  const add = (
    kind: Made["kind"],
    code: string | null,
    name: string,
    number: number | null = null,
    levelName: string | null = null,
  ) => {
    const identified = identifiedIn(kind, row, reading);
    if (identified) {
      if (at) making.state(identified, at, kind === "target" ? "target" : "mention", name);
      return identified;
    }
    const isDistinct = isLast && hasNewIdentifier(row, reading);
    const known = isDistinct ? undefined : making.find(kind, owner, code, name);
    // A second row of the item in one table is a double; in another table it is spoken of again.
    const isKnown = known !== undefined && !(isSubjectOfRow && reading.ownRows.has(known));
    const { node } = making.add(
      kind,
      { owner, code, name, number, levelName, isDistinct },
      at,
      isKnown ? "mention" : ROLE[kind],
    );
    for (const codeCell of codeCells) making.state(node, places(codeCell), isKnown ? "mention" : ROLE[kind], null);
    if (isSubjectOfRow) reading.ownRows.add(node);
    return node;
  };
  if (role === "domain") {
    const { code, number, name } = codedName(text);
    const stated = codeBeside === null ? number : numberOf(codeBeside);
    const domain = add("domain", null, name === "" ? text : name, stated ?? (code === null ? null : numberOf(code)));
    // A domain has a number: what is more than one is kept as it stands.
    if (codeBeside !== null && !isLone(codeBeside))
      for (const codeCell of codeCells)
        domain.notes.push({ head: headOver(codeCell, row, reading), at: places(codeCell) });
    return domain;
  }
  if (role === "level" || role === "item") {
    const { code, name } = codedName(text);
    const own = codeBeside ?? code;
    return add("item", own, codeBeside === null ? name : text, null, mapping.name ?? levelNameOf(column.head));
  }
  if (role === "plan") {
    const { sign, name } = numberedName(text);
    const number = codeBeside === null ? (sign === undefined ? null : digitsIn(sign)) : numberOf(codeBeside);
    const bare = parseCount(text.trim());
    const known = making
      .plans()
      .find((node) => (name === "" || bare !== undefined) && node.number === (bare ?? number));
    const node = known ?? add("plan", null, name === "" ? text : name, number);
    node.number ??= number;
    if (known && at) making.state(known, at, "mention", null);
    return node;
  }
  if (role === "initiative") {
    const { code, name } = codedName(text);
    return add("initiative", codeBeside ?? null, code !== null && name !== "" ? name : text);
  }
  return add("target", null, text);
}

function identifiedIn(kind: Made["kind"], row: readonly Cell[], { columns, making }: TableReading): Made | undefined {
  const found = columns
    .filter(({ mapping }) => mapping.role === "identifier")
    .flatMap(({ column }) => cellsUnder(row, column))
    .flatMap(({ text }) => making.byIdentifier(text.trim()) ?? [])
    .find((node) => node.kind === kind);
  return found;
}

/** What has an identifier of its own is a node of its own, whatever others are called. */
function hasNewIdentifier(row: readonly Cell[], { columns, making }: TableReading): boolean {
  return columns
    .filter(({ mapping }) => mapping.role === "identifier" && mapping.of === undefined)
    .flatMap(({ column }) => cellsUnder(row, column))
    .some(({ text }) => readable(text) && making.byIdentifier(text.trim()) === undefined);
}

const ROLE = {
  domain: "matrixRow",
  item: "matrixRow",
  plan: "heading",
  initiative: "heading",
  target: "target",
} as const;

const digitsIn = (sign: string): number | null =>
  numberOf(sign.normalize("NFKC").replace(/[^0-9①-⑳Ⅰ-ⅫIVX]/giu, "")) ?? numberOf(sign);

/** `施策名称` heads names of 施策. */
const levelNameOf = (head: string) =>
  (head.split(" › ").at(-1) ?? "").replace(/(?:の?名称|名|name)$/iu, "").trim() || null;

/** 計 of the plans' columns, and of the row's own. */
function readTotals(row: readonly Cell[], { columns, plans, account, making, places }: TableReading): void {
  account.place(...row);
  for (const mapped of columns) {
    const plan = plans.get(mapped);
    for (const cell of cellsUnder(row, mapped.column)) {
      const count = parseCount(cell.text);
      if (!plan || count === undefined) continue;
      plan.statedMarkCount ??= count;
      making.state(plan, places(cell), "matrixTotal", null);
    }
  }
}
