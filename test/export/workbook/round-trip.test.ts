/** Whatever a graph holds but its places comes back from its workbook, and from its CSV files, in both languages. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "../../../src/template/words.ts";
import { arbitraryPlan } from "./arbitrary-plan.ts";
import { csvDocuments, factsOf, readDocuments, workbookDocument } from "./read-again.ts";
import { withoutPlaces } from "./without-places.ts";

const WAYS = [
  ["a workbook", workbookDocument, arbitraryPlan()],
  ["CSV files", csvDocuments, arbitraryPlan()],
] as const;

describe.for(WAYS)("%s", ([, documentsOf, graphs]) => {
  test.for(LANGUAGES)("holds all of a graph (%s)", async (language) => {
    await fc.assert(
      fc.asyncProperty(graphs, async (graph) => {
        const { graph: again, problems, account } = await readDocuments(documentsOf(graph, language), factsOf(graph));
        expect(problems).toEqual([]);
        expect(account.open).toEqual([]);
        expect(again && withoutPlaces(again)).toEqual(withoutPlaces(graph));
      }),
      { numRuns: Number(process.env.WORKBOOK_RUNS ?? 40) },
    );
  });
});
