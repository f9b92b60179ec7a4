/** An edition that is asked for by an id which the database does not know in, one sentence out. */
import { inWords } from "./language-of.ts";

export function noSuchEdition(id: string, known: readonly string[]): string {
  return inWords({
    en: `There is no edition ${id} in the database. There are: ${known.join(", ") || "none"}.`,
    ja: `版 ${id} はデータベースにありません。ある版：${known.join("、") || "なし"}。`,
  });
}
