/** What StratML says of the seed, in which order, and what it says that it cannot say. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { stratml } from "../../../src/export/formats/strat-ml.ts";
import type { CompleteGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, completeGraph, factsOf, largeGraph } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";

/** The elements of ISO 17469-1 that we write: what each may hold, in this order; with * any number of times, with ! at least once. */
const CONTENTS: Readonly<Record<string, string>> = {
  StrategicPlan: "Name! Description OtherInformation StrategicPlanCore! AdministrativeInformation",
  StrategicPlanCore: "Organization* Vision Mission Value* Goal*!",
  Organization: "Name Acronym Identifier Description Stakeholder*",
  Goal: "Name! Description! Identifier SequenceIndicator Stakeholder* OtherInformation Objective*",
  Objective: "Name Description Identifier SequenceIndicator Stakeholder* OtherInformation",
  AdministrativeInformation: "StartDate EndDate PublicationDate Source Submitter",
};
const NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core";

const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));

function rootOf(edition: CompleteGraph): Element {
  const { window } = new JSDOM([...stratml.write(edition)].join(""), { contentType: "application/xml" });
  return window.document.documentElement;
}
const childrenOf = (of: Element, name: string) => [...of.children].filter(({ localName }) => localName === name);
const textOf = (of: Element | undefined, name: string) => of && childrenOf(of, name)[0]?.textContent;
const withPeriod = (periodFrom: number | null, periodTo: number | null) =>
  completeGraph({ ...seed.graph, edition: { ...seed.graph.edition, periodFrom, periodTo } });

/** Elements that the standard does not allow where they are. */
function misplaced(element: Element): readonly string[] {
  const contents = CONTENTS[element.localName];
  const names = [...element.children].map(({ localName }) => localName).join(" ");
  if (contents === undefined) return names === "" ? [] : [`${element.localName}: ${names}`];
  const parts = contents.split(" ").map((part) => {
    const many = part.includes("*") ? (part.includes("!") ? "+" : "*") : part.includes("!") ? "" : "?";
    return `(?:${part.replace(/\W/g, "")} )${many}`;
  });
  const fits = element.namespaceURI === NAMESPACE && new RegExp(`^${parts.join("")}$`).test(names && `${names} `);
  return [...(fits ? [] : [`${element.localName}: ${names}`]), ...[...element.children].flatMap(misplaced)];
}

describe("the seed", () => {
  const root = rootOf(seed);
  const [core] = childrenOf(root, "StrategicPlanCore") as [Element];
  const goals = childrenOf(core, "Goal");
  const objectives = goals.flatMap((goal) => childrenOf(goal, "Objective"));

  test("has its elements in the order of the standard", () => {
    expect(misplaced(root)).toEqual([]);
    expect([...root.children].map(({ localName }) => localName)).toEqual([
      "Name",
      "OtherInformation",
      "StrategicPlanCore",
    ]);
  });

  test("is the organization's plan", () => {
    const [organization] = childrenOf(core, "Organization");
    expect(textOf(organization, "Name")).toBe("本庄市");
    expect(textOf(organization, "Description")).toBe("全国地方公共団体コード 112119、埼玉県");
  });

  test("has its five plans as goals and its twelve initiatives as their objectives", () => {
    expect(goals.map((goal) => textOf(goal, "Name"))).toEqual(seed.graph.plans.map(({ name }) => name));
    expect(goals.map((goal) => childrenOf(goal, "Objective").length)).toEqual([3, 3, 2, 2, 2]);
    expect(objectives.map((objective) => textOf(objective, "SequenceIndicator")).join(" ")).toBe(
      "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 4.1 4.2 5.1 5.2",
    );
    expect(textOf(objectives[0], "Name")).toBe("塙保己一の生き方に学ぶ");
  });

  test("says in words which items they cover and advance, and which targets they have", () => {
    expect(textOf(goals[3], "OtherInformation")?.split("\n")[0]).toBe(
      "Policy items covered (施策大項目, ○): 3-1 農林業の振興; 3-4 観光の振興; 4-3 道路・河川の整備と維持管理; 4-4 交通サービスの充実; 6-3 早稲田大学との基本協定に基づく施策の推進; 6-5 自主性・自立性の高い財政運営の確立",
    );
    expect(textOf(goals[0], "OtherInformation")?.split("\n").slice(1)).toEqual([
      "Numeric targets (数値目標): 障害者への支援体制・地域の支え合いに係る市民満足度; 市民総合大学参加者数; オンラインによる手続数",
      "Other names: 埴保己一プラン",
    ]);
    expect(textOf(objectives[0], "OtherInformation")).toBe(
      "Policy items advanced (施策大項目): 2-1 確かな学力と自立する力の育成; 2-2 豊かな心と健やかな体の育成; 2-4 生涯学習の活発化",
    );
  });

  test("says what it leaves out", () => {
    const said = textOf(root, "OtherInformation") ?? "";
    for (const part of [
      `SHA-256 ${seed.graph.edition.documentHash}`,
      "The period of the plan is not known.",
      "the 6 policy domains",
      "10 of the 38 policy items, which no goal covers",
      `${seed.graph.passages.length} passages`,
      `${seed.findings.length} findings`,
      "all derived numbers",
      "Vision, mission, values",
    ])
      expect(said).toContain(part);
  });

  test("has identifiers that are XML IDs, each once, and the UUIDs that others make of the same IRIs", () => {
    const ids = [...root.getElementsByTagName("Identifier")].map(({ textContent }) => textContent);
    expect(new Set(ids).size).toBe(1 + 5 + 12);
    for (const id of ids) expect(id).toMatch(/^_[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    // By Python: uuid5(NAMESPACE_URL, "urn:policy-graph:node:112119").
    expect(ids[0]).toBe("_22cda010-e160-5cbd-8891-89dc8173a5bf");
  });

  test("is the same text each time", () => {
    expect([...stratml.write(seed)]).toEqual([...stratml.write(seed)]);
  });
});

test("a period known by years has the first and the last day of these", () => {
  const root = rootOf(withPeriod(2023, 2027));
  const [about] = childrenOf(root, "AdministrativeInformation");
  expect([textOf(about, "StartDate"), textOf(about, "EndDate")]).toEqual(["2023-01-01", "2027-12-31"]);
  expect(textOf(root, "OtherInformation")).toContain("Of the period only calendar years are known");
  expect(misplaced(root)).toEqual([]);
});

test("a period of which one end is known has no other", () => {
  const [about] = childrenOf(rootOf(withPeriod(null, 2027)), "AdministrativeInformation");
  expect([...(about?.children ?? [])].map(({ localName }) => localName)).toEqual(["EndDate"]);
});

test("an edition without plans has the goal that the standard demands, and it says so", () => {
  const root = rootOf(largeGraph(2));
  expect(misplaced(root)).toEqual([]);
  expect(root.getElementsByTagName("Goal")[0]?.textContent?.trim()).toBe("There are no plans.");
});

test("names may be any text", () => {
  const plans = seed.graph.plans.map((plan) => ({ ...plan, name: "a<b>&\0\ud800]]>", description: "" }));
  const root = rootOf(completeGraph({ ...seed.graph, plans }));
  expect(textOf(root.getElementsByTagName("Goal")[0], "Name")).toBe("a<b>&\ufffd\ufffd]]>");
  expect(misplaced(root)).toEqual([]);
});
