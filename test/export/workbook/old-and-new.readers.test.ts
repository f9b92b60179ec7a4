/** The table of old and new as openpyxl reads it: each cell, what is underlined in it, and how it comes on paper. */
import { describe, expect, inject, test } from "vitest";
import { rowsAsCells } from "../../../src/export/old-and-new/rows-as-cells.ts";
import { writeOldAndNewWorkbook } from "../../../src/export/old-and-new/write-sheet.ts";
import { compareEditions } from "../../../src/match/compare-editions.ts";
import { oldAndNew } from "../../../src/match/old-and-new.ts";
import { EDITED_SEEDS } from "../../match/edited-seeds.ts";
import { checkedGraphOf, SEED_FACTS, seedGraph } from "../../support/checked-graph.ts";
import { askPython } from "../readers/python.ts";

interface Sheet {
  readonly cells: readonly (readonly (readonly (readonly [text: string, isUnderlined: boolean])[])[])[];
  readonly page: object;
  readonly repeated: string;
}

const tables = Object.values(EDITED_SEEDS).flatMap((text) =>
  (["ja", "en"] as const).map((language) =>
    oldAndNew(compareEditions(seedGraph().graph, checkedGraphOf(text, SEED_FACTS, "new.txt").graph), language),
  ),
);

/** Joined where they follow each other: what is told apart is where a line begins and ends. */
function joined(pieces: readonly (readonly [string, boolean])[]): readonly (readonly [string, boolean])[] {
  return pieces.reduce<[string, boolean][]>((all, [text, isMarked]) => {
    const last = all.at(-1);
    if (last && last[1] === isMarked) last[0] += text;
    else if (text !== "") all.push([text, isMarked]);
    return all;
  }, []);
}

describe.skipIf("missing" in inject("readersPython"))("openpyxl", () => {
  test("reads every row, the underlined words, and a page in A4 landscape with the heads on each", async () => {
    const books = tables.map((table) => Buffer.concat([...writeOldAndNewWorkbook(table)]).toString("base64"));
    const sheets = await askPython<Sheet>("with_openpyxl.marked", books);
    for (const [index, { cells, page, repeated }] of sheets.entries()) {
      const table = tables[index];
      if (!table) throw new Error("no table");
      const headRow = table.summary.length + 5;
      expect(page).toEqual({ orientation: "landscape", paper: 9, fitted: true });
      expect(repeated).toBe(`$${headRow}:$${headRow}`);
      const rows = rowsAsCells(table);
      expect(cells).toHaveLength(headRow + rows.length);
      for (const [at, { next, old, remarks, section }] of rows.entries()) {
        const row = cells[headRow + at]?.map(joined) ?? [];
        const marked = (pieces: typeof next) => joined(pieces.map(({ text, isChanged }) => [text, isChanged]));
        expect([row[0], row[1], row[3], row[5]]).toEqual([
          [[section, false]],
          marked(next),
          marked(old),
          [[remarks, false]],
        ]);
      }
    }
  });
});
