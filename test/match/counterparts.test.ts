/** Counterparts in made-up cities in which it is known what corresponds under other words: how many are found, how many are right, and what holds whatever is found. */
import { beforeAll, describe, expect, test } from "vitest";
import { randomFrom } from "../../bench/cities/random.ts";
import { type CounterpartIndex, type CounterpartKind, counterpartIndex } from "../../src/match/counterpart-index.ts";
import {
  boundWith,
  COUNTERPART_WEIGHTS,
  type Counterpart,
  counterpartsOf,
  LEAST_SCORE,
  LEAST_WORDS,
  uncoveredElsewhere,
} from "../../src/match/counterparts.ts";
import { type ComparedEdition, comparedEdition } from "../../src/model/compared-edition.ts";
import { seedGraph } from "../support/checked-graph.ts";
import { type MadeUpCities, madeUpCities } from "./made-up-cities.ts";

/** An edition with these items; a plan covers those whose places it names. */
function edition(
  organizationId: string,
  items: readonly (string | Partial<ComparedEdition["items"][number]>)[],
  plans: readonly (readonly number[])[] = [],
  rest: Partial<ComparedEdition> = {},
): ComparedEdition {
  const id = rest.id ?? `${organizationId}/e`;
  const base = { name: "", nameVariants: [], description: "", goalIds: [], domainName: "", isCounted: true };
  return {
    ...{ id, organizationId, stage: "draft", periodFrom: null, sourceDate: null, ...rest },
    items: items.map((item, i) => ({
      ...{ ...base, id: `${id}/item/${i}`, position: i },
      ...(typeof item === "string" ? { name: item } : item),
    })),
    plans: plans.map((places, i) => ({
      ...{ id: `${id}/plan/${i}`, name: "", nameVariants: [], description: "", goalIds: [] },
      itemIds: places.map((place) => `${id}/item/${place}`),
    })),
  };
}

const likeOf = async (id: string, ...editions: readonly ComparedEdition[]) =>
  (await counterpartsOf(await counterpartIndex(editions), id)) ?? [];

/** Of items among those of the seed and of some cities, so that words are as rare as they are. */
async function wordsOf(one: string, other: string): Promise<number | null> {
  const around = [comparedEdition(seedGraph().graph), ...madeUpCities(5, 1).editions];
  const [found] = await likeOf("a/e/item/0", edition("a", [one]), edition("b", [other]), ...around).then((all) =>
    all.filter(({ organizationId }) => organizationId === "b"),
  );
  return found?.words ?? null;
}

describe("words", () => {
  test.each([
    ["障害者福祉の推進", "障がい者福祉の充実"],
    ["子育て支援の充実", "子ども・子育て支援"],
    ["交通サービスの充実", "公共交通の充実"],
    ["行政のデジタル化の推進", "デジタル行政の推進"],
    ["商業の振興", "商業振興"],
  ])("%s and %s are alike", async (one, other) => {
    expect(await wordsOf(one, other)).toBeGreaterThan(LEAST_WORDS);
  });

  test.each([
    ["商業の振興", "観光の振興"],
    ["農業の振興", "工業の振興"],
    ["教育環境の整備", "道路網の整備"],
    ["防犯対策の推進", "財政運営の推進"],
  ])("%s and %s are not, for what is to be done says nothing of what it is done to", async (one, other) => {
    expect(await wordsOf(one, other)).toBeNull();
  });

  test("the same name is 1, whatever the texts; a text brings others nearer", async () => {
    const text = "公民館と図書館で学ぶ講座を開きます。";
    const own = edition("a", [{ name: "生涯学習の推進", description: text }]);
    const others = [
      { name: "生涯学習の推進", description: "別の文です。" },
      { name: "学びの推進", description: text },
      { name: "学びの推進", description: "" },
    ].map((item, i) => edition(`b${i}`, [item]));
    const words = new Map(
      (await likeOf("a/e/item/0", own, ...others)).map(({ organizationId, words }) => [organizationId, words]),
    );
    expect(words.get("b0")).toBe(1);
    expect(words.get("b1") ?? 0).toBeGreaterThan(words.get("b2") ?? 0);
  });

  test("another name of an item counts as much as its name", async () => {
    const own = edition("a", [{ name: "埴保己一", nameVariants: ["塙保己一の顕彰"] }]);
    expect(await likeOf("a/e/item/0", own, edition("b", ["塙保己一の顕彰"]))).toMatchObject([{ words: 1 }]);
  });
});

