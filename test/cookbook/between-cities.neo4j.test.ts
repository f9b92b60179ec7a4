/** The cookbook's questions about other organizations, on the seed and a city that calls some items otherwise and covers others; the answers are read off the two matrices. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { seedText } from "../support/ingest-text.ts";
import { storeWith } from "../support/neo4j.ts";
import { BETWEEN_CITIES } from "./answers/between-cities.ts";
import { COOKBOOK } from "./cookbook.ts";

/** Code of a row and number of the plan whose column has a mark there, too. */
const MARKS = [
  ["1-1", 4],
  ["4-5", 4],
  ["5-4", 5],
] as const;

function otherCity(): string {
  const lines = seedText()
    .replaceAll("交通サービスの充実", "公共交通サービスの確保")
    .replaceAll("子ども・子育て支援", "子育て支援の充実")
    .replaceAll("水道水の安定供給", "安全な水道水の供給")
    .split("\n")
    .map((line) => line.split("\t"));
  for (const [code, plan] of MARKS) {
    const row = lines.find((cells) => cells.length > 3 && cells[1] === code);
    if (!row) throw new Error(`there is no row ${code}`);
    row[2 + plan] = "○";
  }
  return lines.map((cells) => cells.join("\t")).join("\n");
}

let api: ServedGraph;
beforeAll(async () => {
  const own = checkedGraphOf(seedText(), factsOf("112119", "draft"));
  api = await serveGraph(await storeWith(own, checkedGraphOf(otherCity(), factsOf("131016", "draft"))));
});
afterAll(() => api.stop());

async function asked(name: string, edition: string | null = "112119/draft") {
  const { body } = await api.ask(COOKBOOK.find((question) => question.name === name)?.text ?? "", { edition });
  expect(body.errors).toBeUndefined();
  return body.data;
}

const other = { organization: { name: "見本区" } };
const [hanawa, town, brand] = ["塙保己一プラン", "まちなか再生にぎわいプラン", "本庄ブランド発信プラン"].map(
  (name) => ({ name }),
);
const challenge = { name: "誰もが輝く、チャレンジ応援プラン" };

test("42 to 44: the like of 4-4, what is bound with it, and with 1-1", async () => {
  const { counterparts } = await asked("46-who-has-the-like");
  expect(counterparts[0]).toEqual({
    ...{ ...other, score: expect.any(Number), words: expect.any(Number), goals: null, structure: expect.any(Number) },
    ...{ node: { label: "4-4 公共交通サービスの確保" }, plans: [hanawa, town, brand] },
  });
  const bound = (await asked("47-what-others-bind-with-it")).counterparts[0];
  expect(bound.boundWith.map(({ code }: { code: string }) => code).join(" ")).toBe(
    "1-1 1-6 1-7 2-1 2-2 2-4 2-6 3-1 3-2 3-4 3-6 4-1 4-2 4-3 4-5 4-7 5-1 5-6 6-1 6-3 6-4 6-5",
  );
  const { counterparts: both } = await asked("48-who-binds-the-two");
  expect(both).toEqual([{ ...other, node: { label: "4-4 公共交通サービスの確保" }, plans: [hanawa, town, brand] }]);
});

test("45: a plan like ②, which covers the same here and there", async () => {
  const { counterparts } = await asked("49-who-has-a-plan-like-ours");
  expect(counterparts[0]).toMatchObject({ ...other, node: { label: "②本庄版ネウボラプラン" } });
  expect(counterparts[0].boundWith.map(({ code }: { code: string }) => code).join(" ")).toBe(
    "1-1 1-2 1-4 1-7 2-1 2-4 2-5 4-7 6-3",
  );
});

test("46: what is in no plan here and in one there", async () => {
  const { uncoveredElsewhere } = await asked("50-uncovered-here-covered-elsewhere");
  const found = new Map(
    uncoveredElsewhere.map(({ node, ...rest }: { node: { code: string } }) => [node.code, rest] as const),
  );
  expect(found.get("4-5")).toEqual({
    organizationCount: 1,
    counterparts: [{ ...other, node: { label: "4-5 安全な水道水の供給" }, plans: [brand] }],
  });
  expect(found.get("5-4")).toMatchObject({
    counterparts: [{ ...other, node: { label: "5-4 防犯対策の推進" }, plans: [challenge] }],
  });
});

test("47: whichever city binds the two words", async () => {
  const { plans } = await asked("51-plans-that-bind-two-words", null);
  expect(plans).toEqual([{ ...brand, edition: other }]);
});

test("each of them is asked here", () => {
  expect(Object.keys(BETWEEN_CITIES).map((name) => name.slice(0, 2))).toEqual(["46", "47", "48", "49", "50", "51"]);
});
