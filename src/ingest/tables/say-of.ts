/** What the cells of a row say of what the row names: one way of reading for each role of a column. */
import type { MarkStrength } from "../../model/policy-graph.ts";
import { problemAt } from "../parse-result.ts";
import type { Cell } from "../source/source.ts";
import { parseCount } from "../text/tokens.ts";
import { directionOf } from "../values/read-direction.ts";
import { readGoals } from "../values/read-goals.ts";
import { readDepartments, readNames } from "../values/read-list.ts";
import { readStatus } from "../values/read-status.ts";
import { readPeriod, readYear } from "../values/read-year.ts";
import { remembering } from "../values/remembering.ts";
import { isSameUnit } from "../values/units.ts";
import type { ColumnRole, Subject } from "./mapping-roles.ts";
import type { Made } from "./plan-in-making.ts";
import type { MappedColumn, TableReading } from "./read-row.ts";
import { keepNote, type Said, saysNothing, warn } from "./said.ts";
import { sayMentions } from "./say-mentions.ts";
import { sayValue } from "./say-value.ts";
import { cellsUnder } from "./table-heads.ts";

export interface Saying {
  /** undefined of a cell that is no mark; null of a mark whose strength nothing tells. */
  readonly strengthOf: (text: string) => MarkStrength | null | undefined;
}

type Named = ReadonlyMap<Subject, Made>;

const KIND: Readonly<Record<Subject, Made["kind"]>> = {
  domain: "domain",
  level: "item",
  item: "item",
  plan: "plan",
  initiative: "initiative",
  target: "target",
};

export function sayOf(row: readonly Cell[], subject: Made, named: Named, reading: TableReading): void {
  const groups = new Map<string, Made | null>();
  for (const mapped of reading.columns) {
    const { group, role } = mapped.mapping;
    if (role === "target" && group !== undefined) groups.set(group, targetOfGroup(row, mapped, subject, reading));
  }
  for (const mapped of reading.columns) {
    const { of, group = "" } = mapped.mapping;
    const ofGroup = groups.get(group);
    const other = of === undefined ? subject : (named.get(of) ?? (KIND[of] === subject.kind ? subject : undefined));
    const about = ofGroup === undefined ? other : ofGroup;
    for (const cell of cellsUnder(row, mapped.column)) {
      if (about) say({ cell, at: reading.places(cell), about, mapped, row, reading });
      else if (about === null) withoutTarget(cell, mapped, subject, reading);
    }
  }
}

/** null where the row has no target of the group. */
function targetOfGroup(
  row: readonly Cell[],
  { column }: MappedColumn,
  owner: Made,
  reading: TableReading,
): Made | null {
  const [cell] = cellsUnder(row, column);
  if (!cell) return null;
  reading.account.place(cell);
  if (saysNothing(cell.text)) return null;
  return reading.making.add("target", { owner, code: null, name: cell.text }, reading.places(cell), "target").node;
}

/** What stands beside a target that is not there is kept as a note. */
function withoutTarget(cell: Cell, mapped: MappedColumn, about: Made, { account, places }: TableReading): void {
  account.place(cell);
  keepNote({ cell, at: places(cell), about, mapped });
}

function say(said: Said): void {
  const { cell, at, about, mapped, reading } = said;
  const role = mapped.mapping.role ?? "ignore";
  for (const trap of cell.traps)
    if (trap.kind === "comment") about.notes.push({ head: "コメント", at: { ...at, text: trap.text } });
  if (!WITH_FORMULAS.has(role) && isFormula(cell)) {
    reading.account.place(cell);
    // #N/A says that there is nothing.
    if (!cell.text.startsWith("#")) reading.formulas.push({ cell, head: mapped.column.head, takenFor: null });
    return;
  }
  const reader = READERS[role];
  if (!reader) return;
  reading.account.place(cell);
  reader(said);
}

/** Of these the row's reader has said what there is to say. */
const WITH_FORMULAS: ReadonlySet<ColumnRole> = new Set(["parent", "ignore"]);

const FORMULA_TRAPS: ReadonlySet<string> = new Set(["formula-as-text", "formula-without-value", "error-value"]);
const isFormula = ({ text, traps }: Cell) =>
  /^[=＝]\S/u.test(text) || traps.some(({ kind }) => FORMULA_TRAPS.has(kind));

const departmentsIn = remembering(readDepartments);
const goalsIn = remembering(readGoals);

/** A mark of what is no item: the graph has no such relationship. */
function keepMark(said: Said): void {
  keepNote(said);
  warn(said, "mark-of-no-item", { text: said.cell.text, name: said.about.name });
}

