/** Which columns of the tables name something (domain, level, item, plan, initiative, target): what their rows are about. */
import { type ColumnRole, isSubject, type Subject } from "../tables/mapping-roles.ts";
import type { ColumnProposal } from "../values/propose-column.ts";
import { genericName, isGenericHead } from "./generic-names.ts";
import { indicatorGroups } from "./indicator-groups.ts";
import { type KnownLevels, type LevelColumn, settleLevels } from "./item-levels.ts";
import type { LinkedThings } from "./linked-things.ts";
import { markColumns } from "./mark-columns.ts";
import { namedByHead } from "./named-by-head.ts";
import { mayName, type Naming, type OpenColumn, type TableReading } from "./naming.ts";
import { type ColumnEvidence, proposalFor, type Sureness, type TableEvidence } from "./table-evidence.ts";

/** What a person said of a column, before or just now. */
export type Decided = (table: string, head: string) => ColumnRole | undefined;

export const DECIDED = "A person decided it.";
const MOST = 0.8;
const LEVELS: readonly Subject[] = ["domain", "level", "item"];

type Part = Pick<TableReading, "table" | "marks" | "groups">;

/** In the order of the tables. */
export function readTables(
  tables: readonly TableEvidence[],
  things: LinkedThings,
  decided: Decided,
): readonly TableReading[] {
  const parts = tables.map((table): Part => {
    const marks = new Map(markColumns(table));
    for (const { index, head } of table.columns)
      if (decided(table.name, head) === "mark") marks.set(index, { role: "mark", sureness: "sure", why: DECIDED });
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
    const linked = LEVELS.find((one) => one === things.subjectOf(word));
    levels.push({ column, word, isItem: false, linked, sureness: "sure", why, ...more });
  };

  const said = new Map(
    table.columns.flatMap((column) => {
      const role = decided(table.name, column.head);
      return role === undefined ? [] : [[column, role] as const];
    }),
  );
  for (const [column, role] of said) if (isSubject(role)) add(column, role, "sure", DECIDED);

  const undecided = free.filter((column) => !said.has(column));
  const generic: ColumnEvidence[] = [];
  const either: ColumnEvidence[] = [];
  for (const column of undecided) {
    if (isGenericHead(column)) {
      if (mayName(column)) generic.push(column);
      continue;
    }
    const subject = namedByHead(column, { table, free, planHeads });
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
  for (const [index, naming] of settleLevels(levels, known, {
    hasDomain: named("domain"),
    hasItem: named("item"),
    hasMarks,
  }))
    namings.set(index, naming);
  onlyOneOfEach();
  if (namings.size === 0 && open.size === 0 && groups.size === 0) openSubject();
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
            question: {
              en: `What does “${column.head}” name, above “${kept?.head}”?`,
              ja: `「${kept?.head}」の上位にある「${column.head}」は、何の名称ですか。`,
            },
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
      question: {
        en: `What are the rows of the table about: what does “${best.head}” name?`,
        ja: `表の行は何を表していますか。「${best.head}」は何の名称ですか。`,
      },
      likely: ["item", "initiative", "target", "plan", "domain", "ignore"],
    });
  }
}

function isUnknown({ proposals }: ColumnEvidence): boolean {
  const [best] = proposals;
  return best === undefined || best.sureness === "none" || best.sureness === "contains";
}
