/** Reads the tables of a document, or of several that make one plan, by their mapping: the graph, what is wrong, and the account of every cell. */
import { createHash } from "node:crypto";
import { comparableName } from "../../model/names.ts";
import type { PolicyGraph } from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import type { Problem } from "../../model/problem.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { findLegend, type Meaning, plainSign } from "../matrix/legend.ts";
import { markSigns } from "../matrix/mark-signs.ts";
import { problemAt, quote } from "../parse-result.ts";
import type { Cell, Prose, Source, Table } from "../source/source.ts";
import { readTemplate } from "../template/read-template.ts";
import { numberedName } from "../text/numbered-name.ts";
import { readPeriod } from "../values/read-year.ts";
import { type Account, type AccountInKeeping, keepAccount, openProblem } from "./account.ts";
import { numberOf } from "./coded-name.ts";
import { type Mapping, SUBJECTS, type Subject, type TableMapping } from "./mapping.ts";
import { type Places, placesOf } from "./places.ts";
import { type Made, type PlanInMaking, planInMaking } from "./plan-in-making.ts";
import { isTotal, type MappedColumn, readRow, type TableReading } from "./read-row.ts";
import { cellsUnder, type HeadedTable, headedTable } from "./table-heads.ts";

export interface ReadTables {
  /** null where the tables name nothing. */
  readonly graph: PolicyGraph | null;
  readonly problems: readonly Problem[];
  readonly account: Account;
}

/** A visible table with its place among all of the document's, and what the mapping says of it. */
export interface NamedTable {
  readonly table: Table;
  readonly name: string;
  readonly heads: HeadedTable | undefined;
  readonly mapping: TableMapping | undefined;
}

export function readTables(sources: readonly Source[], mapping: Mapping, facts: EditionFacts): ReadTables {
  if (mapping.template) return readTemplate(sources, mapping, facts);
  const places = placesOf(sources);
  const account = keepAccount();
  const making = planInMaking();
  const problems: Problem[] = [];
  const named = namedTables(sources, mapping);
  const texts = textsAround(sources, named);
  const legend = readTexts(texts, { making, account, places, title: facts.edition.title });
  for (const { blocks } of sources)
    for (const block of blocks) if (block.kind === "table" && block.hidden) account.ignore(...block.rows.flat());

  const meanings = new Map<string, Meaning>([
    ...legend,
    ...Object.entries(mapping.legend ?? {}).map(([sign, strength]): [string, Meaning] => [
      plainSign(sign),
      { strength, words: strength, at: NOWHERE },
    ]),
  ]);
  const ordered = [...named].sort((a, b) => subjectRank(a.mapping) - subjectRank(b.mapping));
  for (const one of ordered) {
    if (one.mapping?.ignore) account.ignore(...one.table.rows.flat());
    else if (one.mapping && one.heads)
      readTable(one.heads, one.mapping, {
        making,
        account,
        places,
        problems,
        meanings,
        context: null,
        title: facts.edition.title,
      });
  }
  const blocks = sources.flatMap((source) => source.blocks);
  const sum = account.of(blocks);
  problems.push(...openProblem(sum, places));
  if (making.nodes.length === 0) return { graph: null, problems, account: sum };
  const name = sources.map((source) => source.name).join(", ");
  return { graph: making.graph(facts, { name, hash: "" }), problems, account: sum };
}

/** Of the documents' bytes, in their order; of one document that of its bytes alone. */
export function hashOf(documents: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const bytes of documents) hash.update(bytes);
  return hash.digest("hex");
}

const NOWHERE: Position = { place: "mapping", placeOrder: 0, line: null, column: null, text: "" };

