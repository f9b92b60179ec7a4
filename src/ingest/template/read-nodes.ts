/** Reads the template's rows of domains, items, plans, initiatives and targets into a plan in making. */
import type { PassageRole } from "../../model/policy-graph.ts";
import { entriesOf, splitEntry } from "../../template/texts.ts";
import { DIRECTION_WORDS, isStatedNone } from "../../template/words.ts";
import { numberOf, plainCode } from "../tables/coded-name.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { parseCount } from "../text/tokens.ts";
import { readGoals } from "../values/read-goals.ts";
import { sayValueBeside } from "./read-values.ts";
import {
  cellOf,
  chosen,
  codeText,
  countOf,
  referred,
  report,
  statedText,
  type TemplateReading,
  textOf,
  yearOf,
} from "./template-reading.ts";
import type { TemplateCell, TemplateRow, TemplateTable } from "./template-tables.ts";

/** Departments and goals that have a row of their own, by its key. */
export interface ListedNames {
  readonly departments: Map<string, string>;
  readonly goals: Map<string, { readonly scheme: string; readonly name: string }>;
  readonly goalsByName: Map<string, { readonly scheme: string; readonly name: string }>;
}

export interface NodeReading extends TemplateReading {
  readonly listed: ListedNames;
  /** What the row above belonged to: an empty or merged cell says the same again. */
  readonly above: { owner: Made | undefined };
}

type NodeKind = Made["kind"];

export function readNodes(
  table: TemplateTable,
  kind: NodeKind,
  reading: TemplateReading & { readonly listed: ListedNames },
): void {
  const parts: NodeReading = { ...reading, above: { owner: undefined } };
  for (const row of table.rows) {
    const name = cellOf(row, "name", parts);
    if (!name) unnamed(row, parts);
    else readNode(row, name, kind, parts);
  }
}

/** A row of the sheet that says something of nothing; one that holds a key alone, or nothing, is not yet filled in. */
function unnamed(row: TemplateRow, reading: TemplateReading): void {
  const filled = row.all.filter(({ text, entry }) => text !== "" && entry !== row.cells.get("key")?.entry);
  const [first] = filled;
  const key = row.cells.get("key");
  if (key) reading.account.place(key.entry);
  if (first) report(reading, "row-without-name", "warning", first, { text: first.text });
}

function readNode(row: TemplateRow, name: TemplateCell, kind: NodeKind, reading: NodeReading): void {
  const { making, references } = reading;
  const codeCell = cellOf(row, kind === "item" ? "code" : "number", reading);
  const code = codeCell ? plainCode(codeText(codeCell, reading)) : null;
  const owner = OWNERS[kind](row, reading, code);
  if (owner === undefined) return;
  const { node } = making.add(
    kind,
    {
      ...{ owner, name: name.text, isDistinct: true },
      code: kind === "item" ? code : null,
      number: codeCell && kind !== "item" ? numberIn(codeCell, reading) : null,
      levelName: kind === "item" ? statedText(row, "level", reading) : null,
    },
    name.at,
    ROLE[kind],
  );
  node.identifier = textOf(row, "identifier", reading);
  references.add(node, textOf(row, "key", reading));
  sayWhatAllHave(row, node, reading);
  if (kind === "initiative") sayMentions(row, node, reading);
  if (kind !== "target") return;
  node.unit = statedText(row, "unit", reading);
  node.direction = chosen(row, "direction", DIRECTION_WORDS, reading) ?? null;
  node.source = statedText(row, "source", reading);
  sayContributions(row, node, reading);
  sayValueBeside(row, node, reading);
}

const ROLE: Readonly<Record<NodeKind, PassageRole>> = {
  ...{ domain: "matrixRow", item: "matrixRow", plan: "heading", initiative: "heading", target: "target" },
};

function numberIn(cell: TemplateCell, reading: TemplateReading): number | null {
  const number = parseCount(cell.text) ?? numberOf(plainCode(cell.text));
  if (number === null) report(reading, "count-unreadable/number", "warning", cell, { text: cell.text });
  return number;
}

type OwnerOf = (row: TemplateRow, reading: NodeReading, code: string | null) => Made | null | undefined;

const OWNERS: Readonly<Record<NodeKind, OwnerOf>> = {
  domain: () => null,
  plan: () => null,
  item: ownerOfItem,
  initiative: (row, reading) => ownerIn(row, ["plan", "item", "domain"], reading),
  target: (row, reading) => ownerIn(row, ["plan", "item", "initiative", "domain"], reading),
};

function ownerIn(row: TemplateRow, kinds: readonly NodeKind[], reading: NodeReading): Made | undefined {
  const cell = cellOf(row, "about", reading);
  if (cell) reading.above.owner = referred(cell, kinds, reading);
  else if (!reading.above.owner) withoutOwner(row, reading);
  return reading.above.owner;
}

function withoutOwner(row: TemplateRow, reading: TemplateReading): void {
  const [first] = row.all;
  if (first) report(reading, "row-without-owner", "error", first, { text: first.text });
}

