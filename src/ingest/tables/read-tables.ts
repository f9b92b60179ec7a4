/** Reads the tables of a document, or of several that make one plan, by their mapping: the graph, what is wrong, and the account of every cell. */
import { itemInWords } from "../../model/item-code.ts";
import { comparableName, proposalsOf } from "../../model/names.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import type { EditionFacts } from "../edition-facts.ts";
import type { DocumentRead } from "../edition-of.ts";
import { findLegend, type Meaning, plainSign } from "../matrix/legend.ts";
import { markSigns } from "../matrix/mark-signs.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell, Prose, Source, Table } from "../source/source.ts";
import { readTemplate } from "../template/read-template.ts";
import { numberedName } from "../text/numbered-name.ts";
import { readPeriod } from "../values/read-year.ts";
import { type Account, type AccountInKeeping, keepAccount, openProblem } from "./account.ts";
import { numberOf } from "./coded-name.ts";
import type { Mapping, TableMapping } from "./mapping.ts";
import { SUBJECTS } from "./mapping-roles.ts";
import { knownHeads, namedColumns, namedTables } from "./named-columns.ts";
import { outlineLevels } from "./outline-levels.ts";
import { type Places, placesOf } from "./places.ts";
import { type Made, type PlanInMaking, planInMaking } from "./plan-in-making.ts";
import { readOutline } from "./read-outline.ts";
import { isTotal, type MappedColumn, readRow, type TableReading } from "./read-row.ts";
import { cellsUnder, type HeadedTable, headedTable } from "./table-heads.ts";

export interface ReadTables {
  /** null where the tables name nothing. */
  readonly graph: PolicyGraph | null;
  readonly problems: readonly Problem[];
  readonly account: Account;
}

/** `document`: what the edition says that it was read from. */
export function readTables(source: Source, mapping: Mapping, facts: EditionFacts, document: DocumentRead): ReadTables {
  if (mapping.template) return readTemplate(source, mapping, facts, document);
  const account = keepAccount();
  const making = planInMaking();
  const problems: Problem[] = [];
  const texts: TextReading = { making, account, places: placesOf(source) };
  const mapped = mappedTables(source, mapping);
  for (const block of source.blocks) if (block.kind === "table" && block.hidden) account.ignore(...block.rows.flat());
  for (const { table, mapping: told } of mapped) if (told?.ignore) account.ignore(...table.rows.flat());

  const levels = outlineLevels(source);
  const around = levels ? [] : textsAround(source, mapped);
  const meanings = new Map([...readTexts(around, texts), ...legendOf(mapping)]);
  const unnamed = { isUsed: false };
  const parts = { ...texts, problems, meanings, unnamed, title: facts.edition.title };
  const read = ({ heads, mapping: told }: MappedTable, context: Made | null) => {
    if (heads && told && !told.ignore) readTable(heads, told, { ...parts, context });
  };
  if (levels) {
    const ofTable = new Map(mapped.map((one) => [one.table, one]));
    readOutline(source, levels, {
      ...{ making, account, places: texts.places, problems },
      keep: keeper(texts),
      readTable: (table, context) => {
        const one = ofTable.get(table);
        if (one) read(one, context);
      },
    });
  } else {
    const ordered = [...mapped].sort((a, b) => subjectRank(a.mapping) - subjectRank(b.mapping));
    for (const one of ordered) read(one, null);
  }
  problems.push(...coverByMentions(making));
  if (unnamed.isUsed) problems.push(problemOf("domain-without-name/tables", "information", {}));
  const sum = account.of(source.blocks);
  problems.push(...openProblem(sum, texts.places));
  const graph = making.nodes.length === 0 ? null : making.graph(facts, document);
  return { graph, problems, account: sum };
}

