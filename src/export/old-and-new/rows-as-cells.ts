/** Rows of the table of old and new as cells of one text each. */
import type { Piece } from "../../match/changed-words.ts";
import type { Entry, OldAndNew, OldAndNewRow } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";

export interface RowAsCells {
  readonly section: string;
  readonly next: readonly Piece[];
  readonly nextPlace: string;
  readonly old: readonly Piece[];
  readonly oldPlace: string;
  readonly remarks: string;
}

export function rowsAsCells({ rows, language }: OldAndNew): readonly RowAsCells[] {
  const words = changeWordsIn(language);
  return rows.map((row) => ({
    section: words.sections[row.section],
    ...{ next: piecesOf(row.next), nextPlace: placesOf(row.next) },
    ...{ old: piecesOf(row.old), oldPlace: placesOf(row.old) },
    remarks: remarksOf(row, language),
  }));
}

export const remarksOf = ({ remarks }: OldAndNewRow, language: OldAndNew["language"]) =>
  remarks.join(language === "ja" ? "、" : ", ");

const BREAK: Piece = { text: "\n", isChanged: false };

/** Name, values and changed text below each other, entry by entry. */
function piecesOf(entries: readonly Entry[]): readonly Piece[] {
  return entries.flatMap(({ pieces, values, text }, index) => [
    ...(index === 0 ? [] : [BREAK]),
    ...pieces,
    ...(values.length === 0 ? [] : [BREAK, ...values]),
    ...(text.length === 0 ? [] : [BREAK, ...text]),
  ]);
}

const placesOf = (entries: readonly Entry[]) => entries.flatMap(({ place }) => place ?? []).join("\n");
