/** The cookbook's questions about departments, goals, values and strengths, on two cities' documents that state them; the answers are read off the documents. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadEdition } from "../../src/store/load-edition.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { sampleWith } from "../support/sample-document.ts";
import { BEYOND_THE_SEED } from "./answers/beyond-the-seed.ts";
import { COOKBOOK } from "./cookbook.ts";

const HEADS = "分野\t番号\t項目名\tあおぞらプラン\tともしびプラン\n";

/** The sample with departments, goals, strengths and values. */
const document = (goal: string) =>
  sampleWith(
    [
      "公園の面積、来園者数",
      "指標名\t単位\t現状値(令和5年度)\t目標値(令和11年度)\n公園の面積\tha\t10\t12\n来園者数\t人\t100\t150",
    ],
    [
      `${HEADS}環境\t1-1\t公園の整備\t○\t\n`,
      `凡例：◎主となる施策　○関連する施策\n\n${HEADS.replace("\n", "\t担当課\tSDGs\n")}環境\t1-1\t公園の整備\t◎\t\t公園課\t${goal}\n`,
    ],
    ["\t1-2\t街灯の整備\t\t○\n", "\t1-2\t街灯の整備\t\t◎\t道路課、公園課\t7\n"],
    ["文化\t2-1\t図書館の充実\t○\t\n", "文化\t2-1\t図書館の充実\t○\t\t文化課\t4\n"],
  );

const ANSWERS: Readonly<Record<string, unknown>> = {
  "37-departments-in-plans": {
    departments: [
      {
        ...{ name: "公園課", itemCount: 2, planCount: 2 },
        items: [
          { code: "1-1", plans: [{ number: 1 }] },
          { code: "1-2", plans: [{ number: 2 }] },
        ],
      },
      { name: "文化課", itemCount: 1, planCount: 1, items: [{ code: "2-1", plans: [{ number: 1 }] }] },
      { name: "道路課", itemCount: 1, planCount: 1, items: [{ code: "1-2", plans: [{ number: 2 }] }] },
    ],
  },
  "38-departments-that-meet": {
    initiatives: [
      {
        name: "公園を広げる",
        items: [
          { code: "1-1", departments: [{ name: "公園課" }] },
          { code: "2-1", departments: [{ name: "文化課" }] },
        ],
      },
      { name: "夜道を照らす", items: [{ code: "1-2", departments: [{ name: "公園課" }, { name: "道路課" }] }] },
    ],
  },
  "39-targets-furthest-from-their-goal": {
    targets: [
      {
        ...{ name: "来園者数", unit: "人", baselineValue: 100, goalValue: 150, goalYear: 2029 },
        requiredChangeShare: 0.5,
      },
      {
        ...{ name: "公園の面積", unit: "ha", baselineValue: 10, goalValue: 12, goalYear: 2029 },
        requiredChangeShare: 0.2,
      },
    ],
  },
  "41-plans-by-strength": {
    plans: [
      { number: 1, name: "あおぞらプラン", itemsConnection: { totalCount: 1, edges: [{ node: { code: "1-1" } }] } },
      { number: 2, name: "ともしびプラン", itemsConnection: { totalCount: 1, edges: [{ node: { code: "1-2" } }] } },
    ],
  },
};

let api: ServedGraph;
beforeAll(async () => {
  api = await serveGraph(await storeWith(checkedGraphOf(document("11"), factsOf("131016", "one"))));
});
afterAll(() => api.stop());

const asked = async (name: string) => {
  const { body } = await api.ask(COOKBOOK.find((question) => question.name === name)?.text ?? "");
  expect(body.errors).toBeUndefined();
  return body.data;
};

test.each(Object.keys(ANSWERS))("%s", async (name) => {
  expect(await asked(name)).toEqual(ANSWERS[name]);
});

test("40-items-under-one-goal, of two cities", async () => {
  await loadEdition(
    await storeWith(checkedGraphOf(document("11"), factsOf("131016", "one"))),
    checkedGraphOf(document("11、4"), factsOf("112119", "other")),
  );
  const { goals } = await asked("40-items-under-one-goal");
  const items = goals.flatMap(
    (goal: { items: readonly { domain: { edition: { organization: { name: string } } } }[] }) => goal.items,
  );
  expect(
    items
      .map((item: { code: string; domain: { edition: { organization: { name: string } } } }) => [
        item.code,
        item.domain.edition.organization.name,
      ])
      .sort(),
  ).toEqual([
    ["1-1", "本庄市"],
    ["1-1", "見本区"],
  ]);
});

test("each of them is asked here, or where two editions are compared", () => {
  const compared = [
    ...["42-what-changed", "43-overlaps-that-changed", "44-what-an-item-was", "45-targets-old-and-new"],
  ];
  expect([...Object.keys(ANSWERS), "40-items-under-one-goal", ...compared].sort()).toEqual(
    Object.keys(BEYOND_THE_SEED),
  );
});
