/** The table of old and new as JSON: ids, codes of changes and texts, for programs. */
import { plainText } from "../../match/changed-words.ts";
import type { Entry, OldAndNew } from "../../match/old-and-new.ts";
import { changeWordsIn } from "../../match/words-of-changes.ts";

export function* writeOldAndNewJson(table: OldAndNew): Iterable<string> {
  yield `${JSON.stringify(oldAndNewAsJson(table), null, 2)}\n`;
}

export function oldAndNewAsJson({ language, next, old, summary, rows }: OldAndNew) {
  const entry = ({ id, pieces, text, values, place }: Entry) => ({
    ...{ id, name: plainText(pieces).trim(), values: plainText(values) || null, text: plainText(text) || null, place },
    pieces: { name: pieces, values, text },
    changedWords: [...pieces, ...values, ...text].filter(({ isChanged }) => isChanged).map((one) => one.text),
  });
  return {
    ...{ new: next, old, summary, kinds: changeWordsIn(language).sections },
    rows: rows.map(({ section, change, basis, score, next: news, old: olds, remarks }) => ({
      ...{ kind: section, change, basis, score },
      ...{ new: news.map(entry), old: olds.map(entry), remarks },
    })),
  };
}
