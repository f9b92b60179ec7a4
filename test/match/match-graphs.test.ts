/** Matching, on pairs of editions of which every change is known: what is asserted is never wrong, and how much of the rest is proposed rightly. */
import { describe, expect, test } from "vitest";
import { compareEditions } from "../../src/match/compare-editions.ts";
import { matchGraphs } from "../../src/match/match-graphs.ts";
import { oldAndNew } from "../../src/match/old-and-new.ts";
import { CHANGES, type Correspondence, type MatchedKind } from "../../src/model/correspondence.ts";
import type { PolicyGraph } from "../../src/model/policy-graph.ts";
import { checkedGraphOf, seedGraph } from "../support/checked-graph.ts";
import { runs } from "../support/effort.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";
import { type Fate, type MadeUpPair, madeUpPair } from "./made-up-pairs.ts";

const keyOf = ({ kind, oldIds, newIds }: Pick<Correspondence, "kind" | "oldIds" | "newIds">) =>
  `${kind} ${oldIds.join(",")} > ${newIds.join(",")}`;

/** Rightly, wrongly, and not found, by change. */
type Tally = Record<string, { right: number; wrong: number; missed: number }>;

/** Gives what is asserted and wrong. */
function tally({ fates }: MadeUpPair, found: readonly Correspondence[], into: Tally): readonly string[] {
  const truth = new Map(fates.map((fate) => [keyOf(fate), fate]));
  const seen = new Set<string>();
  const falseAssertions: string[] = [];
  const at = (change: string) => {
    into[change] ??= { right: 0, wrong: 0, missed: 0 };
    return into[change];
  };
  for (const one of found.filter(({ kind }) => kind !== "Department")) {
    const key = keyOf(one);
    const fate: Fate | undefined = truth.get(key);
    if (fate?.change === one.change) {
      seen.add(key);
      at(one.change).right += 1;
    } else {
      at(one.change).wrong += 1;
      if (one.basis !== "proposed") falseAssertions.push(`${one.basis} ${one.change} ${key}`);
    }
  }
  for (const [key, { change }] of truth) if (!seen.has(key)) at(change).missed += 1;
  return falseAssertions;
}

const nodesOf = ({ domains, items, plans, initiatives, targets, departments }: PolicyGraph) =>
  [...domains, ...items, ...plans, ...initiatives, ...targets, ...departments].map(({ id }) => id).sort();

test("what is asserted is right, every node is in one correspondence, and proposals are nearly all right", () => {
  const into: Tally = {};
  for (let seed = 0; seed < runs(300, 100); seed += 1) {
    const pair = madeUpPair(seed);
    const found = matchGraphs(pair.old.graph, pair.next.graph);
    expect(tally(pair, found, into), `seed ${seed}`).toEqual([]);
    expect(found.flatMap(({ oldIds }) => oldIds).sort()).toEqual(nodesOf(pair.old.graph));
    expect(found.flatMap(({ newIds }) => newIds).sort()).toEqual(nodesOf(pair.next.graph));
  }
  for (const change of CHANGES) {
    const { right, wrong, missed } = into[change] ?? { right: 0, wrong: 0, missed: 0 };
    expect(right + missed, change).toBeGreaterThan(50);
    expect(right / (right + wrong), `precision of ${change}`).toBeGreaterThan(0.9);
    expect(right / (right + missed), `recall of ${change}`).toBeGreaterThan(0.95);
  }
});

/** Items of one domain with these names, each edition by its own codes. */
function withItems(...names: readonly string[]): PolicyGraph {
  const rows = names.map((name, index) => `${index === 0 ? "環境" : ""}\t1-${index + 1}\t${name}\t○\t\n`).join("");
  return checkedGraphOf(
    sampleWith(
      ["環境\t1-1\t公園の整備\t○\t\n\t1-2\t街灯の整備\t\t○\n", rows],
      ["【施策大項目】 1-1 公園の整備 2-1 図書館の充実", "【施策大項目】 2-1 図書館の充実"],
      ["【施策大項目】 1-2 街灯の整備", "【施策大項目】 2-1 図書館の充実"],
    ),
  ).graph;
}

/** `名前 + 名前 > 名前, change, basis`, of items. */
const said = (old: PolicyGraph, next: PolicyGraph, found: readonly Correspondence[]) => {
  const names = (graph: PolicyGraph, ids: readonly string[]) =>
    ids.map((id) => graph.items.find((item) => item.id === id)?.name).join(" + ");
  return found
    .filter(({ kind, change }) => kind === "PolicyItem" && change !== "unchanged")
    .map(({ oldIds, newIds, change, basis }) => `${names(old, oldIds)} > ${names(next, newIds)}, ${change}, ${basis}`);
};

