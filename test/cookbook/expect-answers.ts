/** A document and a store that holds it in, tests out: every question of the cookbook, asked over HTTP, has the answer that separate code works out of the document. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { BETWEEN_CITIES } from "./answers/between-cities.ts";
import { BEYOND_THE_SEED } from "./answers/beyond-the-seed.ts";
import { ANSWERS, UNRANKED } from "./answers.ts";
import { COOKBOOK } from "./cookbook.ts";
import { factsOf } from "./facts.ts";
import { readDocument } from "./read-document.ts";

export function describeCookbook(name: string, text: string, open: () => Promise<Store>): void {
  describe(name, () => expectAnswers(text, open));
}

function expectAnswers(text: string, open: () => Promise<Store>): void {
  const facts = factsOf(readDocument(text));
  let api: ServedGraph;

  beforeAll(async () => {
    api = await serveGraph(await open());
  });
  afterAll(() => api.stop());

  test.each(COOKBOOK)("$name", async ({ name, text: query }) => {
    const { status, body } = await api.ask(query);
    expect([status, body.errors]).toEqual([200, undefined]);
    const expected = (ANSWERS[name] ?? BEYOND_THE_SEED[name] ?? BETWEEN_CITIES[name])?.(facts);
    expect(rounded(withoutRanks(body.data))).toEqual(rounded(withoutRanks(expected ?? {})));
  });

  test("page by page, each item comes once and in its order", async () => {
    const query = COOKBOOK.find(({ name }) => name === "09-page-by-page")?.text ?? "";
    const codes: string[] = [];
    let page: Page = { pageInfo: { hasNextPage: true, endCursor: null }, edges: [] };
    while (page.pageInfo.hasNextPage) {
      const { body } = await api.ask(query, { after: page.pageInfo.endCursor });
      page = body.data.policyItemsConnection;
      codes.push(...page.edges.map(({ node }) => node.code));
    }
    expect(codes).toEqual(facts.items.map(({ code }) => code));
  });
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly code: string } }[];
}

/** Sums of very large numbers of matrices differ in the last digits, by the order in which they are added. */
function rounded(answer: unknown): unknown {
  if (typeof answer === "number") return Number(answer.toPrecision(12));
  if (Array.isArray(answer)) return answer.map(rounded);
  // What is expected may say `any` of something: that is no plain object.
  if (typeof answer !== "object" || answer === null || Object.getPrototypeOf(answer) !== Object.prototype)
    return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, value]) => [name, rounded(value)]));
}

/** Hits of a search in one order, whatever their rank. */
function withoutRanks(data: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(data).map(([field, answer]) => {
      if (!UNRANKED.has(field) || !Array.isArray(answer)) return [field, answer];
      return [field, [...answer].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))];
    }),
  );
}