/** Of what a node has one of. */
type Once = "statedMarkCount" | "identifier" | "status" | "period" | "unit" | "direction" | "source";

const OF_ALL = ["identifier", "statedMarkCount"] as const;
const OF_WORK = [...OF_ALL, "status", "period"] as const;
/** What the graph has a place for; the rest is kept as a note. */
const KEPT: Readonly<Record<Made["kind"], ReadonlySet<Once>>> = {
  domain: new Set(OF_ALL),
  item: new Set(OF_WORK),
  plan: new Set(OF_WORK),
  initiative: new Set(["identifier", "status", "period"]),
  target: new Set(["identifier", "status", "period", "unit", "direction", "source"]),
};

/** The first row that says it counts; what another says of the same thing is kept as a note, and said. */
function sayOnce<K extends Once>(said: Said, fact: K, value: NonNullable<Made[K]>): void {
  const { about, mapped } = said;
  const known = about[fact];
  if (!KEPT[about.kind].has(fact)) keepNote(said);
  else if (known === null) about[fact] = value;
  else if (JSON.stringify(known) !== JSON.stringify(value)) {
    keepNote(said);
    warn(said, "stated-differently", { head: mapped.column.head, name: about.name });
  }
}

/** Columns that name something have been read with the row, and those that are ignored are not. */
const READERS: Readonly<Partial<Record<ColumnRole, (said: Said) => void>>> = {
  mark: (said) => {
    const { cell, at, about, mapped, reading } = said;
    const plan = reading.plans.get(mapped);
    const strength = reading.strengthOf(cell.text);
    if (!plan || strength === undefined) return;
    const item = about.kind === "target" ? about.owner : about;
    if (item?.kind === "item") reading.making.cover({ plan, item, at, strength });
    else keepMark(said);
  },
  mentions: sayMentions,
  total: (said) => {
    const { cell, at, about, reading } = said;
    const count = parseCount(cell.text);
    if (count !== undefined) sayOnce(said, "statedMarkCount", count);
    else keepNote(said);
    reading.making.state(about, at, "matrixTotal", null);
  },
  identifier: (said) => {
    const identifier = said.cell.text.trim();
    sayOnce(said, "identifier", identifier);
    said.reading.making.identify(said.about, identifier);
  },
  description: ({ at, about }) => void about.description.push(at),
  department: (said) => {
    const { cell, at, about } = said;
    for (const { path, text, doubt } of departmentsIn(cell.text)) {
      about.departments.push({ name: path.join("　"), at: { ...at, text } });
      if (doubt !== null) warn(said, doubt, {});
    }
  },
  status: (said) => {
    const status = readStatus(said.cell.text)?.text;
    if (status !== undefined) sayOnce(said, "status", status);
  },
  period: (said) => {
    const { cell, mapped } = said;
    const stated = readPeriod(cell.text);
    const year = readYear(cell.text)?.year;
    if (stated) sayOnce(said, "period", { from: stated.from.year, to: stated.to.year });
    else if (year !== undefined) sayOnce(said, "period", { from: year, to: isStart(mapped.column.head) ? null : year });
    else keepNote(said);
  },
  goal: (said) => {
    const { cell, at, about, mapped } = said;
    const scheme = mapped.mapping.name ?? "SDGs";
    if (scheme !== "SDGs") {
      for (const code of readNames(cell.text)) about.goals.push({ scheme, code, at });
      return;
    }
    const { codes, unread } = goalsIn(cell.text);
    for (const code of codes) about.goals.push({ scheme, code, at });
    for (const { text, why } of unread) warn(said, "goal-unknown", { text, why });
    if (unread.length > 0) keepNote(said);
  },
  unit: (said) => {
    const { cell, about } = said;
    const isKnown = about.unit !== null && isSameUnit(about.unit, cell.text);
    if (!isKnown && !saysNothing(cell.text)) sayOnce(said, "unit", cell.text);
  },
  direction: (said) => {
    const direction = directionOf(said.cell.text);
    if (direction === undefined) keepNote(said);
    else sayOnce(said, "direction", direction);
  },
  source: (said) => sayOnce(said, "source", said.cell.text),
  value: sayValue,
  year: ({ at, cell, reading }) => {
    if (readYear(cell.text) || saysNothing(cell.text)) return;
    reading.problems.push(problemAt("year-unreadable", "warning", at, { text: cell.text }));
  },
  note: keepNote,
};

/** A column of beginnings says nothing of ends. */
const isStart = (head: string) => /開始|着手|launch|start|begin/iu.test(head);