/** Where no table has marks, a plan covers what one of its initiatives names; otherwise “in no plan” would be true of all items. */
function coverByMentions(making: PlanInMaking): readonly Problem[] {
  if (making.marks.length > 0) return [];
  const named = making.mentions.filter(({ initiative }) => initiative.owner?.kind === "plan");
  const [first] = named;
  if (!first) return [];
  for (const { initiative, item, at } of named)
    if (initiative.owner) making.cover({ plan: initiative.owner, item, at, strength: null });
  return [problemAt("matrix-missing/tables", "warning", first.at, {})];
}

function legendOf({ legend = {} }: Mapping): readonly (readonly [string, Meaning])[] {
  return Object.entries(legend).map(([sign, strength]) => [
    plainSign(sign),
    { strength, words: strength, at: NOWHERE },
  ]);
}

const NOWHERE: Position = { place: "mapping", placeOrder: 0, line: null, column: null, text: "" };

/** A visible table with what the mapping says of it. */
interface MappedTable {
  readonly table: Table;
  readonly heads: HeadedTable | undefined;
  readonly mapping: TableMapping | undefined;
}

function mappedTables(source: Source, mapping: Mapping): readonly MappedTable[] {
  return namedTables(source).map(({ name, table }) => {
    const found = mapping.tables.find((one) => comparableName(one.table) === comparableName(name));
    return { table, heads: found && !found.ignore ? headedTable(table, knownHeads(found)) : undefined, mapping: found };
  });
}

/** Tables of what is above come before those of what belongs to it. */
function subjectRank(mapping: TableMapping | undefined): number {
  const roles = new Set(mapping?.columns.map(({ role }) => role));
  return SUBJECTS.findLastIndex((subject) => roles.has(subject));
}

/** Lines outside of tables, and cells above their heads. */
function textsAround({ blocks }: Source, mapped: readonly MappedTable[]): readonly (Prose | Cell)[] {
  const headed = new Map(mapped.map(({ table, heads }) => [table, heads]));
  return blocks.flatMap((block): readonly (Prose | Cell)[] =>
    block.kind === "prose" ? [block] : (headed.get(block)?.above ?? []),
  );
}

interface TextReading {
  readonly making: PlanInMaking;
  readonly account: AccountInKeeping;
  readonly places: Places;
}

/** The title, the legend and the period are taken from them; all else is kept as notes on the edition. */
function readTexts(texts: readonly (Prose | Cell)[], reading: TextReading): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const keep = keeper(reading);
  for (const entry of texts) {
    const legend = findLegend([{ number: 1, text: entry.text }]);
    if (legend.places.length === 0) {
      keep(entry);
      continue;
    }
    const at = reading.places(entry);
    reading.account.place(entry);
    reading.making.edition.legend.push(at);
    for (const [sign, meaning] of legend.meanings) if (!meanings.has(sign)) meanings.set(sign, { ...meaning, at });
  }
  return meanings;
}

/** The first line that is kept is the document's title. */
function keeper({ making, account, places }: TextReading): (entry: Prose | Cell) => void {
  return (entry) => {
    const at = places(entry);
    account.place(entry);
    const period = periodIn(entry.text);
    if (period) making.edition.period ??= period;
    if (making.edition.title === null) making.edition.title = at;
    else making.noteOnEdition(period ? "計画期間" : "本文", at);
  };
}

/** `計画期間：2025年度～2029年度`, or between brackets behind a title. */
function periodIn(text: string): { from: number; to: number } | null {
  const inside =
    /計画期間\s*[:：]?\s*(.+)$/u.exec(text)?.[1] ?? /[（(]([^（()）]*[～~－–—-][^（()）]*)[)）]/u.exec(text)?.[1];
  const period = inside === undefined ? undefined : readPeriod(inside);
  return period ? { from: period.from.year, to: period.to.year } : null;
}

export interface TableParts
  extends Pick<TableReading, "making" | "account" | "places" | "problems" | "context" | "title" | "unnamed"> {
  readonly meanings: ReadonlyMap<string, Meaning>;
}

