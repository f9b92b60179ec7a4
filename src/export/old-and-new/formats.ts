/** The files that a table of old and new (新旧対照表) is written as. */
import type { OldAndNew } from "../../match/old-and-new.ts";
import type { Piece } from "../format.ts";
import { writeOldAndNewCsv } from "./write-csv.ts";
import { writeOldAndNewHtml } from "./write-html.ts";
import { writeOldAndNewJson } from "./write-json.ts";
import { writeOldAndNewWorkbook } from "./write-sheet.ts";
import { writeOldAndNewText } from "./write-text.ts";

export interface OldAndNewFormat {
  /** The ending of its files. */
  readonly name: string;
  readonly mediaType: string;
  readonly isBinary?: true;
  readonly write: (table: OldAndNew) => Iterable<Piece>;
}

export const OLD_AND_NEW_FORMATS: readonly OldAndNewFormat[] = [
  { name: "txt", mediaType: "text/plain", write: writeOldAndNewText },
  {
    name: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    isBinary: true,
    write: writeOldAndNewWorkbook,
  },
  { name: "html", mediaType: "text/html", write: writeOldAndNewHtml },
  { name: "csv", mediaType: "text/csv", write: writeOldAndNewCsv },
  { name: "json", mediaType: "application/json", write: writeOldAndNewJson },
];
