/** Nothing is lost without a word: whatever cell or line is taken out of a case, or put into it, the graph or the findings are others. */
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { headsChanged } from "../../../src/ingest/mapping/heads-changed.ts";
import { proposeMapping } from "../../../src/ingest/mapping/propose-mapping.ts";
import { readSource } from "../../../src/ingest/source/read-source.ts";
import type { Block, Cell, Source } from "../../../src/ingest/source/source.ts";
import { joinSources } from "../../../src/ingest/tables/join-sources.ts";
import type { Mapping } from "../../../src/ingest/tables/mapping.ts";
import { readTables } from "../../../src/ingest/tables/read-tables.ts";
import { caseFiles } from "../../support/case-files.ts";
import { FACTS } from "../../support/ingest-text.ts";

const read = caseFiles("test/ingest/tables/account.test.ts");

const CASES = [
  ["01-strength-three-levels.tsv"],
  ["04-sdgs-in-a-cell.csv"],
  ["05-pasted-from-excel.txt"],
  ["06-workbook.xlsx"],
  ["08-prose-only.md"],
  ["pillars", "focus_areas", "actions", "measures"].map((name) => `12-agency-tables/${name}.csv`),
];

async function sourceOf(files: readonly string[]): Promise<Source> {
  const read_ = await Promise.all(
    files.map((name) => readSource({ name: basename(name), bytes: read?.(name) ?? Buffer.alloc(0) })),
  );
  const [first, ...others] = read_.flatMap(({ source }) => source ?? []);
  if (!first) throw new Error("a case can be read");
  return joinSources([first, ...others]);
}

/** Everything that came of it. */
function outcome(source: Source, mapping: Mapping): string {
  const { graph, problems } = readTables(source, mapping, FACTS, { name: "d", hash: "0" });
  return JSON.stringify([graph, headsChanged(mapping, source), problems]);
}

/** The source with one entry changed, for each entry of it; what a cell of a hidden sheet says is left out on purpose. */
function* changedSources(source: Source, change: (cell: Cell) => Cell | null): Iterable<readonly [string, Source]> {
  for (const [b, block] of source.blocks.entries()) {
    const withBlock = (changed: Block | null): Source => ({
      ...source,
      blocks: source.blocks.flatMap((one, index) => (index === b ? (changed ? [changed] : []) : [one])),
    });
    if (block.kind === "prose") yield [`${block.place} ${block.text}`, withBlock(null)];
    else if (!block.hidden)
      for (const [r, row] of block.rows.entries())
        for (const [c, cell] of row.entries()) {
          const changed = change(cell);
          const cells = row.flatMap((one, index) => (index === c ? (changed ? [changed] : []) : [one]));
          const rows = block.rows.flatMap((one, index) => (index === r ? (cells.length > 0 ? [cells] : []) : [one]));
          yield [`${cell.place} ${cell.text}`, withBlock({ ...block, rows })];
        }
  }
}

/** Columns that are left out on purpose, and what says that there is nothing. */
const LEFT_OUT = /^focus_areas\.csv!\d+:\d+ =RIGHT|^\d+:\d+ -$/u;

describe.runIf(read)("of a case", () => {
  test.each(CASES.map((files) => [basename(files[0] ?? ""), files] as const))("%s", async (_, files) => {
    const source = await sourceOf(files);
    const { mapping } = proposeMapping(source);
    const before = outcome(source, mapping);
    const silent: string[] = [];
    for (const [what, changed] of changedSources(source, () => null))
      if (outcome(changed, mapping) === before && !LEFT_OUT.test(what)) silent.push(`without ${what}`);
    const other = (cell: Cell): Cell => ({ ...cell, text: `${cell.text}別`, value: `${cell.text}別`, traps: [] });
    for (const [what, changed] of changedSources(source, other))
      if (outcome(changed, mapping) === before && !LEFT_OUT.test(what)) silent.push(`with another text at ${what}`);
    expect(silent).toEqual([]);
  });

  test.each(CASES.map((files) => [basename(files[0] ?? ""), files] as const))(
    "%s: everything is placed, or left out by a rule; what is put beside it is found",
    async (_, files) => {
      const source = await sourceOf(files);
      const { mapping } = proposeMapping(source);
      const { account } = readTables(source, mapping, FACTS, { name: "d", hash: "0" });
      expect(account.open.map(({ place, text }) => `${place} ${text}`)).toEqual([]);
      const before = outcome(source, mapping);
      const silent: string[] = [];
      for (const [b, block] of source.blocks.entries()) {
        if (block.kind === "prose" || block.hidden) continue;
        for (const [r, row] of block.rows.entries()) {
          const last = row.at(-1);
          if (!last) continue;
          const width = Math.max(...block.rows.flat().map(({ column, columnSpan }) => column + columnSpan));
          const more: Cell = {
            ...last,
            text: "余り",
            value: "余り",
            column: width,
            place: `${last.place}+`,
            traps: [],
          };
          const rows = block.rows.map((one, index) => (index === r ? [...one, more] : one));
          const blocks = source.blocks.map((one, index) => (index === b ? { ...block, rows } : one));
          if (outcome({ ...source, blocks }, mapping) === before) silent.push(`${last.place} 余り`);
        }
      }
      expect(silent).toEqual([]);
    },
  );
});
