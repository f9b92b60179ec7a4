/** Which columns of the tables name something (domain, level, item, plan, initiative, target): what their rows are about. */
import type { ColumnRole, Subject } from "../tables/mapping.ts";
import { SUBJECTS } from "../tables/mapping.ts";
import type { ColumnProposal } from "../values/propose-column.ts";
import { genericName, hasValues, isGenericHead, isOfPlans } from "./generic-names.ts";
import { indicatorGroups } from "./indicator-groups.ts";
import { type KnownLevels, type LevelColumn, settleLevels } from "./item-levels.ts";
import type { LinkedThings } from "./linked-things.ts";
import { markColumns } from "./mark-columns.ts";
import { mayName, type Naming, type OpenColumn, type TableReading } from "./naming.ts";
import { type ColumnEvidence, proposalFor, type Sureness, shareOf, type TableEvidence } from "./table-evidence.ts";

/** What a person said of a column, before or just now. */
export type Decided = (table: string, head: string) => ColumnRole | undefined;

/** Names that are longer than this are whole texts. */
const LONGEST_NAME = 150;
const MOST = 0.8;

type Part = Pick<TableReading, "table" | "marks" | "groups">;

/** In the order of the tables. */
export function readTables(
  tables: readonly TableEvidence[],
  things: LinkedThings,
  decided: Decided,
): readonly TableReading[] {
  const parts = tables.map((table): Part => {
    const marks = markColumns(table);
    const heads = table.columns.filter(({ index }) => !marks.has(index)).map(({ head }) => head);
    return { table, marks, groups: indicatorGroups(heads) };
  });
  const planHeads = parts.flatMap(({ table, marks }) =>
    table.columns
      .filter(({ index }) => marks.get(index)?.role === "mark")
      .map(({ parts: heads }) => heads.at(-1) ?? ""),
  );
  const known: KnownLevels = new Map();
  const readings = new Map<TableEvidence, TableReading>();
  // A table that names items beside their levels tells best what each level is.
  const levelCount = ({ table }: Part) =>
    table.columns.filter((column) => mayName(column) && isLevelWord(column.proposals[0])).length;
  for (const part of [...parts].sort((a, b) => levelCount(b) - levelCount(a)))
    readings.set(part.table, readTable(part, { things, planHeads, known, decided }));
  return tables.flatMap((table) => readings.get(table) ?? []);
}

const isLevelWord = (proposal: ColumnProposal | undefined) =>
  proposal?.role === "level" || proposal?.role === "itemName" || proposal?.role === "domain";

interface Context {
  readonly things: LinkedThings;
  readonly planHeads: readonly string[];
  readonly known: KnownLevels;
  readonly decided: Decided;
}

