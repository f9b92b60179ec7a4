/** Rewriting preserves the meaning of a question: held against the reference, which needs no database. */
import fc from "fast-check";
import { type GraphQLSchema, parse, printSchema, validate } from "graphql";
import { beforeAll, expect, test } from "vitest";
import { testSchema } from "../graphql/schema/ask.ts";
import { arbitraryEditions } from "./arbitrary-editions.ts";
import { arbitraryQuestions } from "./arbitrary-question.ts";
import { buildWorld } from "./build-world.ts";
import { documentSize, isWithinBounds } from "./document-size.ts";
import { arbitraryBy } from "./draw.ts";
import { type Question, referenceAnswer } from "./reference-answer.ts";
import { type Rewriting, rewriteQuestion } from "./rewrite-question.ts";
import { STEPS } from "./rewrite-steps.ts";
import { isSameAnswer } from "./same-answer.ts";
import type { World } from "./world.ts";

const COUNT = 400;

let schema: GraphQLSchema;
let world: World;
let rewritten: readonly { readonly question: Question; readonly rewriting: Rewriting }[];

beforeAll(async () => {
  schema = await testSchema();
  const [editions = []] = fc.sample(arbitraryBy(arbitraryEditions), { seed: 7, numRuns: 1 });
  world = buildWorld(editions);
  const ids = [...world.nodes.keys()];
  const drawn = arbitraryBy((draw) =>
    arbitraryQuestions(schema, ids, { alike: 1, without: /^(longest|shortest)$/ }, draw).flatMap((question) => {
      const rewriting = rewriteQuestion(schema, question, draw);
      return rewriting ? [{ question, rewriting }] : [];
    }),
  );
  rewritten = fc.sample(drawn, { seed: 1, numRuns: COUNT }).flat();
}, 60_000);

test("nearly every question can be rewritten, within the API's bounds, by every step", () => {
  expect(rewritten.length).toBeGreaterThan(COUNT * 0.95);
  const taken = rewritten.flatMap(({ rewriting }) => rewriting.steps);
  expect(Object.keys(STEPS).filter((step) => taken.filter((one) => one === step).length < COUNT / 20)).toEqual([]);
  for (const { rewriting } of rewritten) {
    const document = parse(rewriting.question.query);
    expect(validate(schema, document)).toEqual([]);
    expect(isWithinBounds(document), JSON.stringify(documentSize(document))).toBe(true);
  }
});

test("what was rewritten has the answer that the question has", () => {
  const sdl = printSchema(schema);
  for (const { question, rewriting } of rewritten) {
    const [before, after] = [question, rewriting.question].map((one) =>
      JSON.parse(JSON.stringify(referenceAnswer(sdl, world, one))),
    );
    expect(after.errors?.length, JSON.stringify({ question, rewriting, after })).toBe(before.errors?.length);
    const back = rewriting.back(after.data);
    expect(isSameAnswer(back, before.data, "in any order"), JSON.stringify({ question, rewriting, before, back })).toBe(
      true,
    );
  }
});
