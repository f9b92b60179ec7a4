/** What the benchmark compares is equal on a few editions: both ways to each answer, both ways to each crossing. */
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ServedApi, serveApi } from "../../bench/api.ts";
import { CROSSINGS } from "../../bench/crossings/crossings.ts";
import type { Database } from "../../bench/database.ts";
import { loadEditions } from "../../bench/load/load-editions.ts";
import { bothWays } from "../../bench/questions/both-ways.ts";
import { QUESTIONS } from "../../bench/questions/questions.ts";
import { chooseSubject } from "../../bench/questions/subject.ts";
import { runCypher } from "../../bench/run-cypher.ts";
import { requireSame, sortedRows } from "../../bench/same-answer.ts";
import { SHAPES } from "../../bench/shapes/shapes.ts";
import { emptyStore } from "../support/neo4j.ts";

const EDITIONS = 8;
const subject = await chooseSubject(EDITIONS);
let driver: Driver;
let database: Database;
let api: ServedApi;

beforeAll(async () => {
  const { uri, username, password } = inject("neo4j");
  driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  database = { store: await emptyStore(), driver, neo4jPid: null, close: async () => {} };
  await loadEditions(database, EDITIONS, () => {}, new AbortController().signal);
  api = await serveApi(database.store);
});

afterAll(async () => {
  await api.close();
  await driver.close();
});

test.each(QUESTIONS)("$name", async (question) => {
  const ways = bothWays(question, subject, database, api);
  if (!ways) throw new Error("not in the schema");
  const answer = await ways.byHand();
  requireSame(question.name, await ways.overHttp(), answer);
  expect(answer.length).toBeGreaterThan(0);
});

test.each(CROSSINGS)("$name", async ({ stored, computed, ordered, name }) => {
  const [read, counted] = [await runCypher(database, stored), await runCypher(database, computed)];
  requireSame(name, ordered ? read : sortedRows(read), ordered ? counted : sortedRows(counted));
  expect(read.length).toBeGreaterThan(0);
  expect(computed).not.toMatch(/Overlap\b|DomainCoverage|planCount|itemCount|jaccard:|\.share\b/);
});

test.each(SHAPES)("$name", async ({ graphql }) => {
  const [answer] = Object.values(await api.ask(graphql("as1"), { edition: subject.edition }));
  expect(answer).not.toEqual([]);
});

test("what the schema does not have is not asked", () => {
  expect(bothWays({ name: "", graphql: "{ dreams { id } }", cypher: "" }, subject, database, api)).toBeNull();
});