/** Where no sheet lists domains, naming them is enough. */
function ownerOfItem(row: TemplateRow, reading: NodeReading): Made | undefined {
  const { making, references, above } = reading;
  const parent = cellOf(row, "parent", reading);
  const domain = cellOf(row, "domain", reading);
  if (parent) return referred(parent, ["item"], reading);
  if (!domain) {
    if (!above.owner) withoutOwner(row, reading);
    return above.owner;
  }
  const isListed = making.nodes.some(
    (node) => node.kind === "domain" && node.stated.some(({ role }) => role === "matrixRow"),
  );
  const known = references.find(domain.text, ["domain"])[0];
  if (known || isListed) above.owner = known ?? referred(domain, ["domain"], reading);
  else {
    const number = parseCount(domain.text) ?? null;
    const made = { owner: null, code: null, name: domain.text, number, isDistinct: true };
    above.owner = making.add("domain", made, domain.at, "mention").node;
    references.add(above.owner, null);
  }
  return above.owner;
}

function sayWhatAllHave(row: TemplateRow, node: Made, reading: NodeReading): void {
  const { listed, account } = reading;
  const description = cellOf(row, "description", reading);
  if (description) node.description.push(description.at);
  node.status = statedText(row, "status", reading);
  const [from, to] = [yearOf(row, "from", reading), yearOf(row, "to", reading)];
  node.period = from === null && to === null ? null : { from, to };
  node.statedMarkCount = countOf(row, "total", reading);
  for (const name of textOf(row, "names", reading)?.split("\n") ?? [])
    if (name.trim() !== "") node.variants.add(name.trim());
  const departments = cellOf(row, "departments", reading);
  if (departments && !isStatedNone(departments.text))
    for (const entry of entriesOf(departments.text))
      node.departments.push({ name: listed.departments.get(entry) ?? entry, at: { ...departments.at, text: entry } });
  sayGoals(row, node, reading);
  for (const { head, cell } of row.others) {
    if (reading.isIgnored(head.text)) account.ignore(cell.entry);
    else {
      account.place(cell.entry);
      if (cell.text !== "") node.notes.push({ head: head.text || "（見出しなし）", at: cell.at });
    }
  }
  for (const { entry, at } of row.all)
    for (const trap of entry.traps)
      if (trap.kind === "comment") node.notes.push({ head: "コメント", at: { ...at, text: trap.text } });
}

function sayGoals(row: TemplateRow, node: Made, reading: NodeReading): void {
  const { listed } = reading;
  const sdgs = cellOf(row, "sdgs", reading);
  if (sdgs) {
    const { codes, unread } = readGoals(sdgs.text);
    for (const code of codes) node.goals.push({ scheme: "SDGs", code, at: sdgs.at });
    for (const { text, why } of unread) report(reading, "goal-unknown", "warning", sdgs, { text, why });
  }
  const goals = cellOf(row, "goals", reading);
  if (!goals || isStatedNone(goals.text)) return;
  for (const entry of entriesOf(goals.text)) {
    const goal = listed.goals.get(entry) ?? listed.goalsByName.get(entry) ?? { scheme: OTHER_GOALS, name: entry };
    node.goals.push({ scheme: goal.scheme, code: goal.name, at: { ...goals.at, text: entry } });
  }
}

/** Of goals that the sheet of goals does not list. */
const OTHER_GOALS = "その他の目標";

function sayContributions(row: TemplateRow, target: Made, reading: NodeReading): void {
  const cell = cellOf(row, "contributes", reading);
  if (!cell || isStatedNone(cell.text)) return;
  for (const entry of entriesOf(codeText(cell, reading))) {
    const [named] = reading.references.find(splitEntry(entry)[0], ["item"]);
    const item = named ?? referred(cell, ["item"], reading, entry);
    if (!item) continue;
    reading.making.contribute({ target, item, at: { ...cell.at, text: entry } });
    reading.making.state(item, cell.at, "mention", null);
  }
}

/** Codes with or without names; of what belongs to an item, an empty cell says that it advances that item. */
function sayMentions(row: TemplateRow, node: Made, reading: NodeReading): void {
  const { making } = reading;
  const cell = cellOf(row, "mentions", reading);
  if (!cell) {
    const at = row.cells.get("about")?.at ?? node.stated[0]?.at;
    if (node.owner?.kind === "item" && at) making.advance({ initiative: node, item: node.owner, at, statedName: null });
    return;
  }
  if (isStatedNone(cell.text)) return;
  for (const entry of entriesOf(cell.text)) {
    const [first, rest] = splitEntry(entry);
    const [named] = rest === "" ? [] : reading.references.find(first, ["item"]);
    const at = { ...cell.at, text: entry };
    const one = named ?? reading.references.find(entry, ["item"])[0];
    if (one) {
      making.advance({ initiative: node, item: one, at, statedName: named ? rest : null });
      making.state(one, at, "mention", named ? rest : null);
      continue;
    }
    for (const part of entry.split(/[,，/／\s]+/u).filter((text) => text !== "")) {
      const item = referred({ ...cell, text: part }, ["item"], reading, part);
      if (item) making.advance({ initiative: node, item, at: { ...cell.at, text: part }, statedName: null });
    }
  }
}
