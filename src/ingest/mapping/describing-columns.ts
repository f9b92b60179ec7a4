/** The columns that name nothing: what each says (code, identifier, department, value …), and of which of the things that its row names. */

import type { ColumnMapping } from "../tables/mapping.ts";
import { type ColumnRole, SUBJECTS, type Subject } from "../tables/mapping-roles.ts";
import { headParts } from "../values/head-parts.ts";
import type { ColumnProposal } from "../values/propose-column.ts";
import type { IdentifierColumn, LinkedThings } from "./linked-things.ts";
import type { OpenColumn, TableReading } from "./naming.ts";
import { type ColumnEvidence, type Sureness, shareOf } from "./table-evidence.ts";

export interface Described extends Partial<Pick<ColumnMapping, "of" | "name" | "kind" | "year" | "unit" | "group">> {
  readonly role: ColumnRole | null;
  readonly sureness: Sureness;
  readonly why: string;
  /** Where the role is null. */
  readonly open?: OpenColumn;
}

/** What is described of a table, and what was found of it. */
export interface Describing {
  readonly reading: TableReading;
  readonly things: LinkedThings;
  /** Columns that describe what the row names already, by their subject. */
  readonly described: Set<Subject | undefined>;
}

const MOST = 0.8;
const HALF = 0.5;
/** A share of cells below which a head is not believed. */
const FEW = 0.2;
/** Characters from which a cell is a text rather than a name. */
const LONG = 150;
/** Words that say of every description what it is, and are no loss: others are kept under their head, as notes. */
const PLAIN_DESCRIPTION =
  /(?:概要|内容|説明|目的|ねらい|狙い|めざす姿|目指す姿)$|^(?:desc(?:ription)?|summary|purpose|details?|overview)$|desc(?:ription)?$/u;

/** The last of what the rows name, in the order of a plan. */
export function lastSubject({ namings, groups }: TableReading): Subject | undefined {
  const named = [...namings.values()].map(({ subject }) => subject);
  if (groups.size > 0) return "target";
  return SUBJECTS.findLast((subject) => named.includes(subject));
}

export function describeColumn(column: ColumnEvidence, describing: Describing): Described {
  const { columns } = describing.reading.table;
  if (column.holdsHeads) {
    const why = "Its cells are the heads of other columns: codes of what the rows are about.";
    return { role: "code", sureness: "likely", why };
  }
  const identifier = describing.things.identifiersOf(describing.reading.table).find((one) => one.column === column);
  if (identifier) return identifierColumn(identifier, describing);
  if (column.formulas >= MOST) {
    const why = "Its cells are formulas, whose values the file does not hold: they follow from other cells.";
    return { role: "ignore", sureness: "likely", why };
  }
  for (const proposal of column.proposals) {
    const described = describedBy(proposal, column, describing);
    if (described) return described;
  }
  return byCells(column) ?? noteOf(column, columns);
}

function describedBy(proposal: ColumnProposal, column: ColumnEvidence, describing: Describing): Described | undefined {
  const { reading, described } = describing;
  const { role, why } = proposal;
  const fits = proposal.fits.of === 0 ? 1 : proposal.fits.count / proposal.fits.of;
  const sureness = surenessOf(proposal);
  const last = lastSubject(reading);
  const says = (own: ColumnRole, of?: Subject): Described => ({
    ...{ role: own, sureness, why },
    ...(of !== undefined && of !== last ? { of } : {}),
  });
  const hasTarget = last === "target" || hasSubject(reading, "target");
  const owner = ownerOf(column, reading);
  switch (role) {
    case "code":
      // 施策番号 beside the name of an undertaking says which items it advances.
      if (column.proposals.some((other) => other.role === "mentions") && isOfUndertakings(reading)) return undefined;
      return fits >= FEW || proposal.sureness === "exact" ? says("code", codeOwner(column, reading)) : undefined;
    case "initiativeCode":
      if (fits < FEW) return undefined;
      return says("code", hasSubject(reading, "initiative") ? "initiative" : codeOwner(column, reading));
    case "value":
    case "actual":
    case "goalValue":
      return hasTarget ? statedValue(proposal, column, fits) : undefined;
    case "year":
      return hasTarget && hasValueBeside(column, reading) && fits >= HALF ? says("year", "target") : undefined;
    case "unit":
    case "direction":
    case "source":
      return hasTarget && (role !== "unit" || fits >= FEW) ? says(role, "target") : undefined;
    case "mentions":
      if (!hasSubject(reading, "initiative") && !hasSubject(reading, "plan")) return undefined;
      return says("mentions", hasSubject(reading, "initiative") ? "initiative" : "plan");
    case "department":
    case "status":
    case "period":
    case "goal":
      return fits >= FEW && isOfSomething(reading) ? says(role, owner) : undefined;
    case "description": {
      if (fits < FEW || !isOfSomething(reading) || described.has(owner) || !isPlainDescription(column))
        return undefined;
      described.add(owner);
      return says("description", owner);
    }
    case "total":
      return [...reading.marks.values()].some((mark) => mark.role === "mark") ? says("total") : undefined;
    case "identifier":
      return fits >= HALF ? says("identifier", codeOwner(column, reading)) : undefined;
    case "parentIdentifier":
      return fits >= FEW ? says("parent") : undefined;
    default:
      return undefined;
  }
}

