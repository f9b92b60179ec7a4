/** The order of problems and the ids of findings. */

import { expect, test } from "vitest";
import { textPosition } from "../../src/model/position.ts";
import { compareProblems, hasErrors, identifyFindings, type Problem } from "../../src/model/problem.ts";

const problem = (code: string, severity: Problem["severity"], line?: number): Problem => ({
  code,
  severity,
  ...{ values: {}, message: code, messageJa: null, comparedNames: [] },
  positions: line === undefined ? [] : [textPosition(line, 1, "")],
  about: [],
});

test("errors come first, then what speaks of the whole document, then document order, then code", () => {
  const sorted = [
    problem("e", "information", 1),
    problem("d", "warning", 1),
    problem("c", "error", 2),
    problem("b", "error", 1),
    problem("a", "error", 2),
    problem("f", "error"),
  ].sort(compareProblems);
  expect(sorted.map(({ code }) => code)).toEqual(["f", "b", "a", "c", "d", "e"]);
});

test("findings are named after their code and place; a second one at a place is told apart", () => {
  const found = identifyFindings("x/y", [
    problem("a", "warning", 9),
    problem("b", "error", 5),
    problem("a", "warning", 9),
    problem("c", "error"),
  ]);
  expect(found.map(({ id }) => id)).toEqual([
    "x/y/finding/c",
    "x/y/finding/b/5:1",
    "x/y/finding/a/9:1",
    "x/y/finding/a/9:1~2",
  ]);
});

test("only errors block", () => {
  expect(hasErrors([problem("a", "warning"), problem("b", "information")])).toBe(false);
  expect(hasErrors([problem("a", "error")])).toBe(true);
});
