/** Reads a document in the template's sheets: each cell is what its column says, word for word, and nothing is guessed but how values are written. */
import { comparableName } from "../../model/names.ts";
import { SUMMARIZED_PROSE } from "../../model/policy-graph.ts";
import { type Problem, problemOf } from "../../model/problem.ts";
import { planSubjectOf, type SheetName } from "../../template/sheets.ts";
import { entriesOf } from "../../template/texts.ts";
import { isStatedNone, meaningOf, SUMMARIZED_WORDS } from "../../template/words.ts";
import type { EditionFacts } from "../edition-facts.ts";
import type { DocumentRead } from "../edition-of.ts";
import { problemAt } from "../parse-result.ts";
import type { Source } from "../source/source.ts";
import { type StatedProblem, withStated } from "../stated-facts.ts";
import { keepAccount, openProblem } from "../tables/account.ts";
import type { Mapping } from "../tables/mapping.ts";
import { placesOf } from "../tables/places.ts";
import { planInMaking } from "../tables/plan-in-making.ts";
import type { ReadTables } from "../tables/read-tables.ts";
import { readTemplateMatrix } from "./read-matrix.ts";
import { type ListedNames, readNodes } from "./read-nodes.ts";
import { readValues } from "./read-values.ts";
import { cellOf, referred, report, type TemplateReading, textOf, yearOf } from "./template-reading.ts";
import { templateReferences } from "./template-references.ts";
import { type TemplateCell, type TemplateTable, templateTables } from "./template-tables.ts";

export function readTemplate(
  source: Source,
  mapping: Mapping,
  facts: EditionFacts,
  document: DocumentRead,
): ReadTables {
  const places = placesOf(source);
  const account = keepAccount();
  const problems: Problem[] = [];
  const { tables, guides } = templateTables(source, places);
  const listed: ListedNames = { departments: new Map(), goals: new Map(), goalsByName: new Map() };
  const ignored = new Map(
    mapping.tables.flatMap(({ table, columns }) =>
      columns.flatMap(({ head, role }) => (role === "ignore" ? [[`${table} ${comparableName(head)}`, true]] : [])),
    ),
  );
  const reading = {
    ...{ making: planInMaking(), account, problems, references: templateReferences(), listed },
    title: facts.edition.title,
    known: { facts },
  };
  for (const { rows } of guides) account.ignore(...rows.flat());
  for (const block of source.blocks) if (block.kind === "table" && block.hidden) account.ignore(...block.rows.flat());
  for (const name of ORDER) {
    for (const table of tables) {
      if (table.sheet.name !== name) continue;
      account.place(...table.heads.map(({ entry }) => entry));
      const [lacking] = table.missing;
      if (lacking) {
        problems.push(withoutColumn(table));
        continue;
      }
      const isIgnored = (head: string) => ignored.has(`${table.sheet.title.ja} ${comparableName(head)}`);
      READERS[name](table, { ...reading, isIgnored });
    }
  }
  const sum = account.of(source.blocks);
  problems.push(...openProblem(sum, places));
  if (reading.making.nodes.length === 0) return { graph: null, problems, account: sum };
  return { graph: reading.making.graph(reading.known.facts, document), problems, account: sum };
}

/** `known.facts`: those of the edition, with what the document says beyond them once its first sheet is read. */
type Reading = TemplateReading & { readonly listed: ListedNames; readonly known: { facts: EditionFacts } };

/** What is referred to comes before what refers to it. */
const ORDER: readonly SheetName[] = [
  ...(["plan", "departments", "goals", "domains", "items", "plans", "initiatives", "targets"] as const),
  ...(["values", "mentions", "matrix", "notes"] as const),
];

const READERS: Readonly<Record<SheetName, (table: TemplateTable, reading: Reading) => void>> = {
  plan: readPlanSubjects,
  departments: readDepartments,
  goals: readGoals,
  domains: (table, reading) => readNodes(table, "domain", reading),
  items: (table, reading) => readNodes(table, "item", reading),
  plans: (table, reading) => readNodes(table, "plan", reading),
  initiatives: (table, reading) => readNodes(table, "initiative", reading),
  targets: (table, reading) => readNodes(table, "target", reading),
  values: readValues,
  mentions: readMentions,
  matrix: readTemplateMatrix,
  notes: readNotes,
};

function withoutColumn({ table, sheet, missing }: TemplateTable): Problem {
  return problemOf("template-column-missing", "error", {
    place: table.place,
    sheet: sheet.title,
    columns: missing.map(({ head }) => head),
  });
}

