/** The columns of a table that name upper levels and items, from the whole to its parts: which is the domain, which are levels, which is the item. */
import { comparableName } from "../../model/names.ts";
import type { Subject } from "../tables/mapping-roles.ts";
import type { Naming } from "./naming.ts";
import type { ColumnEvidence } from "./table-evidence.ts";

export interface LevelColumn {
  readonly column: ColumnEvidence;
  /** What it is called, without 名 or Name: 政策, FocusArea. */
  readonly word: string;
  /** Whether its head is a word for items themselves (施策), rather than for what stands above them. */
  readonly isItem: boolean;
  /** What other tables, linked by identifiers, tell of the word. */
  readonly linked: Subject | undefined;
  readonly sureness: "sure" | "likely";
  readonly why: string;
}

/** What words were in other tables, read before. */
export type KnownLevels = Map<string, Subject>;

const ABOVE: readonly (Subject | undefined)[] = ["domain", "level"];

/**
 * The last word for items is the item, what stands above it are levels, and the uppermost level is the domain. A table without a word for items has
 * its items on the lowest of several levels. What a word was in another table, it is here.
 */
export function settleLevels(
  columns: readonly LevelColumn[],
  known: KnownLevels,
  {
    hasDomain,
    hasItem,
    hasMarks,
  }: { readonly hasDomain: boolean; readonly hasItem: boolean; readonly hasMarks: boolean },
): ReadonlyMap<number, Naming> {
  const keyOf = (word: string) => comparableName(word).toLowerCase();
  const told = (one: LevelColumn) => one.linked ?? known.get(keyOf(one.word));
  const item = hasItem
    ? undefined
    : (columns.findLast((one) => told(one) === "item") ??
      columns.findLast((one) => one.isItem && !ABOVE.includes(told(one))) ??
      lowest(columns, told, hasDomain || hasMarks));
  const above = columns.filter((one) => one !== item);
  const domain = hasDomain
    ? undefined
    : (above.find((one) => told(one) === "domain") ?? above.find((one) => told(one) === undefined));
  const namings = columns.map((one): readonly [number, Naming] => {
    const subject = one === item ? "item" : one === domain ? "domain" : "level";
    if (!known.has(keyOf(one.word))) known.set(keyOf(one.word), subject);
    const levelName = subject === "level" ? one.word : null;
    return [one.column.index, { subject, levelName, sureness: one.sureness, why: whyOf(one, subject) }];
  });
  return new Map(namings);
}

/** Of several levels, or of one below a domain or with marks: the last, unless it stands above items elsewhere. */
function lowest(
  columns: readonly LevelColumn[],
  told: (one: LevelColumn) => Subject | undefined,
  isBelow: boolean,
): LevelColumn | undefined {
  const last = columns.at(-1);
  if (!last || (columns.length === 1 && !isBelow)) return undefined;
  return ABOVE.includes(told(last)) ? undefined : last;
}

function whyOf({ isItem, why }: LevelColumn, subject: Subject): string {
  if (subject === "item") return isItem ? why : `${why} Nothing below it is named: its names are the items.`;
  if (subject === "domain") return `${why} It is the uppermost level: a domain.`;
  return isItem ? `${why} Here a column further on names the items.` : why;
}
