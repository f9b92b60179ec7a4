/** The order of problems and the ids of findings. */
import { expect, test } from "vitest";
import { compareProblems, hasErrors, numberFindings, type Problem } from "../../src/model/problem.ts";

const problem = (code: string, severity: Problem["severity"], line?: number): Problem => ({
  code,
  severity,
  message: code,
  positions: line === undefined ? [] : [{ line, column: 1, text: "" }],
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

test("findings are numbered within their code, in the order they are shown", () => {
  const found = numberFindings("x/y", [
    problem("a", "warning", 9),
    problem("b", "error", 5),
    problem("a", "warning", 3),
  ]);
  expect(found.map(({ id, positions }) => `${id} ${positions[0]?.line}`)).toEqual([
    "x/y/finding/b/1 5",
    "x/y/finding/a/1 3",
    "x/y/finding/a/2 9",
  ]);
});

test("only errors block", () => {
  expect(hasErrors([problem("a", "warning"), problem("b", "information")])).toBe(false);
  expect(hasErrors([problem("a", "error")])).toBe(true);
});