/** By the sheet's or file's name, or by number. */
export function namedTables(sources: readonly Source[], mapping: Mapping): readonly NamedTable[] {
  const tables = sources.flatMap(({ name: file, blocks }) => {
    const visible = blocks.flatMap((block) => (block.kind === "table" && !block.hidden ? [block] : []));
    return visible.map((table) => ({ table, file, isOnly: visible.length === 1 }));
  });
  return tables.map(({ table, file, isOnly }, index) => {
    const names = [table.name, sources.length > 1 && isOnly ? file : null, `${index + 1}`].filter(
      (name) => name !== null,
    );
    const found = mapping.tables.find((one) =>
      names.some((name) => comparableName(name) === comparableName(one.table)),
    );
    const known = found?.columns.map(({ head }) => head) ?? [];
    const heads = found?.ignore ? undefined : headedTable(table, known);
    return { table, name: names[0] ?? "", heads, mapping: found };
  });
}

/** Tables of what is above come before those of what belongs to it. */
function subjectRank(mapping: TableMapping | undefined): number {
  const roles = new Set(mapping?.columns.map(({ role }) => role));
  return SUBJECTS.findLastIndex((subject) => roles.has(subject));
}

interface TextAround {
  readonly entry: Prose | Cell;
}

/** Lines outside of tables, and cells above their heads. */
function textsAround(sources: readonly Source[], named: readonly NamedTable[]): readonly TextAround[] {
  const headed = new Map(named.map(({ table, heads }) => [table, heads]));
  return sources.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly TextAround[] =>
      block.kind === "prose" ? [{ entry: block }] : (headed.get(block)?.above ?? []).map((entry) => ({ entry })),
    ),
  );
}

interface TextReading {
  readonly making: PlanInMaking;
  readonly account: AccountInKeeping;
  readonly places: Places;
  readonly title: string;
}

/** The title, the legend and the period are taken from them; all else is kept as notes on the edition. */
function readTexts(
  texts: readonly TextAround[],
  { making, account, places }: TextReading,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [index, { entry }] of texts.entries()) {
    const at = places(entry);
    account.place(entry);
    const legend = findLegend([{ number: 1, text: entry.text }]);
    const period = periodIn(entry.text);
    if (legend.places.length > 0) {
      making.edition.legend.push(at);
      for (const [sign, meaning] of legend.meanings) if (!meanings.has(sign)) meanings.set(sign, { ...meaning, at });
      continue;
    }
    if (period) making.edition.period ??= period;
    if (index === 0) making.edition.title = at;
    else making.noteOnEdition(period ? "計画期間" : "本文", at);
  }
  return meanings;
}

/** `計画期間：2025年度～2029年度`, or between brackets behind a title. */
function periodIn(text: string): { from: number; to: number } | null {
  const inside =
    /計画期間\s*[:：]?\s*(.+)$/u.exec(text)?.[1] ?? /[（(]([^（()）]*[～~－–—-][^（()）]*)[)）]/u.exec(text)?.[1];
  const period = inside === undefined ? undefined : readPeriod(inside);
  return period ? { from: period.from.year, to: period.to.year } : null;
}

export interface TableParts
  extends Pick<TableReading, "making" | "account" | "places" | "problems" | "context" | "title"> {
  readonly meanings: ReadonlyMap<string, Meaning>;
}

export function readTable(heads: HeadedTable, mapping: TableMapping, parts: TableParts): void {
  const { making, account, places, problems, meanings } = parts;
  const byHead = new Map(mapping.columns.map((column) => [comparableName(column.head), column]));
  const columns = heads.columns.flatMap((column): readonly MappedColumn[] => {
    const found = byHead.get(comparableName(column.head));
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
    problems.push(
      problemAt(
        "mark-unreadable",
        "error",
        places(cell),
        `${quote(cell.text)} is no mark. Expected ○, another sign that the legend (凡例) or the mapping's legend explains, or nothing.`,
      ),
    );
  const reading: TableReading = { ...parts, columns, plans, strengthOf, above: new Map(), ownRows: new Set() };
  for (const row of heads.rows) readRow(row, reading);
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

export type { Subject };
