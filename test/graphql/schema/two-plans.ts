/** Two plans that share items, with all that the document says of them: one node of every kind at least, related in every way. */
import { COMPARISON_COUNTS } from "../../../src/model/comparison-facts.ts";
import { textPosition } from "../../../src/model/position.ts";
import { node, relationship, type TestGraph } from "./test-graph.ts";

const at = (line: number, column: number, text: string) => ({ ...textPosition(line, column, text) });

/** Items 1-1 and 1-2 belong to domain 1; plan 1 covers both, plan 2 covers 1-2, item 1-3 is in no plan. */
export const TWO_PLANS: TestGraph = {
  nodes: [
    node("Organization", "112119", { code: "112119", name: "本庄市", prefecture: "埼玉県" }),
    node("Edition", "e", {
      title: "計画",
      stage: "DRAFT",
      periodFrom: 2023,
      documentName: "計画.txt",
      documentHash: "00",
    }),
    node("PolicyDomain", "d1", { number: 1, name: "健康福祉", statedMarkCount: 3 }),
    node("PolicyItem", "i1", { code: "1-1", position: 1, name: "地域福祉", nameVariants: [], statedMarkCount: 1 }),
    node("PolicyItem", "i2", { code: "1-2", position: 2, name: "子育て", nameVariants: ["こそだて", "子そだて"] }),
    node("PolicyItem", "i3", { code: "1-3", position: 3, name: "医療", nameVariants: [] }),
    node("Plan", "p1", { number: 1, name: "第一", nameVariants: [], description: "一\n二", statedMarkCount: 2 }),
    node("Plan", "p2", { number: 2, name: "第二", nameVariants: ["弐"], description: "" }),
    node("Initiative", "n1", { position: 1, name: "見守り", description: "三" }),
    node("Target", "t1", { position: 1, name: "待機児童数" }),
    node("Measurement", "m1", { position: 1, ordinal: 1, measurementKind: "GOAL", bound: "AT_MOST", text: "0人" }),
    node("Department", "k1", { position: 1, name: "こども課", itemCount: 1, planCount: 1 }),
    node("Goal", "sdg/4", { scheme: "SDGs", position: 4, code: "4", name: "質の高い教育をみんなに" }),
    ...[1, 2].map((line) =>
      node("DocumentLine", `z${line}`, {
        ...{ position: line, place: `${line}:1`, line, text: `行 ${line}` },
        ...{ cells: [], cellColumns: [], cellPlaces: [] },
      }),
    ),
    node("Note", "b1", { position: 1, ordinal: 1, head: "備考", text: "再掲" }),
    node("Finding", "f1", {
      rule: "name-differs",
      severity: "WARNING",
      message: "m",
      place: "4:2",
      placeOrder: 80_002,
      line: 4,
      column: 2,
    }),
    node("Finding", "f2", { rule: "no-title", severity: "INFORMATION", message: "n" }),
    node("PlanOverlap", "o1", { position: 1, planCount: 2, planNumbers: [1, 2], itemCount: 1, jaccard: 0.5 }),
    node("InitiativeOverlap", "w1", { position: 1, planNumbers: [1, 2], itemCount: 1, jaccard: 0.25 }),
    node("DomainCoverage", "v1", { position: 1, domainNumber: 1, planNumber: 1, itemCount: 2, domainItemCount: 3 }),
    // Of the edition with itself: what it was and is are one.
    node("EditionComparison", "x1", {
      ...{
        oldLabel: "計画",
        newLabel: "計画",
        reason: "REQUEST",
        summary: "相違なし。",
        summaryInEnglish: "The same.",
      },
      ...Object.fromEntries(COMPARISON_COUNTS.map((name) => [name, 0])),
    }),
    node("Correspondence", "c1", {
      ...{ position: 1, kind: "PLAN", change: "RENAMED", basis: "PROPOSED", score: 0.5, changed: ["name"] },
      ...{ isDifferent: true, oldLabel: "第一", newLabel: "第一", uncoveredItemCount: 0, newlyCoveredItemCount: 0 },
    }),
    node("CrossingChange", "h1", {
      ...{ position: 1, crossing: "MARK", change: "GAINED", basis: "EXACT", ownerLabel: "第一", itemLabel: "子育て" },
    }),
    node("OverlapChange", "g1", {
      ...{ position: 1, planNumbers: [1, 2], oldItemCount: 0, newItemCount: 1, itemCountChange: 1, basis: "EXACT" },
    }),
    ...["e", "d1", "i1", "p1", "n1", "t1", "f1", "m1", "k1", "b1"].map((id, i) =>
      node("Passage", `s-${id}`, at(i + 1, 1, `「${id}」`)),
    ),
  ],
  relationships: [
    relationship("112119", "HAS_EDITION", "e"),
    relationship("e", "HAS_DOMAIN", "d1"),
    ...["i1", "i2", "i3"].map((item) => relationship("d1", "HAS_ITEM", item)),
    ...["p1", "p2"].map((plan) => relationship("e", "HAS_PLAN", plan)),
    ...["f1", "f2"].map((finding) => relationship("e", "HAS_FINDING", finding)),
    relationship("p1", "COVERS", "i1", at(10, 3, "○")),
    relationship("p1", "COVERS", "i2", at(11, 3, "●")),
    relationship("p2", "COVERS", "i2", at(11, 4, "○")),
    relationship("p1", "HAS_INITIATIVE", "n1"),
    relationship("p1", "HAS_TARGET", "t1"),
    relationship("n1", "ADVANCES", "i2", { ...at(20, 5, "1-2 子そだて"), statedName: "子そだて" }),
    relationship("i2", "HAS_PART", "i3"),
    relationship("d1", "HAS_INITIATIVE", "n1"),
    ...["d1", "i1", "n1"].map((owner) => relationship(owner, "HAS_TARGET", "t1")),
    relationship("t1", "HAS_MEASUREMENT", "m1"),
    relationship("e", "HAS_DEPARTMENT", "k1"),
    ...["i1", "p1", "n1", "t1"].map((id) => relationship("k1", "RESPONSIBLE_FOR", id, at(12, 1, "こども課"))),
    ...["d1", "i1", "p1", "n1", "t1"].map((id) => relationship(id, "CONTRIBUTES_TO", "sdg/4", at(13, 1, "4"))),
    relationship("t1", "CONTRIBUTES_TO", "i3", at(14, 1, "1-2")),
    ...["e", "d1", "i1", "p1", "n1", "t1"].map((id) => relationship(id, "HAS_NOTE", "b1")),
    relationship("sdg/4", "STATED_IN", "s-k1", { role: "GOAL" }),
    ...["d1", "i2", "p1", "n1", "t1", "m1", "k1", "sdg/4", "b1"].map((about) => relationship("f1", "ABOUT", about)),
    relationship("f2", "ABOUT", "e"),
    relationship("e", "HAS_PLAN_OVERLAP", "o1"),
    ...["p1", "p2"].map((plan) => relationship("o1", "BETWEEN", plan)),
    relationship("o1", "SHARES", "i2"),
    relationship("e", "HAS_INITIATIVE_OVERLAP", "w1"),
    relationship("w1", "BETWEEN", "n1"),
    relationship("w1", "SHARES", "i2"),
    relationship("e", "HAS_DOMAIN_COVERAGE", "v1"),
    relationship("v1", "OF_DOMAIN", "d1"),
    relationship("v1", "OF_PLAN", "p1"),
    ...["i1", "i2"].map((item) => relationship("v1", "COUNTS", item)),
    ...(
      [
        "e TITLE",
        "d1 MATRIX_ROW",
        "i1 MENTION",
        "p1 HEADING",
        "n1 DESCRIPTION",
        "t1 TARGET",
        "m1 VALUE",
        "k1 RESPONSIBLE",
        "b1 NOTE",
      ] as const
    ).map((stated) => {
      const [id = "", role = ""] = stated.split(" ");
      return relationship(id, "STATED_IN", `s-${id}`, { role, statedName: `名 ${id}` });
    }),
    relationship("f1", "STATED_IN", "s-f1", {}),
    ...["z1", "z2"].map((line) => relationship("e", "HAS_LINE", line)),
    relationship("z1", "NEXT_LINE", "z2"),
    relationship("s-e", "ON_LINE", "z1"),
    relationship("e", "HAS_COMPARISON", "x1"),
    relationship("x1", "OF_OLD", "e"),
    relationship("x1", "HAS_CORRESPONDENCE", "c1"),
    relationship("x1", "HAS_CROSSING_CHANGE", "h1"),
    relationship("x1", "HAS_OVERLAP_CHANGE", "g1"),
    ...["d1", "i2", "p1", "n1", "t1", "k1"].flatMap((id) => [
      ...["OF_OLD", "OF_NEW"].map((side) => relationship("c1", side, id)),
      relationship(id, "SUCCEEDS", id),
    ]),
    relationship("e", "SUCCEEDS", "e"),
    relationship("h1", "CHANGE_BY", "c1"),
    relationship("h1", "CHANGE_ON", "c1"),
    relationship("g1", "CHANGE_BETWEEN", "c1"),
    ...["OF_OLD", "OF_NEW"].map((side) => relationship("g1", side, "o1")),
  ],
};
