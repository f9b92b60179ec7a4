/** The document's text behind the API: every line as it is in the file, a passage in its context in a few words, and pages of lines. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { SEED_EDITION } from "../support/checked-graph.ts";
import { seedText } from "../support/ingest-text.ts";
import { seedStore } from "../support/neo4j.ts";

const LINES = seedText().split("\n");
let api: ServedGraph;

beforeAll(async () => {
  api = await serveGraph(await seedStore());
});
afterAll(() => api.stop());

async function data(query: string, variables = {}) {
  const { body } = await api.ask(query, variables);
  expect(body.errors).toBeUndefined();
  return body.data;
}

interface Neighbour {
  readonly text: string;
}

test("an edition has the lines of its document, and says that they are kept", async () => {
  const { editions } = await data("{ editions { documentText documentLines { position line text } } }");
  expect(editions).toEqual([
    {
      documentText: "KEPT",
      documentLines: LINES.map((text, index) => ({ position: index + 1, line: index + 1, text })),
    },
  ]);
});

test("every passage is read with the lines before and after those on which it stands", async () => {
  const { passages } = await data(
    "{ passages(limit: 1000) { line text lines { text before { text } after { text } } } }",
  );
  expect(passages.length).toBeGreaterThan(150);
  const neighbour = (number: number): Neighbour | null =>
    LINES[number - 1] === undefined ? null : { text: LINES[number - 1] ?? "" };
  for (const { line, text, lines } of passages)
    expect(lines).toEqual(
      text.split("\n").map((_: string, index: number) => ({
        text: LINES[line - 1 + index],
        before: neighbour(line - 1 + index),
        after: neighbour(line + 1 + index),
      })),
    );
});

test("lines come in pages, are asked by what they say, and lead to what they state", async () => {
  const { page, found, rest } = await data(
    `query ($edition: ID!) {
      page: documentLines(edition: $edition, offset: 99, limit: 3) { line text }
      found: documentLines(where: { text: { contains: "交通" } }) { line passages { items { code } } }
      rest: documentLinesConnection(where: { line: { gt: 190 } }) { totalCount }
    }`,
    { edition: SEED_EDITION },
  );
  expect(page).toEqual([100, 101, 102].map((line) => ({ line, text: LINES[line - 1] })));
  expect(found.map(({ line }: { line: number }) => line)).toEqual(
    LINES.flatMap((text, index) => (text.includes("交通") ? [index + 1] : [])),
  );
  expect(
    found.flatMap((line: { passages: { items: { code: string }[] }[] }) => line.passages.flatMap(({ items }) => items)),
  ).toContainEqual({ code: "4-4" });
  expect(rest.totalCount).toBe(LINES.length - 190);
});