export function readTable(heads: HeadedTable, mapping: TableMapping, parts: TableParts): void {
  const { making, account, places, problems, meanings, unnamed } = parts;
  const byHead = new Map(mapping.columns.map((column) => [comparableName(column.head), column]));
  const columns = namedColumns(heads).flatMap(({ name, column }): readonly MappedColumn[] => {
    const found = byHead.get(comparableName(name));
    return found && found.role !== null ? [{ column, mapping: found }] : [];
  });
  account.place(...heads.heads);
  account.ignore(...heads.repeated);
  const marked = columns.filter(({ mapping: { role } }) => role === "mark");
  const plans = new Map(marked.map((mapped) => [mapped, planOf(mapped, making, places)] as const));
  const markCells = heads.rows
    .filter((row) => !row.some(({ text }) => isTotal(text)))
    .flatMap((row) => marked.flatMap(({ column }) => cellsUnder(row, column)));
  const signs = markSigns(
    markCells.map((cell) => ({ text: cell.text, at: places(cell) })),
    { meanings },
  );
  problems.push(...signs.problems);
  const strengthOf = (text: string) => (signs.isMark(text) ? signs.strengthOf(text) : undefined);
  const unreadable = markCells.filter(({ text }) => !signs.isMark(text) && !signs.isNone(text) && !/^\d+$/u.test(text));
  for (const cell of unreadable.slice(0, MOST))
    problems.push(problemAt("mark-unreadable", "error", places(cell), { text: cell.text }));
  const reading: TableReading = {
    ...parts,
    columns,
    plans,
    strengthOf,
    above: new Map(),
    ownRows: new Set(),
    nameless: [],
    formulas: [],
    unnamed,
    itemLike: itemProposals(making),
  };
  for (const row of heads.rows) readRow(row, reading);
  problems.push(...namelessRows(reading.nameless, places), ...formulaCells(reading.formulas, places));
}

/** One finding for each column that has some. */
function formulaCells(formulas: TableReading["formulas"], places: Places): readonly Problem[] {
  const heads = [...new Set(formulas.map(({ head }) => head))];
  return heads.flatMap((head) => {
    const own = formulas.filter((one) => one.head === head);
    const [first] = own;
    if (!first) return [];
    const taken = own.filter(({ takenFor }) => takenFor !== null);
    const counts = { count: own.length, taken: taken.length };
    return [
      problemAt(
        "cell-formula/column",
        "warning",
        own.slice(0, MOST).map(({ cell }) => places(cell)),
        { head, text: first.cell.text, ...counts, example: taken[0]?.takenFor ?? null },
      ),
    ];
  });
}

/** The items as they are when the first of them is asked for. */
function itemProposals(making: PlanInMaking): (text: string) => readonly string[] {
  let propose: ((text: string) => readonly string[]) | undefined;
  return (text) => {
    propose ??= proposalsOf(making.nodes.filter(({ kind }) => kind === "item").map(itemInWords));
    return propose(text);
  };
}

/** One finding for all of a table. */
function namelessRows(cells: readonly Cell[], places: Places): readonly Problem[] {
  const [first] = cells;
  if (!first) return [];
  return [
    problemAt(
      "row-without-name/table",
      "warning",
      cells.slice(0, MOST).map((cell) => places(cell)),
      { text: first.text, count: cells.length },
    ),
  ];
}

const MOST = 100;

function planOf({ column, mapping }: MappedColumn, making: PlanInMaking, places: Places): Made {
  const cell = column.cells.at(-1);
  const text = mapping.name ?? cell?.text.replace(/\s*\n\s*/gu, "") ?? column.head;
  const { sign, name } = numberedName(text);
  const number = sign === undefined ? null : numberOf(sign.normalize("NFKC").replace(/[^0-9]/gu, "") || sign);
  const { node } = making.add(
    "plan",
    { owner: null, code: null, name: name === "" ? text : name, number },
    cell ? places(cell) : null,
    "matrixHeader",
  );
  node.number ??= number;
  return node;
}