/** The period is the document's; title and organization are the edition's own, and only compared; note and source are the document's where the edition file has none. */
function readPlanSubjects({ rows }: TemplateTable, reading: Reading): void {
  const { making } = reading;
  const years = new Map<string, number>();
  const stated = new Map<StatedProblem["about"], TemplateCell>();
  for (const row of rows) {
    const subject = textOf(row, "head", reading);
    const cell = row.cells.get("text");
    if (cell) reading.account.place(cell.entry);
    reading.account.ignore(...row.others.map((one) => one.cell.entry));
    if (subject === null || !cell || cell.text === "") continue;
    const named = planSubjectOf(subject);
    const about = named && STATED_SUBJECTS[named];
    if (about && !isStatedNone(cell.text)) stated.set(about, cell);
    if (named === "title") {
      making.edition.title = cell.at;
      if (comparableName(cell.text) !== comparableName(reading.title))
        reading.problems.push(
          problemAt("title-differs", "information", cell.at, { text: cell.text, title: reading.title }),
        );
    }
    for (const bound of ["from", "to"] as const) {
      const year = named === bound ? yearOf(row, "text", reading) : null;
      if (year !== null) years.set(bound, year);
    }
  }
  const [from, to] = [years.get("from"), years.get("to")];
  if (from !== undefined && to !== undefined) making.edition.period = { from, to };
  takeStated(stated, reading);
}

const STATED_SUBJECTS: Readonly<Partial<Record<string, StatedProblem["about"]>>> = {
  ...{ note: "note", sourceTitle: "title", sourcePublisher: "publisher", sourceDate: "date" },
  ...{ sourceUrl: "url", sourceLicence: "licence", summarized: "summarized" },
};

function takeStated(stated: ReadonlyMap<StatedProblem["about"], TemplateCell>, reading: Reading): void {
  const { summarized, ...texts } = Object.fromEntries([...stated].map(([about, { text }]) => [about, text]));
  const prose = entriesOf(summarized ?? "").map((entry) => [entry, meaningOf(SUMMARIZED_WORDS, entry)] as const);
  const known = SUMMARIZED_PROSE.filter((one) => prose.some(([, meaning]) => meaning === one));
  const { facts, problems } = withStated(reading.known.facts, { ...texts, summarized: known });
  reading.known.facts = facts;
  const at = (about: StatedProblem["about"]) => stated.get(about);
  for (const { about, problem } of problems) {
    const cell = at(about);
    if (cell) reading.problems.push({ ...problem, positions: [cell.at] });
  }
  const cell = at("summarized");
  const [unknown] = prose.find(([, meaning]) => meaning === undefined) ?? [];
  if (cell && unknown !== undefined)
    report(reading, "source-not-taken/prose", "warning", cell, {
      text: unknown,
      offered: Object.values(SUMMARIZED_WORDS),
    });
}

function readDepartments({ rows }: TemplateTable, reading: Reading): void {
  for (const row of rows) {
    const cell = cellOf(row, "name", reading);
    const key = textOf(row, "key", reading);
    if (!cell) continue;
    reading.making.listDepartment(cell.text, cell.at);
    if (key !== null) reading.listed.departments.set(key, cell.text);
  }
}

function readGoals({ rows }: TemplateTable, reading: Reading): void {
  const { listed, making } = reading;
  for (const row of rows) {
    const [cell, scheme] = [cellOf(row, "name", reading), textOf(row, "scheme", reading)];
    const [key, code] = [textOf(row, "key", reading), textOf(row, "code", reading)];
    if (!cell || scheme === null) continue;
    const goal = { scheme, name: cell.text };
    making.listGoal({ ...goal, code, at: cell.at });
    if (key !== null) listed.goals.set(key, goal);
    if (!listed.goalsByName.has(cell.text)) listed.goalsByName.set(cell.text, goal);
  }
}

function readMentions({ rows }: TemplateTable, reading: Reading): void {
  for (const row of rows) {
    const [from, to] = [cellOf(row, "initiative", reading), cellOf(row, "item", reading)];
    const [text, statedName] = [cellOf(row, "text", reading), textOf(row, "statedName", reading)];
    if (!from || !to) continue;
    const [initiative, item] = [referred(from, ["initiative"], reading), referred(to, ["item"], reading)];
    if (!initiative || !item) continue;
    const at = (text ?? to).at;
    reading.making.advance({ initiative, item, at, statedName });
    reading.making.state(item, at, "mention", statedName);
  }
}

function readNotes({ rows }: TemplateTable, reading: Reading): void {
  for (const row of rows) {
    const [about, head, cell] = [
      cellOf(row, "about", reading),
      textOf(row, "head", reading),
      cellOf(row, "text", reading),
    ];
    if (!cell) continue;
    const node = about && referred(about, ["domain", "item", "plan", "initiative", "target"], reading);
    if (node) node.notes.push({ head: head ?? "備考", at: cell.at });
    else if (!about) reading.making.noteOnEdition(head ?? "備考", cell.at);
    else report(reading, "note-of-nothing", "warning", cell, {});
  }
}
