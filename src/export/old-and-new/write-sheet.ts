/** The table of old and new as a workbook for paper: A4 landscape, new at the left, what is different underlined. */
import type { OldAndNew } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";
import type { ContentColumn } from "../workbook/content.ts";
import { writeWorkbook } from "../workbook/write-workbook.ts";
import { rowsAsCells } from "./rows-as-cells.ts";

export function* writeOldAndNewWorkbook(table: OldAndNew): Iterable<Uint8Array> {
  const words = changeWordsIn(table.language);
  const column = (head: string, width: number): ContentColumn => ({
    ...{ head, width, prompt: null, format: "text", choices: [], isClosed: false },
  });
  const above = [table.heading, `${words.next}: ${table.next}`, `${words.old}: ${table.old}`, ...table.summary, ""];
  yield writeWorkbook([
    {
      title: table.heading,
      above: above.map((line) => [line]),
      columns: [
        ...[column(words.section, 12), column(words.next, 44), column(words.place, 13)],
        ...[column(words.old, 44), column(words.place, 13), column(words.remarks, 30)],
      ],
      rows: rowsAsCells(table).map(({ section, next, nextPlace, old, oldPlace, remarks }) => [
        ...[section, { pieces: next }, nextPlace, { pieces: old }, oldPlace, remarks],
      ]),
      ...{ fixedColumns: 0, isGuide: true, isPrinted: true },
    },
  ]);
}
