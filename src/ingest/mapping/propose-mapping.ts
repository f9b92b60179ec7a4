/** A source in, what the columns of its tables seem to mean out: a mapping for a person to agree to, and the questions that only a person can answer. */
import type { Wording } from "../../model/messages/wording.ts";
import { freezeDeep } from "../freeze-deep.ts";
import type { Source } from "../source/source.ts";
import type { ColumnMapping, Mapping, TableMapping } from "../tables/mapping.ts";
import type { ColumnRole } from "../tables/mapping-roles.ts";
import { namedTables } from "../tables/named-columns.ts";
import { type Described, type Describing, describeColumn } from "./describing-columns.ts";
import { linkedThings } from "./linked-things.ts";
import type { OpenColumn, TableReading } from "./naming.ts";
import { DECIDED, readTables } from "./row-subjects.ts";
import { type ColumnEvidence, type Sureness, tableEvidence } from "./table-evidence.ts";

export interface ProposedMapping {
  readonly mapping: Mapping;
  readonly open: readonly OpenQuestion[];
  /** What the mapping does not keep: how large each table is, and how sure each of its roles. In the order of the mapping's tables and columns. */
  readonly tables: readonly ProposedTable[];
}

export interface ProposedTable {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly { readonly head: string; readonly sureness: Sureness }[];
}

/** What a person has to say before the document can be loaded. */
export interface OpenQuestion {
  /** null where the document has no table. */
  readonly table: string | null;
  /** null where the table as a whole is meant. */
  readonly head: string | null;
  readonly question: Wording;
  /** The likeliest first; empty where no role is an answer. */
  readonly likely: readonly ColumnRole[];
}

/** A role that a person gave a column; without a head, `ignore` of the table. */
export interface Decision {
  readonly table: string;
  readonly head: string | null;
  readonly role: ColumnRole;
}

/** @param decisions what is settled already: the other columns are proposed in its light */
export function proposeMapping(source: Source, decisions: readonly Decision[] = []): ProposedMapping {
  const roles = new Map(decisions.map(({ table, head, role }) => [keyOf(table, head), role]));
  const named = namedTables(source);
  const evidence = named.flatMap((one) => tableEvidence(one) ?? []);
  const things = linkedThings(evidence);
  const readings = readTables(evidence, things, (table, head) => roles.get(keyOf(table, head)));
  const proposed = named.map(({ name, table }) => {
    if (roles.get(keyOf(name, null)) === "ignore")
      return { name, rowCount: table.rows.length, isIgnored: true, columns: [], open: [] };
    const reading = readings.find((one) => one.table.name === name);
    if (!reading) return { name, rowCount: table.rows.length, isIgnored: false, columns: [], open: [noHeads(name)] };
    const describing: Describing = { reading, things, described: new Set() };
    const columns = reading.table.columns.map((column) => {
      const described = proposeRole(column, describing, roles.get(keyOf(name, column.head)));
      return { column, described };
    });
    return { name, rowCount: reading.table.rowCount, isIgnored: false, columns, open: openOf(reading, columns) };
  });
  const none: OpenQuestion = {
    ...{ table: null, head: null, likely: [] },
    question: {
      en: `${source.name} has no table: it is read as prose, for which a mapping has nothing to say.`,
      ja: `${source.name} に表がありません。文章として読み取るため、列の対応付けは不要です。`,
    },
  };
  return freezeDeep({
    mapping: {
      version: 1 as const,
      tables: proposed.map(
        ({ name, isIgnored, columns }): TableMapping => ({
          ...{ table: name, ...(isIgnored ? { ignore: true } : {}) },
          columns: columns.map(columnMapping),
        }),
      ),
    },
    open: named.length === 0 ? [none] : proposed.flatMap(({ open }) => open),
    tables: proposed.map(({ name, rowCount, columns }) => ({
      ...{ name, rowCount },
      columns: columns.map(({ column: { head }, described: { sureness } }) => ({ head, sureness })),
    })),
  });
}

interface ProposedColumn {
  readonly column: ColumnEvidence;
  readonly described: Described;
}

const keyOf = (table: string, head: string | null) => `${table}\t${head ?? ""}`;

function proposeRole(column: ColumnEvidence, describing: Describing, decided: ColumnRole | undefined): Described {
  const { marks, groups, namings, open } = describing.reading;
  const naming = namings.get(column.index);
  if (naming) {
    const { subject, levelName, sureness, why } = naming;
    return { role: subject, sureness, why, ...(levelName === null ? {} : { name: levelName }) };
  }
  if (decided !== undefined) return { role: decided, sureness: "sure", why: DECIDED };
  const mark = marks.get(column.index);
  if (mark) {
    const { role, why, sureness } = mark;
    if (role !== null) return { role, why, sureness };
    const question = {
      en: `Is “${column.head}” the name of a plan, and are its cells the marks for what the plan covers?`,
      ja: `「${column.head}」はプランの名称で、その列のセルはプランに含まれる施策を示す印ですか。`,
    };
    return { role, why, sureness: "open", open: { why, question, likely: ["mark", "note", "ignore"] } };
  }
  const grouped = groups.get(column.head);
  if (grouped) {
    const { role, group, kind, year, unit } = grouped;
    return {
      ...{
        role,
        group,
        sureness: "likely",
        why: `The heads number several indicators of a row: this is of “${group}”.`,
      },
      ...(kind === null ? {} : { kind }),
      ...(year === null ? {} : { year }),
      ...(unit === null ? {} : { unit }),
    };
  }
  const asked = open.get(column.index);
  if (asked) return { role: null, sureness: "open", why: asked.why, open: asked };
  return describeColumn(column, describing);
}

function columnMapping({ column, described }: ProposedColumn): ColumnMapping {
  const { role, why } = described;
  const { of, name, kind, year, unit, group } = described;
  return {
    ...{ head: column.head, role },
    ...(of === undefined ? {} : { of }),
    ...(name === undefined ? {} : { name }),
    ...(kind === undefined ? {} : { kind }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
    ...(group === undefined ? {} : { group }),
    ...{ why, examples: [...column.examples] },
  };
}

function openOf(
  { table: { name }, namings, groups }: TableReading,
  columns: readonly ProposedColumn[],
): readonly OpenQuestion[] {
  const asked = columns.flatMap(({ column: { head }, described: { open } }) =>
    open ? [questionOf(name, head, open)] : [],
  );
  if (asked.length > 0 || namings.size > 0 || groups.size > 0) return asked;
  const isSettled = columns.some(({ described: { role } }) => role === "identifier" || role === "parent");
  const question = {
    en: `No column of table “${name}” names anything: what are its rows about? Give the column that says it a role, or the table "ignore": true.`,
    ja: `表「${name}」に、名称の列がありません。行は何を表していますか。それを示す列に役割（role）を付けるか、表を "ignore": true としてください。`,
  };
  return isSettled ? [] : [{ table: name, head: null, question, likely: ["ignore"] }];
}

const questionOf = (table: string, head: string, { question, likely }: OpenColumn): OpenQuestion => ({
  ...{ table, head, question, likely },
});

function noHeads(table: string): OpenQuestion {
  const question = {
    en: `No row of table “${table}” looks like the heads of its columns. Name its heads in "columns", each with a role, or say "ignore": true of the table.`,
    ja: `表「${table}」に、列の見出しらしい行がありません。"columns" に見出しと役割（role）を書くか、表を "ignore": true としてください。`,
  };
  return { table, head: null, question, likely: ["ignore"] };
}
