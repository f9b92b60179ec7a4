/** A column that names what its rows are about, or may do so: what the steps of a proposal hand on to each other. */
import type { Wording } from "../../model/messages/wording.ts";
import type { ColumnRole, Subject } from "../tables/mapping-roles.ts";
import type { GroupedHead } from "./indicator-groups.ts";
import type { MarkColumn } from "./mark-columns.ts";
import { type ColumnEvidence, type Sureness, shareOf, type TableEvidence } from "./table-evidence.ts";

export interface Naming {
  readonly subject: Subject;
  /** Of a level, what it is called. */
  readonly levelName: string | null;
  readonly sureness: Sureness;
  readonly why: string;
}

export interface OpenColumn {
  readonly why: string;
  readonly question: Wording;
  readonly likely: readonly ColumnRole[];
}

/** Columns by their index, heads by their name. */
export interface TableReading {
  readonly table: TableEvidence;
  readonly marks: ReadonlyMap<number, MarkColumn>;
  readonly groups: ReadonlyMap<string, GroupedHead>;
  readonly namings: ReadonlyMap<number, Naming>;
  readonly open: ReadonlyMap<number, OpenColumn>;
}

/** A share of cells that are words, from which a column may name something. */
const SOME = 0.3;

/** Whether the cells may be names: words or sentences, and no numbers, marks or dates alone. A column without cells may hold anything. */
export function mayName(column: ColumnEvidence): boolean {
  return column.kinds.length === 0
    ? column.formulas < 0.5
    : shareOf(column, "name", "prose", "department", "status", "goals") - shareOf(column, "quantity") >= SOME ||
        shareOf(column, "name", "prose", "department") >= SOME;
}