function readTable(part: Part, { things, planHeads, known, decided }: Context): TableReading {
  const { table, marks, groups } = part;
  const namings = new Map<number, Naming>();
  const open = new Map<number, OpenColumn>();
  const levels: LevelColumn[] = [];
  const isFree = ({ index, head, formulas }: ColumnEvidence) =>
    !marks.has(index) && !groups.has(head) && formulas < MOST;
  const free = table.columns.filter(isFree);
  const hasMarks = [...marks.values()].some(({ role }) => role === "mark");
  const add = (
    column: ColumnEvidence,
    subject: Subject,
    sureness: Sureness,
    why: string,
    levelName: string | null = null,
  ) =>
    namings.set(column.index, {
      subject,
      sureness,
      why,
      levelName: subject === "level" ? (levelName ?? column.head) : null,
    });
  const addLevel = (column: ColumnEvidence, more: Partial<LevelColumn> = {}) => {
    const level = proposalFor(column, "level");
    const word = level?.of ?? column.parts.at(-1) ?? column.head;
    const why = proposalFor(column, "itemName", "level")?.why ?? "";
    levels.push({ column, word, isItem: false, linked: things.subjectOf(word), sureness: "sure", why, ...more });
  };

  const said = new Map(
    table.columns.flatMap((column) => {
      const role = decided(table.name, column.head);
      return role === undefined ? [] : [[column, role] as const];
    }),
  );
  for (const [column, role] of said) if (isSubject(role)) add(column, role, "sure", "A person decided it.");

  const undecided = free.filter((column) => !said.has(column));
  const generic: ColumnEvidence[] = [];
  const either: ColumnEvidence[] = [];
  for (const column of undecided) {
    if (isGenericHead(column)) {
      if (mayName(column)) generic.push(column);
      continue;
    }
    const subject = subjectOf(column, table);
    const { sureness, why } = column.proposals[0] ?? { sureness: "none", why: "" };
    const sure = sureness === "exact" ? "sure" : "likely";
    if (subject === "plan" && !mayName(column)) add(column, "plan", "likely", `${why} Its cells are numbers of plans.`);
    else if (subject === "either") either.push(column);
    else if (subject === "level") addLevel(column, { sureness: sure });
    else if (subject === "item") addLevel(column, { isItem: true, sureness: sure });
    else if (subject !== undefined) add(column, subject, sure, why);
  }
  const named = (subject: Subject) => [...namings.values()].some((naming) => naming.subject === subject);
  const hasTarget = () => named("target") || groups.size > 0;
  for (const column of generic) {
    const naming = genericName(column, table, { things, planHeads, hasMarks, hasTarget: hasTarget() });
    if ("question" in naming) open.set(column.index, naming);
    else if (naming.subject === "item" || naming.subject === "domain" || naming.subject === "level")
      addLevel(column, {
        word: naming.levelName ?? "item",
        isItem: naming.subject === "item",
        linked: naming.subject,
        sureness: "likely",
        why: naming.why,
      });
    else add(column, naming.subject, naming.sureness, naming.why);
  }
  const hasItem = () => named("item") || levels.some(({ isItem }) => isItem);
  for (const column of either) {
    const why = proposalFor(column, "itemName", "initiativeName")?.why ?? "";
    const isItem = !hasItem() && (hasMarks || levels.length > 0 || named("domain"));
    if (isItem) addLevel(column, { isItem: true, sureness: "likely", why });
    else add(column, "initiative", "likely", why);
  }
  itemsOfMarks();
  levels.sort((a, b) => a.column.index - b.column.index);
  for (const [index, naming] of settleLevels(levels, known, { hasDomain: named("domain"), hasMarks }))
    namings.set(index, naming);
  onlyOneOfEach();
  if (namings.size === 0 && open.size === 0 && groups.size === 0) openSubject();
  // A person's word on one column answers what was asked of another.
  return { table, marks, groups, namings, open };

  /** Marks lie between plans and items: what the rows of a matrix name are items, whatever the head calls them. */
  function itemsOfMarks(): void {
    if (!hasMarks || hasItem() || levels.length > 1 || open.size > 0) return;
    const [first] = [...namings].filter(([, { subject }]) => subject === "initiative" || subject === "target");
    const column = first && table.columns[first[0]];
    if (!column || said.has(column)) return;
    namings.delete(column.index);
    addLevel(column, {
      word: "item",
      isItem: true,
      sureness: "likely",
      linked: "item",
      why: `${first[1].why} Its rows have marks, which lie between plans and items.`,
    });
  }

  /** A row names one plan, initiative and target: the first column does it that holds most; of initiatives below each other the last. */
  function onlyOneOfEach(): void {
    for (const subject of ["plan", "initiative", "target"] as const) {
      const columns = table.columns.filter(({ index }) => namings.get(index)?.subject === subject);
      if (columns.length < 2) continue;
      const most = Math.max(...columns.map(({ filled }) => filled));
      const full = columns.filter(({ filled }) => filled === most);
      const isNested = subject === "initiative" && (columns[0]?.different ?? 0) < (columns.at(-1)?.different ?? 0);
      const kept = columns.find((column) => said.has(column)) ?? (isNested ? columns.at(-1) : full[0]);
      for (const column of columns) {
        if (column === kept || said.has(column)) continue;
        const was = namings.get(column.index);
        namings.delete(column.index);
        if (!isNested || !was) continue;
        if (!named("item")) namings.set(column.index, { ...was, subject: "item", sureness: "likely" });
        else
          open.set(column.index, {
            why: `${was.why} A column further on names initiatives too, and this one stands above them.`,
            question: `What does “${column.head}” name, above “${kept?.head}”?`,
            likely: ["item", "initiative", "note"],
          });
      }
    }
  }

  /** Nothing says what the rows are about: the column of the most different names is asked for. */
  function openSubject(): void {
    if ([...said.values()].some((role) => role === "parent" || role === "identifier")) return;
    const best = undecided
      .filter((column) => column.filled > 0 && mayName(column) && isUnknown(column))
      .reduce<ColumnEvidence | undefined>(
        (found, one) => (found && found.different >= one.different ? found : one),
        undefined,
      );
    if (!best) return;
    open.set(best.index, {
      why: "No column of the table is known to name something; this one has the most different names.",
      question: `What are the rows of the table about: what does “${best.head}” name?`,
      likely: ["item", "initiative", "target", "plan", "domain", "ignore"],
    });
  }

  /** What the surest word of the head says; undefined of what names nothing. */
  function subjectOf(column: ColumnEvidence, { columns }: TableEvidence): Subject | "either" | undefined {
    const [best] = column.proposals;
    if (!best || best.sureness === "none") return undefined;
    const has = (role: ColumnProposal["role"]) =>
      column.proposals.some((one) => one.role === role && (one.sureness === "exact" || one.sureness === "pattern"));
    const names = mayName(column);
    if (has("planName") && has("initiativeName") && best.sureness === "exact") {
      if (!names) return undefined;
      const others = columns.filter(
        (other) => other !== column && proposalFor(other, "initiativeName")?.sureness === "exact",
      );
      return isOfPlans(column, planHeads) || others.length > 0 ? "plan" : "initiative";
    }
    if (best.role === "planName") return names || shareOf(column, "code", "quantity") >= MOST ? "plan" : undefined;
    if (best.role === "mentions") return itemOfTargets(column) ? "item" : undefined;
    if (best.role === "domain" || best.role === "level")
      return names || shareOf(column, "code") >= MOST ? best.role : undefined;
    if (best.sureness === "contains") return undefined;
    if (best.role === "itemName" || best.role === "initiativeName") {
      if (!names) return itemOfTargets(column) ? "item" : undefined;
      if (has("itemName") && has("initiativeName")) return "either";
      return best.role === "itemName" ? "item" : "initiative";
    }
    if (best.role === "targetName") return names && column.usualLength <= LONGEST_NAME ? "target" : undefined;
    return undefined;
  }

  /** An indicator's item, by its code or its name, one to a row. */
  function itemOfTargets(column: ColumnEvidence): boolean {
    const isOfTargets = free.some((other) => other.proposals[0]?.role === "targetName") && hasValues(table);
    const isOfOthers = free.some((other) => ["initiativeName", "planName"].includes(other.proposals[0]?.role ?? ""));
    return (
      isOfTargets && !isOfOthers && shareOf(column, "listOfCodes") === 0 && shareOf(column, "code", "name") >= MOST
    );
  }
}

export const isSubject = (role: ColumnRole | undefined): role is Subject =>
  SUBJECTS.some((subject) => subject === role);

function isUnknown({ proposals }: ColumnEvidence): boolean {
  const [best] = proposals;
  return best === undefined || best.sureness === "none" || best.sureness === "contains";
}
