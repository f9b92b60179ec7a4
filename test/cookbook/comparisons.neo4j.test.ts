/** The cookbook's questions about what changed, on a draft and the plan that came of it; the answers are read off the two documents. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareLoaded } from "../../src/cli/compare-loaded.ts";
import { type ServedGraph, serveGraph } from "../http/serve-graph.ts";
import { checkedGraphOf, factsOf } from "../support/checked-graph.ts";
import { storeWith } from "../support/neo4j.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";
import { COOKBOOK } from "./cookbook.ts";

const DRAFT = factsOf("131016", "draft");
const PLAN = {
  ...factsOf("131016", "plan"),
  edition: { ...factsOf("131016", "plan").edition, title: "見本計画（策定）", stage: "adopted" as const },
};
/** Street lights come into the first plan, too; the library has another number. */
const AFTERWARDS = sampleWith(
  ["1-1 公園の整備 2-1 図書館の充実", "1-1 公園の整備 1-2 街灯の整備 2-2 図書館の充実"],
  ["\t1-2\t街灯の整備\t\t○", "\t1-2\t街灯の整備\t○\t○"],
  ["文化\t2-1\t図書館の充実", "文化\t2-2\t図書館の充実"],
);
const MARK = "①あおぞらプラン × 1-2 街灯の整備";

/** Of another city: its visitors are to be more, and sooner. */
const valued = (goal: string) =>
  sampleWith([
    "公園の面積、来園者数",
    `指標名\t単位\t現状値(令和5年度)\t目標値(令和${goal.split(" ")[0]}年度)\n公園の面積\tha\t10\t12\n来園者数\t人\t100\t${goal.split(" ")[1]}`,
  ]);
const elsewhere = (name: string, stage: "draft" | "adopted") => {
  const facts = factsOf("112119", name);
  return { ...facts, edition: { ...facts.edition, stage } };
};

let api: ServedGraph;
beforeAll(async () => {
  const store = await storeWith(
    checkedGraphOf(SAMPLE, DRAFT),
    checkedGraphOf(AFTERWARDS, PLAN),
    checkedGraphOf(valued("11 150"), elsewhere("draft", "draft")),
    checkedGraphOf(valued("9 180"), elsewhere("plan", "adopted")),
  );
  await compareLoaded(store, null);
  api = await serveGraph(store);
});
afterAll(() => api.stop());

async function asked(name: string, edition: string): Promise<unknown> {
  const query = COOKBOOK.find((question) => question.name === name)?.text ?? "";
  const { body } = await api.ask(query, { edition });
  expect(body.errors).toBeUndefined();
  return body.data;
}

test("42-what-changed", async () => {
  expect(await asked("42-what-changed", "131016/plan")).toEqual({
    editionComparisons: [
      {
        label: "見本計画 → 見本計画（策定）",
        summary: "施策 3：変更なし 2、番号変更 1。○：追加 1、削除 0。取組に挙がる施策：追加 1、削除 0。",
        summaryInEnglish:
          "3 items: 2 as before, 1 renumbered. Marks: 1 gained, 0 lost. Items that initiatives name: 1 more, 0 fewer.",
        correspondences: [
          {
            ...{ kind: "POLICY_ITEM", change: "RENUMBERED", changed: ["code"], basis: "EXACT" },
            label: "2-1 図書館の充実 → 2-2 図書館の充実",
          },
        ],
      },
    ],
  });
  expect(await asked("42-what-changed", "131016/draft")).toEqual({ editionComparisons: [] });
});

test("43-overlaps-that-changed", async () => {
  expect(await asked("43-overlaps-that-changed", "131016/plan")).toEqual({
    overlapChanges: [
      {
        ...{ label: "① × ②: 0 → 1", itemCountChange: 1 },
        plans: [{ crossingChangesAsOwner: [{ change: "GAINED", label: MARK }] }, { crossingChangesAsOwner: [] }],
      },
    ],
  });
});

test("44-what-an-item-was", async () => {
  const item = { label: "1-1 公園の整備", plans: [{ number: 1 }] };
  expect(await asked("44-what-an-item-was", "131016/plan")).toEqual({
    policyItems: [{ ...item, previous: [item], next: [] }],
  });
  expect(await asked("44-what-an-item-was", "131016/draft")).toEqual({
    policyItems: [{ ...item, previous: [], next: [item] }],
  });
});

test("45-targets-old-and-new", async () => {
  const aim = { baselineValue: 100, name: "来園者数" };
  const [area, areaNow] = [2029, 2027].map((goalYear) => ({
    ...{ name: "公園の面積", baselineValue: 10, goalValue: 12, goalYear },
    requiredYearlyChange: 2 / (goalYear - 2023),
  }));
  const changed = { change: "UNCHANGED", changed: ["values"], basis: "EXACT" };
  expect(await asked("45-targets-old-and-new", "112119/plan")).toEqual({
    correspondences: [
      { ...changed, oldTargets: [area], newTargets: [areaNow] },
      {
        ...changed,
        oldTargets: [{ ...aim, goalValue: 150, goalYear: 2029, requiredYearlyChange: 50 / 6 }],
        newTargets: [{ ...aim, goalValue: 180, goalYear: 2027, requiredYearlyChange: 20 }],
      },
    ],
  });
});

test("each question that spans editions is asked here", () => {
  const spanning = COOKBOOK.filter(({ text }) =>
    /editionComparisons|overlapChanges|correspondences|previous/u.test(text),
  );
  expect(spanning.map(({ name }) => name)).toEqual([
    "42-what-changed",
    "43-overlaps-that-changed",
    "44-what-an-item-was",
    "45-targets-old-and-new",
  ]);
});
