/** The table of old and new as CSV that Excel opens without harm. */
import { plainText } from "../../match/changed-words.ts";
import type { OldAndNew } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";
import { writeForExcel } from "../formats/table-csv.ts";
import { rowsAsCells } from "./rows-as-cells.ts";

export function writeOldAndNewCsv(table: OldAndNew): Iterable<string> {
  const words = changeWordsIn(table.language);
  const place = (side: string) => `${side} ${words.place}`;
  return writeForExcel({
    columns: [words.section, words.next, place(words.next), words.old, place(words.old), words.remarks],
    rows: rowsAsCells(table).map(({ section, next, nextPlace, old, oldPlace, remarks }) => [
      ...[section, plainText(next), nextPlace, plainText(old), oldPlace, remarks],
    ]),
  });
}
