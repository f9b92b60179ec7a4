/** Ingest on made-up documents: whatever the numbers, names and layout, it reads exactly what was written. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryPlanDocument, outlineOf } from "../support/arbitrary-plan-document.ts";
import { ingestBytes } from "../support/ingest-text.ts";
import { wrongPlacesOf } from "../support/text-positions.ts";

describe("a made-up document", () => {
  test("is read as it was written, every mark and mention in its place", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(arbitraryPlanDocument(), ({ text, bytes, expected }) => {
        const { graph, problems } = ingestBytes(bytes);
        expect(problems).toEqual([]);
        expect(graph && outlineOf(graph)).toEqual(expected);
        expect(graph && wrongPlacesOf(text, graph)).toEqual([]);
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });
});