function surenessOf({ sureness }: ColumnProposal): Sureness {
  if (sureness === "exact") return "sure";
  return sureness === "pattern" || sureness === "ambiguous" ? "likely" : "guess";
}

const hasSubject = ({ namings }: TableReading, subject: Subject) =>
  [...namings.values()].some((naming) => naming.subject === subject);

/** A year alone heads values only where some of them are numbers: a schedule has words below its years. */
function statedValue(
  proposal: ColumnProposal,
  { value, parts, kinds }: ColumnEvidence,
  fits: number,
): Described | undefined {
  const stated = value ?? { measurementKind: proposal.measurementKind, year: proposal.year, unit: proposal.unit };
  const kind =
    stated.measurementKind ?? (proposal.role === "actual" ? "actual" : proposal.role === "goalValue" ? "goal" : null);
  if (kind === null && kinds.length > 0 && fits < HALF) return undefined;
  if (kind !== null && proposal.sureness === "ambiguous" && fits < HALF) return undefined;
  const year = stated.year?.year;
  return {
    role: "value",
    sureness: kind === null ? "likely" : surenessOf(proposal),
    why: kind !== null && parts.length > 1 ? `“${parts.join(" › ")}” heads values.` : proposal.why,
    ...(kind === null ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
    ...(stated.unit === null ? {} : { unit: stated.unit }),
  };
}

/** Its rows name something, or a person will say what. */
const isOfSomething = ({ namings, groups, open }: TableReading) => namings.size + groups.size + open.size > 0;

const isOfUndertakings = (reading: TableReading) =>
  !hasSubject(reading, "item") && (hasSubject(reading, "initiative") || hasSubject(reading, "plan"));

function hasValueBeside(column: ColumnEvidence, { table, groups }: TableReading): boolean {
  const isValue = ({ proposals, head }: ColumnEvidence) =>
    groups.get(head)?.role === "value" || ["value", "actual", "goalValue"].includes(proposals[0]?.role ?? "");
  return table.columns.some((other) => other !== column && isValue(other));
}

function isPlainDescription({ parts, proposals }: ColumnEvidence): boolean {
  const { words } = headParts(parts.at(-1) ?? "");
  return PLAIN_DESCRIPTION.test(words) || proposals[0]?.why === "Its cells are sentences." || /^story/u.test(words);
}

/** What a column describes: the thing that is named last before it, unless its cells differ where that thing is the same. */
export function ownerOf(column: ColumnEvidence, { table, namings }: TableReading): Subject | undefined {
  const before = [...namings.entries()].filter(([index]) => index < column.index).sort(([a], [b]) => b - a);
  for (const [index, { subject }] of before) {
    // A domain behind its item is said of the item, as what stands behind it is.
    if (subject === "domain" && before.length > 1) return undefined;
    const name = table.columns[index];
    if (name && followsFrom(column, name)) return subject;
    return undefined;
  }
  return undefined;
}

/** Where a name stands over several rows, so does what is said of it, or it says the same in each. */
function followsFrom({ byRow }: ColumnEvidence, name: ColumnEvidence): boolean {
  const said = new Map<string, string>();
  let current: string | undefined;
  return name.byRow.every((text, row) => {
    const repeated = text === undefined;
    current = text ?? current;
    const own = byRow[row];
    if (own === undefined || current === undefined) return true;
    if (repeated && said.has(current) && said.get(current) !== own) return false;
    if (said.has(current) && said.get(current) !== own) return false;
    said.set(current, own);
    return true;
  });
}

/** 施策番号 is of the column 施策; a number alone is of the name that follows it, or else of the one before. */
function codeOwner(column: ColumnEvidence, { table, namings }: TableReading): Subject | undefined {
  const word = headParts(column.parts.at(-1) ?? "")
    .words.replace(/(?:番号|コード|記号|no\.?|№|num(?:ber)?|code|id|識別子|key)$/u, "")
    .replace(/の$/u, "");
  const names = [...namings.entries()].sort(([a], [b]) => a - b);
  const called = names.find(([index]) => {
    const head = headParts(table.columns[index]?.parts.at(-1) ?? "").words;
    return word !== "" && head.replace(/(?:の?名称?|name|title)$/u, "") === word;
  });
  const byWord = called ?? names.find(([index]) => word !== "" && table.columns[index]?.head.includes(word));
  const next = names.find(([index]) => index > column.index);
  // Behind an item's name, and before that of its domain, it is the item's.
  const before = names.find(([index]) => index === column.index - 1);
  const isOfBefore = next?.[1].subject === "domain" && before !== undefined && before[1].subject !== "domain";
  return (byWord ?? (isOfBefore ? before : next) ?? names.at(-1))?.[1].subject;
}

/** Its own, of what the row names too; of what it does not name, the node that it belongs to. */
function identifierColumn({ column, thing }: IdentifierColumn, describing: Describing): Described {
  const { reading, things } = describing;
  const { table } = reading;
  const last = lastSubject(reading);
  const subject = things.subjectOf(thing);
  const isNamed = subject !== undefined && hasSubject(reading, subject);
  const isOwn = things.ownOf(table)?.column === column && (subject === undefined || subject === last);
  const computed =
    column.formulas > 0 && column.formulas < MOST ? " Some of its cells are formulas that nobody computed." : "";
  if (column.formulas >= MOST) return computedIdentifier(column, thing, describing);
  if (isOwn || isNamed) {
    const why = `The head ends as identifiers do: it tells each ${thing} apart.${computed}`;
    return { role: "identifier", sureness: "likely", why, ...(isNamed && subject !== last ? { of: subject } : {}) };
  }
  if (things.isOwnElsewhere(thing, table) || subject !== undefined) {
    const why = `The head ends as identifiers do: it says to which ${thing} a row belongs.${computed}`;
    return { role: "parent", sureness: things.isOwnElsewhere(thing, table) ? "likely" : "guess", why };
  }
  if (column.filled > 0 && column.filled === column.different) {
    const why = "The head ends as identifiers do, and no two rows have the same.";
    return { role: "identifier", sureness: "guess", why };
  }
  return { role: "note", sureness: "guess", why: `No table tells what “${thing}” is: the cells are kept as they are.` };
}

/** What could link tables, if its formulas had been computed. */
function computedIdentifier(column: ColumnEvidence, thing: string, { reading, things }: Describing): Described {
  const why = "Its cells are formulas, whose values the file does not hold.";
  if (!things.isOwnElsewhere(thing, reading.table)) return { role: "ignore", sureness: "likely", why };
  const question = {
    en: `“${column.head}” would say to which ${thing} each row belongs, but its formulas were not computed. Export the table with values; or does the row's own identifier say it (parent), or nothing (ignore)?`,
    ja: `「${column.head}」は各行がどの ${thing} に属するかを示すはずですが、数式が計算されていません。値の入った表を書き出し直してください。又は、行の識別子が示しますか（parent）、示すものはありませんか（ignore）。`,
  };
  return { role: null, sureness: "open", why, open: { why, question, likely: ["parent", "ignore"] } };
}

/** A head that is not believed, or says nothing: codes and identifiers show themselves. */
function byCells(column: ColumnEvidence): Described | undefined {
  const [best] = column.proposals;
  const isRejectedName = best?.role === "itemName" || best?.role === "initiativeName" || best?.role === "targetName";
  if (!isRejectedName || column.filled === 0) return undefined;
  if (column.filled === column.different && shareOf(column, "identifier") >= MOST) {
    const why = "Its head is one of names, but its cells are identifiers, each of them once.";
    return { role: "identifier", sureness: "guess", why };
  }
  if (shareOf(column, "code") < MOST) return undefined;
  return { role: "code", sureness: "guess", why: "Its head is one of names, but its cells are codes." };
}

/** Nothing is lost: the cells are kept under their head. */
function noteOf(column: ColumnEvidence, columns: readonly ColumnEvidence[]): Described {
  const [best] = column.proposals;
  const isNote = best?.role === "note" && best.sureness === "exact";
  const isKnown = best?.role === "budget" || best?.role === "relatedPlan" || isNote;
  const why = `${whyNote(column, columns)} It is kept as it is, under its head.`;
  return { role: "note", sureness: isKnown ? surenessOf(best) : "guess", why: isNote ? best.why : why };
}

function whyNote(
  { head, proposals, filled, parts, usualLength }: ColumnEvidence,
  columns: readonly ColumnEvidence[],
): string {
  const [best] = proposals;
  if (filled === 0) return "None of its cells holds anything.";
  if (columns.some((other) => other.head !== head && other.holdsHeads && other.byRow.includes(head)))
    return "Its head is one of the rows: they are set against each other, for which a plan's graph has no place.";
  if (!best || best.role === "unknown") {
    const shown = parts.at(-1) ?? "";
    return shown === "" ? "It has no head." : `No word for a column is in “${shown}”.`;
  }
  switch (best.role) {
    case "targetName":
      if (usualLength > LONG) return "Its cells are whole texts, not the names of indicators.";
      return `${best.why} Another column names what the rows are about.`;
    case "itemName":
    case "initiativeName":
    case "planName":
    case "domain":
    case "level":
      return `${best.why} Its cells are no names, or another column has them.`;
    case "description":
      return `${best.why} Its head says more than that it describes, or another column does so.`;
    case "value":
    case "actual":
    case "goalValue":
    case "year":
    case "unit":
    case "direction":
    case "source":
      return `${best.why} Its cells are something else, or the rows name no indicator.`;
    case "budget":
    case "relatedPlan":
    case "note":
      return `${best.why} A plan's graph has no place of its own for it.`;
    default:
      return `${best.why} Its cells, or the rest of the table, do not bear it out.`;
  }
}