describe("other parts", () => {
  const own = edition(
    "a",
    [{ name: "観光の振興", domainName: "経済", goalIds: ["sdg/8", "sdg/11"] }, "商業の振興"],
    [[0, 1]],
  );

  test("are null where there is nothing to compare, and left out of the mean", async () => {
    const [one] = await likeOf("a/e/item/0", own, edition("b", ["観光の振興"]));
    expect(one).toMatchObject({ score: 1, words: 1, goals: null, structure: null, sharedGoalIds: [], planIds: [] });
  });

  test("are shared goals ÷ goals, and the mean of domain and what plans bind", async () => {
    const other = edition(
      "b",
      [{ name: "観光の振興", domainName: "経済", goalIds: ["sdg/8"] }, "図書館"],
      [[0, 1], [0]],
    );
    const [one] = await likeOf("a/e/item/0", own, other);
    expect(one).toMatchObject({ words: 1, goals: 0.5, structure: 0.5, sharedGoalIds: ["sdg/8"] });
    expect(one?.planIds).toEqual(["b/e/plan/0", "b/e/plan/1"]);
    const { words, goals, structure } = COUNTERPART_WEIGHTS.PolicyItem;
    expect(one?.score).toBeCloseTo(words + goals * 0.5 + structure * 0.5, 4);
  });

  test("of plans are what they cover, whatever they are called", async () => {
    const like = edition("b", ["観光の振興", "商業の振興", "農業の振興"], [[0, 1], [2]]);
    expect(await likeOf("a/e/plan/0", own, like)).toMatchObject([
      { kind: "Plan", id: "b/e/plan/0", words: null, structure: 1, score: 1, planIds: ["b/e/plan/0"] },
    ]);
  });
});

describe("which editions", () => {
  const of = edition("a", ["観光の振興"]);
  const found = async (...editions: readonly ComparedEdition[]) =>
    (await likeOf("a/e/item/0", of, ...editions)).map(({ editionId }) => editionId);

  test("none of the own organization", async () => {
    expect(await found(edition("a", ["観光の振興"], [], { id: "a/f" }))).toEqual([]);
  });

  test("of another the latest, as successive editions are told; where nothing tells it, the last id", async () => {
    const one = (id: string, rest: Partial<ComparedEdition>) => edition("b", ["観光の振興"], [], { id, ...rest });
    const old = one("b/z", { stage: "adopted", periodFrom: 2018 });
    const draft = one("b/y", { periodFrom: 2023 });
    const adopted = one("b/x", { stage: "adopted", periodFrom: 2023 });
    expect(await found(old, draft)).toEqual(["b/y"]);
    expect(await found(old, adopted, draft)).toEqual(["b/x"]);
    // Where one has no period, periods do not tell.
    expect(await found(one("b/zz", {}), draft, old)).toEqual(["b/z"]);
    expect(await found(one("b/3", { sourceDate: "2022-11" }), one("b/1", { sourceDate: "2023" }))).toEqual(["b/1"]);
    expect(await found(one("b/2", {}), one("b/1", {}))).toEqual(["b/2"]);
    // What an older edition has counterparts to is asked all the same.
    expect(await likeOf("b/z/item/0", of, old, draft)).toMatchObject([{ id: "a/e/item/0" }]);
  });

  test("an unknown id is undefined", async () => {
    expect(await counterpartsOf(await counterpartIndex([of]), "a/e/item/9")).toBeUndefined();
  });
});

describe("questions", () => {
  const own = edition("a", ["子育て支援", "観光の振興", { name: "行政", isCounted: false }, "林業の振興"], [[3]]);
  const others = [
    edition("b", ["子育て支援", "観光の振興", "行政"], [[0, 2]]),
    edition("c", ["子ども・子育て支援", "林業の振興"], [[0, 1]]),
  ];

  test("uncovered items that others cover; levels that group others are none", async () => {
    const index = await counterpartIndex([own, ...others]);
    const found: unknown[] = [];
    for await (const { id, counterparts } of uncoveredElsewhere(index, "a/e"))
      found.push([id, counterparts.map((one) => one.id)]);
    expect(found).toEqual([["a/e/item/0", ["b/e/item/0", "c/e/item/0"]]]);
    for await (const one of uncoveredElsewhere(index, "a/x")) expect(one).toBeUndefined();
    // Nobody waits for it any more.
    const next = uncoveredElsewhere(index, "a/e", AbortSignal.abort(new Error("gone"))).next();
    await expect(next).rejects.toThrow("gone");
  });

  test("who binds the one with the other", async () => {
    const [children, woods] = await Promise.all(["a/e/item/0", "a/e/item/3"].map((id) => likeOf(id, own, ...others)));
    expect(boundWith(children ?? [], woods ?? []).map(({ id }) => id)).toEqual(["c/e/item/0"]);
    // One item is not bound with itself.
    expect(boundWith(children ?? [], children ?? [])).toEqual([]);
  });
});

