/** The table of old and new for a terminal: what it says in short, then a block for each row. */
import { type Entry, entryText, type OldAndNew, type OldAndNewRow } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";
import { remarksOf } from "./rows-as-cells.ts";

export function* writeOldAndNewText(table: OldAndNew): Iterable<string> {
  const words = changeWordsIn(table.language);
  yield `${table.heading}\n${words.next}: ${table.next}\n${words.old}: ${table.old}\n\n${table.summary.join("\n")}\n`;
  let section = "";
  for (const row of table.rows) {
    const head = words.sections[row.section];
    if (head !== section) yield `\n${head}\n`;
    section = head;
    yield `  ${sidesOf(row)}  ${remarksOf(row, table.language)}\n`;
  }
}

const NONE = "—";

/** Old before new, as one reads a change. */
function sidesOf({ old, next, change }: OldAndNewRow): string {
  const side = (entries: readonly Entry[]) => (entries.length === 0 ? NONE : entries.map(withPlace).join(" + "));
  return change === "unchanged" && next.length === 1 ? side(next) : `${side(old)} → ${side(next)}`;
}

const withPlace = (entry: Entry) => `${entryText(entry).trim()}${entry.place === null ? "" : ` [${entry.place}]`}`;