describe("names as offices change them", () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      "another spelling",
      ["障害者福祉の充実"],
      ["障がい者福祉の充実"],
      ["障害者福祉の充実 > 障がい者福祉の充実, renamed, exact"],
    ],
    [
      "two that become one",
      ["商業の振興", "工業の振興", "観光の振興"],
      ["商工業の振興", "観光の振興"],
      ["商業の振興 + 工業の振興 > 商工業の振興, merged, proposed", "観光の振興 > 観光の振興, renumbered, exact"],
    ],
    [
      "one that becomes two",
      ["商工業の振興"],
      ["商業の振興", "工業の振興"],
      ["商工業の振興 > 商業の振興 + 工業の振興, split, proposed"],
    ],
    [
      "more words",
      ["子育て支援の充実"],
      ["子ども・子育て支援"],
      ["子育て支援の充実 > 子ども・子育て支援, renamed, proposed"],
    ],
    ["words behind", ["ごみの減量"], ["ごみの減量と資源化"], ["ごみの減量 > ごみの減量と資源化, renamed, proposed"]],
    [
      "an ending alone is nothing in common",
      ["商業の振興", "農業の振興"],
      ["観光の振興", "農業の振興"],
      [" > 観光の振興, added, proposed", "商業の振興 > , abolished, proposed"],
    ],
    [
      "another code, with a stranger under the old one",
      ["農業の振興", "観光の振興"],
      ["防犯対策の強化", "農業の振興", "観光の振興"],
      [
        " > 防犯対策の強化, added, proposed",
        "農業の振興 > 農業の振興, renumbered, exact",
        "観光の振興 > 観光の振興, renumbered, exact",
      ],
    ],
  ])("%s", (_what, before, after, expected) => {
    const [old, next] = [withItems(...before), withItems(...after)];
    expect(said(old, next, matchGraphs(old, next))).toEqual(expected);
  });
});

describe("what people say", () => {
  const [old, next] = [withItems("商業の振興", "農業の振興"), withItems("観光の振興", "農業の振興")];
  const [trade, tourism] = [old.items[0]?.id ?? "", next.items[0]?.id ?? ""];
  const confirmed = (oldIds: readonly string[], newIds: readonly string[], kind: MatchedKind = "PolicyItem") =>
    ({ kind, oldIds, newIds, basis: "confirmed" }) as const;

  test("is taken, whatever the names say", () => {
    expect(said(old, next, matchGraphs(old, next, [confirmed([trade], [tourism])]))).toEqual([
      "商業の振興 > 観光の振興, renamed, confirmed",
    ]);
  });

  test("that one has no counterpart holds, too", () => {
    const [before, after] = [withItems("ごみの減量"), withItems("ごみの減量と資源化")];
    const found = matchGraphs(before, after, [
      confirmed([before.items[0]?.id ?? ""], []),
      confirmed([], [after.items[0]?.id ?? ""]),
    ]);
    expect(said(before, after, found)).toEqual([
      " > ごみの減量と資源化, added, confirmed",
      "ごみの減量 > , abolished, confirmed",
    ]);
  });

  test("of what is in neither edition is an error", () => {
    expect(() => matchGraphs(old, next, [confirmed(["nowhere"], [tourism])])).toThrow(/nowhere/);
  });

  test("新規 in the document: it has no predecessor, however alike a name is", () => {
    const [before, after] = [withItems("ごみの減量"), withItems("ごみの減量と資源化")];
    const stated = {
      ...after,
      items: after.items.map((item, index) => (index === 0 ? { ...item, status: "新規" } : item)),
    };
    expect(said(before, stated, matchGraphs(before, stated))).toEqual([
      " > ごみの減量と資源化, added, stated",
      "ごみの減量 > , abolished, proposed",
    ]);
  });
});

