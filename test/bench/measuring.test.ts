/** What the benchmark says of its figures: medians, goals, differences, usage. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CROSSINGS } from "../../bench/crossings/crossings.ts";
import { editionOf, largeEdition } from "../../bench/feeds/large-edition.ts";
import { median } from "../../bench/median.ts";
import { readOptions } from "../../bench/options.ts";
import { QUESTIONS } from "../../bench/questions/questions.ts";
import { explorerReport } from "../../bench/report/explorer-report.ts";
import { feedsReport } from "../../bench/report/feeds-report.ts";
import {
  answersGoal,
  crossingIsMet,
  crossingsGoal,
  durationGoal,
  goalsTable,
  shareGoal,
} from "../../bench/report/goals.ts";
import { number, table } from "../../bench/report/markdown.ts";
import { askedTable } from "../../bench/report/report.ts";
import { requireSame, sortedRows } from "../../bench/same-answer.ts";
import { SHAPES } from "../../bench/shapes/shapes.ts";
import { EVERYTHING } from "../../src/export/views/selection.ts";
import { viewNamed } from "../../src/export/views/views.ts";
import { projectFile } from "../../src/project-files.ts";

test("the median is the middle one, or the mean of the two in the middle", () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([5]), median([])]).toEqual([2, 2.5, 5, Number.NaN]);
});

test("answers are the same whatever the order of their keys, and a difference is shown", () => {
  requireSame("keys", [{ a: 1, b: { c: null } }], [{ b: { c: null }, a: 1 }]);
  requireSame("rows", sortedRows([[2], [1]]), sortedRows([[1], [2]]));
  expect(() => requireSame("rows", [[2], [1]], [[1], [2]])).toThrow(/rows: the two sides disagree/);
  expect(() => requireSame("one more", [1], [1, 2])).toThrow(/\[1,2\]/);
});

test("a goal that is missed says so, and so does one that was not measured", () => {
  const share = { editions: 100, withDerived: 2, withoutDerived: 1, computing: 0.1, share: 0.6 };
  const crossed = [40, 39].map((second) => ({ name: "x", rows: 1, race: { first: 1, second, rounds: 7 } }));
  const goals = [
    shareGoal(share),
    crossingsGoal(crossed, 1_741),
    crossingsGoal(crossed, 100),
    durationGoal(60_000, 1_741),
  ];
  expect(goals.map(({ met }) => met)).toEqual([false, false, null, true]);
  expect(crossed.map(({ race }) => crossingIsMet(race, 1_741))).toEqual([true, false]);
  expect(goalsTable(goals).match(/\*\*missed\*\*|met|not at this size/g)).toEqual([
    "**missed**",
    "**missed**",
    "not at this size",
    "met",
  ]);
});

test("a question without an answer is a goal that is missed, and the reason stands in the table", () => {
  const asked = [
    { name: "a", entries: 1, result: { first: 2, second: 1, rounds: 7 } },
    { name: "b", entries: 50, result: "The query needs more memory." },
  ];
  expect(answersGoal(asked)).toMatchObject({ measured: "1 of 2", met: false });
  expect(askedTable(asked)).toContain("| b | 50 | **no answer**: The query needs more memory. |");
});

test("numbers have three digits that count, tables survive a bar", () => {
  expect([0, 0.0123, 1.2345, 12.345, 123.45, 12345.6].map(number)).toEqual([
    "0",
    "0.012",
    "1.23",
    "12.3",
    "123",
    "12,346",
  ]);
  expect(table(["a"], [["b|c"]])).toBe("| a |\n| --- |\n| b\\|c |");
});

test("editions are counted from one up to ten times the organizations of Japan", () => {
  expect([readOptions([]), readOptions(["--editions", "1741"]), readOptions(["--help"])]).toEqual([
    { editions: 100, feedNodes: null, explorer: false, documents: false, comparisons: false, chance: false },
    { editions: 1741, feedNodes: null, explorer: false, documents: false, comparisons: false, chance: false },
    null,
  ]);
  expect(readOptions(["--feeds", "100000"])).toMatchObject({ editions: 100, feedNodes: 100_000 });
  expect(readOptions(["--explorer"])).toMatchObject({ editions: 100, explorer: true });
  expect(readOptions(["--documents"])).toMatchObject({ documents: true });
  expect(readOptions(["--chance"])).toMatchObject({ chance: true });
  for (const wrong of ["999", "1000001", "many", ""]) expect(() => readOptions(["--feeds", wrong])).toThrow(/expected/);
  for (const wrong of ["0", "17411", "ten", "1.5"])
    expect(() => readOptions(["--editions", wrong])).toThrow(/expected/);
  expect(() => readOptions(["--edition", "1"])).toThrow(/--editions N/);
});

test("what the explorer takes stands beside what it takes with one edition", () => {
  const loads = (matrix: number) => ({ loads: 16, matrix, answers: [20, 30] });
  const [alone, amongAll, largest] = [loads(200), loads(210), loads(2_000)];
  const firstView = { plain: 300_000, gzip: 90_000 };
  const network = { idle: 16, panning: 20, slowest: 40 };
  const text = explorerReport({ machine: "a machine", editions: 100, alone, amongAll, largest, network, firstView });
  expect(text).toContain("| the same among 100 | 16 | 210 | 20 | 30 | 1.05 × |");
  expect(text).toContain(
    "a frame takes 1.25 × what it takes while nothing happens, and of twenty frames the slowest 2.5 ×",
  );
  expect(text).toContain("90 kB of JavaScript compressed with gzip");
});

test("the largest edition has no mark twice", () => {
  const { covers } = editionOf({ domains: 4, items: 200, plans: 10, plansOfItem: 2 }).graph;
  expect(new Set(covers.map(({ planId, itemId }) => `${planId} ${itemId}`)).size).toBe(400);
});

test("the page on performance speaks of every question that is measured", () => {
  const page = readFileSync(projectFile("docs/performance.md"), "utf8");
  for (const { name } of [...QUESTIONS, ...CROSSINGS, ...SHAPES]) expect(page).toContain(name);
});

test("the edition for feeds has as many nodes as it says, and the report says whether its goal is met", () => {
  const view = viewNamed("graph");
  if (view?.holds !== "graph") throw new Error("no view of all facts");
  const { nodes, edges } = view.draw(largeEdition(2_000), EVERYTHING);
  expect([...nodes]).toHaveLength(2_000);
  // HAS_ITEM, COVERS and STATED_IN of each item, and what holds domains and plans.
  expect([...edges]).toHaveLength(984 * 3 + 10 + 20 + 1);
  const sent = (growth: number | null) => [{ file: "graph.gexf", bytes: 1e6, milliseconds: 500, growth }];
  const reportOf = (size: number, growth: number | null) =>
    feedsReport({ nodes: size, before: 90, sent: sent(growth) });
  expect(reportOf(100_000, 200)).toMatch(/at most 200 MiB \| 200 MiB \| met \|/);
  expect(reportOf(100_000, 201)).toMatch(/\| 201 MiB \| \*\*missed\*\* \|/);
  expect(reportOf(99_999, 1)).toContain("not at this size");
  expect(reportOf(100_000, null)).toContain("not readable here");
  expect(reportOf(100_000, 10)).toContain("| graph.gexf | 1 MB | 0.5 s | 10 MiB |");
});
