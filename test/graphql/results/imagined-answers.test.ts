/** Random questions with random answers: table and graph have what the JSON has, as code that knows only the JSON reads it. */
import fc from "fast-check";
import { parse, validate } from "graphql";
import { expect, test } from "vitest";
import { UnsupportedExport } from "../../../src/export/unsupported-export.ts";
import { answerGraph } from "../../../src/graphql/results/answer-graph.ts";
import { answerTable } from "../../../src/graphql/results/answer-table.ts";
import { runs } from "../../support/effort.ts";
import { questionOf, VARIABLES } from "./arbitrary-question.ts";
import { asked, SCHEMA } from "./asked.ts";
import { expectGraphOf } from "./expect-graph.ts";
import { identifiedDocument } from "./identified-document.ts";
import { imaginedAnswer } from "./imagined-answer.ts";
import { filledRows, rowsOfJson } from "./rows-of-json.ts";

/** A question as the server would accept it. */
function arbitraryQuestion(g: fc.GeneratorValue) {
  const query = questionOf(g, SCHEMA);
  fc.pre(validate(SCHEMA, parse(query)).length === 0);
  return asked(query, VARIABLES);
}

// Shrinking a question that is drawn step by step takes longer than it helps.
const RUNS = { numRuns: Number(process.env.RUNS ?? runs(300)), endOnFailure: true };
const seeds = fc.integer();

test("the table has the rows of the JSON", () => {
  fc.assert(
    fc.property(fc.gen(), seeds, (g, seed) => {
      const operation = arbitraryQuestion(g);
      const data = imaginedAnswer(SCHEMA, operation.document, seed, VARIABLES);
      const table = answerTable({ ...operation, data });
      expect(new Set(table.columns).size).toBe(table.columns.length);
      expect(filledRows(table)).toEqual(rowsOfJson(data));
      expect(answerTable({ ...operation, data: {} }).columns).toEqual(table.columns);
    }),
    RUNS,
  );
});

test("the identified answer is the answer, and the graph has what it says", () => {
  fc.assert(
    fc.property(fc.gen(), seeds, (g, seed) => {
      const operation = arbitraryQuestion(g);
      const identified = identifiedDocument(operation);
      expect(validate(SCHEMA, identified)).toEqual([]);
      const data = imaginedAnswer(SCHEMA, identified, seed, VARIABLES);
      expect(withoutHidden(data)).toEqual(imaginedAnswer(SCHEMA, operation.document, seed, VARIABLES));
      try {
        expectGraphOf(answerGraph({ ...operation, data }), data);
      } catch (error) {
        if (!(error instanceof UnsupportedExport) || !/no objects with ids/.test(error.message)) throw error;
        expect(JSON.stringify(data)).not.toContain("exportedId");
      }
    }),
    RUNS,
  );
});

function withoutHidden(data: object): unknown {
  return JSON.parse(JSON.stringify(data, (key, value) => (/^exported(Id|Label|Kind)$/.test(key) ? undefined : value)));
}