describe("where a node stands", () => {
  const rows = (...domains: readonly (readonly [string, readonly string[]])[]) =>
    checkedGraphOf(
      sampleWith(
        [
          "環境\t1-1\t公園の整備\t○\t\n\t1-2\t街灯の整備\t\t○\n文化\t2-1\t図書館の充実\t○\t\n",
          domains
            .flatMap(([name, items], domain) =>
              items.map((item, index) => `${index === 0 ? name : ""}\t${domain + 1}-${index + 1}\t${item}\t○\t○\n`),
            )
            .join(""),
        ],
        ["【施策大項目】 1-1 公園の整備 2-1 図書館の充実", "【施策大項目】 1-1"],
        ["【施策大項目】 1-2 街灯の整備", "【施策大項目】 1-1"],
      ),
    ).graph;
  const [WATER, ROADS, BOOKS] = [
    ["水道の更新", "下水道の整備"],
    ["橋の修繕", "道路の舗装"],
    ["図書館の充実", "博物館の運営"],
  ];

  test("is where it was if its domain was merged into another, and its code alone is another", () => {
    const old = rows(["水", WATER], ["道", ROADS], ["文化", BOOKS]);
    const next = rows(["水と道", [...WATER, ...ROADS]], ["文化", BOOKS]);
    const ids = ({ domains }: PolicyGraph, count: number) => domains.slice(0, count).map(({ id }) => id);
    const merged = { kind: "PolicyDomain", oldIds: ids(old, 2), newIds: ids(next, 1), basis: "confirmed" } as const;
    expect(said(old, next, matchGraphs(old, next, [merged]))).toEqual([
      ...ROADS.map((name) => `${name} > ${name}, renumbered, exact`),
      ...BOOKS.map((name) => `${name} > ${name}, renumbered, exact`),
    ]);
  });

  test("is another place if its domain is gone, and another one has its number", () => {
    const old = rows(["水", WATER], ["文化", BOOKS]);
    const next = rows(["産業", ["朝市の再開", "起業の支援", ...WATER]], ["文化", BOOKS]);
    const gone = { kind: "PolicyDomain", oldIds: [old.domains[0]?.id ?? ""], newIds: [], basis: "confirmed" } as const;
    const moved = said(old, next, matchGraphs(old, next, [gone])).filter((line) => line.includes("exact"));
    expect(moved).toEqual(WATER.map((name) => `${name} > ${name}, moved, exact`));
  });
});

test("what is as it was in name and place, and not in what it says, is counted by itself", () => {
  const next = checkedGraphOf(sampleWith(["空の下で暮らすまちをつくります。", "空の下で学ぶまちをつくります。"])).graph;
  const { summary, rows } = oldAndNew(compareEditions(checkedGraphOf(SAMPLE).graph, next), "ja");
  expect(summary).toEqual(["プラン 2：変更なし 1、内容の変更 1。"]);
  expect(rows).toMatchObject([{ section: "Plan", change: "unchanged", remarks: ["本文を変更"] }]);
  expect(rows[0]?.next[0]?.text.filter(({ isChanged }) => isChanged).map(({ text }) => text)).toEqual(["学ぶ"]);
});

describe("what links say", () => {
  const HEADS = "分野\t番号\t項目名\tあおぞらプラン\tともしびプラン\n";
  const strong = (mark: string) =>
    checkedGraphOf(
      sampleWith(
        [HEADS, `凡例：◎主となる施策　○関連する施策\n\n${HEADS}`],
        ["公園の整備\t○", `公園の整備\t${mark}`],
        ["図書館の充実\t○", "図書館の充実\t◎"],
      ),
    ).graph;

  test("a mark of another strength is one that changed; where one edition has none, none has", () => {
    const { marks, correspondences } = compareEditions(strong("○"), strong("◎"));
    expect(marks).toMatchObject([{ link: "mark", change: "changed", isProposed: false }]);
    expect(correspondences.every(({ change, changed }) => change === "unchanged" && changed.length === 0)).toBe(true);
    expect(oldAndNew(compareEditions(strong("○"), strong("◎")), "ja").rows).toMatchObject([
      {
        old: [{ pieces: [{ text: "① × 1-1 公園の整備 " }, { text: "○" }] }],
        next: [{ pieces: [{ text: "① × 1-1 公園の整備 " }, { text: "◎" }] }],
        remarks: ["印の強さを変更"],
      },
    ]);
    expect(compareEditions(checkedGraphOf(SAMPLE).graph, strong("◎")).marks).toEqual([]);
  });

  test("an item that an initiative names no more, and one that it names now", () => {
    const old = checkedGraphOf(SAMPLE).graph;
    const next = checkedGraphOf(
      sampleWith(["1-1 公園の整備 2-1 図書館の充実", "2-1 図書館の充実 1-2 街灯の整備"]),
    ).graph;
    const comparison = compareEditions(old, next);
    expect(comparison.mentions.map(({ change, oldItemIds }) => [change, oldItemIds[0]?.slice(-3)])).toEqual([
      ["lost", "1-1"],
      ["gained", "1-2"],
    ]);
    expect(oldAndNew(comparison, "en").summary).toEqual(["Items that initiatives name: 1 more, 1 fewer."]);
    expect(oldAndNew(comparison, "en").rows.map(({ section, remarks }) => [section, ...remarks])).toEqual([
      ["mention", "item no longer named"],
      ["mention", "item named"],
    ]);
  });
});

test("an edition against itself is unchanged, all of it exactly", () => {
  const { graph } = seedGraph();
  const found = matchGraphs(graph, graph);
  expect(found).toHaveLength(nodesOf(graph).length);
  for (const { basis, change, changed, oldIds, newIds } of found)
    expect([basis, change, changed, oldIds]).toEqual(["exact", "unchanged", [], newIds]);
});