describe("made-up cities", () => {
  const cities = madeUpCities(20, 1);
  let index: CounterpartIndex;
  const all = new Map<string, readonly Counterpart[]>();
  beforeAll(async () => {
    index = await counterpartIndex(cities.editions);
    for (const id of cities.meaning.keys()) all.set(id, (await counterpartsOf(index, id)) ?? []);
  });

  test("every part and score is from 0 to 1, none is of the own city, ranks are in order and nothing is below what is said", () => {
    for (const [id, counterparts] of all) {
      for (const { kind, organizationId, score, words, goals, structure } of counterparts) {
        expect(id.startsWith(`${organizationId}/`)).toBe(false);
        for (const part of [score, words, goals, structure])
          if (part !== null) expect([part >= 0, part <= 1]).toEqual([true, true]);
        expect(score).toBeGreaterThanOrEqual(LEAST_SCORE[kind]);
        if (kind === "PolicyItem") expect(words).toBeGreaterThanOrEqual(LEAST_WORDS);
      }
      const ranked = [...counterparts].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
      expect(counterparts).toEqual(ranked);
      expect(new Set(counterparts.map((one) => one.id)).size).toBe(counterparts.length);
    }
  });

  test("what one is to another the other is to it", () => {
    let count = 0;
    for (const [id, counterparts] of all)
      for (const { id: other, score, words, goals, structure } of counterparts) {
        expect(all.get(other)?.find((back) => back.id === id)).toMatchObject({ score, words, goals, structure });
        count += 1;
      }
    expect(count).toBeGreaterThan(1_000);
  });

  test("the order in which editions, items and plans come does not matter", async () => {
    const random = randomFrom(5);
    const shuffled = <T>(list: readonly T[]) => random.draw(list, list.length);
    const editions = shuffled(cities.editions).map((one) => ({
      ...{ ...one, items: shuffled(one.items) },
      plans: shuffled(one.plans).map((plan) => ({ ...plan, itemIds: shuffled(plan.itemIds) })),
    }));
    const again = await counterpartIndex(editions);
    for (const [id, counterparts] of all) expect(await counterpartsOf(again, id)).toEqual(counterparts);
  });

  // Measured on twenty cities: items 0.68 of all, 0.88 of as many as there are, 0.92 right, of the first 0.99; plans 0.51, 0.68, 0.93, 1.
  test.each([
    ["PolicyItem", { recall: 0.5, atHand: 0.75, precision: 0.88, first: 0.95 }],
    ["Plan", { recall: 0.4, atHand: 0.55, precision: 0.85, first: 0.95 }],
  ] as const)("of %s most counterparts are found, and nearly all that is found is right", (kind, least) => {
    const measured = measure(cities, all, index, kind);
    process.stdout.write(`Counterparts of ${kind}: ${JSON.stringify(measured)}\n`);
    for (const name of ["recall", "atHand", "precision", "first"] as const)
      expect(measured[name], name).toBeGreaterThan(least[name]);
  });
});

/** Of known counterparts how many are found, and among the first as many as there are (ten at most); of what is found how much is right, and of what stands first. */
function measure(
  { meaning }: MadeUpCities,
  all: ReadonlyMap<string, readonly Counterpart[]>,
  { placeOf }: CounterpartIndex,
  kind: CounterpartKind,
) {
  const ids = [...meaning.keys()].filter((id) => placeOf.get(id)?.kind === kind);
  const cityOf = (id: string) => id.split("/")[0];
  let [known, found, said, top, topFound, firsts, firstRight] = [0, 0, 0, 0, 0, 0, 0];
  for (const id of ids) {
    const isRight = (other: string) => meaning.get(other) === meaning.get(id);
    const right = ids.filter((other) => isRight(other) && cityOf(other) !== cityOf(id)).length;
    const list = (all.get(id) ?? []).map((one) => one.id);
    const first = Math.min(right, 10);
    known += right;
    said += list.length;
    found += list.filter(isRight).length;
    top += first;
    topFound += list.slice(0, first).filter(isRight).length;
    firsts += list.length > 0 ? 1 : 0;
    firstRight += list.slice(0, 1).filter(isRight).length;
  }
  const share = (part: number, whole: number) => Math.round((1_000 * part) / whole) / 1_000;
  return {
    ...{ recall: share(found, known), atHand: share(topFound, top) },
    ...{ precision: share(found, said), first: share(firstRight, firsts) },
  };
}
