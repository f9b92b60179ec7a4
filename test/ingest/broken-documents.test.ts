/** Ingest and check on documents that random edits have broken: no throw, true positions, and nothing dropped without a word. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkGraph } from "../../src/check/check-graph.ts";
import { arbitraryPlanDocument } from "../support/arbitrary-plan-document.ts";
import { ingestText, seedText } from "../support/ingest-text.ts";
import { lostSigns } from "../support/lost-signs.ts";
import { arbitraryEdits } from "../support/mutations.ts";
import { SAMPLE } from "../support/sample-document.ts";
import { wrongPlacesOf, wrongPlacesOfProblems } from "../support/text-positions.ts";

const RUNS = Number(process.env.RUNS ?? 60);

function expectSound(text: string): void {
  const { graph, problems } = ingestText(text);
  if (!graph) {
    expect(problems.map(({ severity }) => severity)).toEqual(["error"]);
    return;
  }
  const all = [...problems, ...checkGraph(graph)];
  expect(wrongPlacesOf(text, graph)).toEqual([]);
  expect(wrongPlacesOfProblems(text, all)).toEqual([]);
  expect(all.filter(({ message }) => message === "" || /undefined|null|NaN|\[object/u.test(message))).toEqual([]);
  expect(lostSigns(text, graph, all)).toEqual([]);
}

describe("a broken document", () => {
  test.each([
    ["the seed", fc.constant(seedText())],
    ["the sample", fc.constant(SAMPLE)],
    ["a made-up document", arbitraryPlanDocument().map(({ text }) => text.replaceAll(/\r\n?/gu, "\n"))],
  ])("%s with random edits loses nothing without a word", { timeout: 60_000 }, (_, documents) => {
    fc.assert(
      fc.property(documents, arbitraryEdits(), (text, edits) => expectSound(edits(text))),
      { numRuns: RUNS },
    );
  });
});
