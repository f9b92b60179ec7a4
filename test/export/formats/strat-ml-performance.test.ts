/** What StratML Part 2 says of an edition: in the order, and of the types, that its schema demands. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { decimal, stratmlPerformance } from "../../../src/export/formats/strat-ml-performance.ts";
import type { CompleteGraph } from "../../../src/model/policy-graph.ts";
import { checkedGraphOf, completeGraph, factsOf, largeGraph } from "../../support/checked-graph.ts";
import { seedBytes } from "../../support/ingest-text.ts";
import { NO_MORE_FACTS, TARGET, UNDERTAKEN } from "../../support/nothing-more.ts";

/** The elements of the schema of Part 2 that we write: what each may hold, in this order; with * any number of times, with ! at least once. */
const CONTENTS: Readonly<Record<string, string>> = {
  PerformancePlanOrReport: "Name! Description OtherInformation StrategicPlanCore! AdministrativeInformation Submitter",
  StrategicPlanCore: "Organization* Vision Mission Value* Goal*!",
  Organization: "Name Acronym Identifier Description Stakeholder*",
  Stakeholder: "Name! Description Role*",
  Role: "Name! Description RoleType*",
  Goal: "Name! Description! Identifier SequenceIndicator Stakeholder* OtherInformation Objective*",
  Objective: "Name Description Identifier SequenceIndicator Stakeholder* OtherInformation PerformanceIndicator*",
  PerformanceIndicator:
    "SequenceIndicator MeasurementDimension! UnitOfMeasurement! Identifier Relationship* MeasurementInstance* OtherInformation",
  MeasurementInstance: "TargetResult* ActualResult*",
  TargetResult: "StartDate EndDate NumberOfUnits Descriptor Description",
  ActualResult: "StartDate EndDate NumberOfUnits Descriptor Description",
  Descriptor: "DescriptorName DescriptorValue",
  AdministrativeInformation: "Identifier StartDate EndDate PublicationDate Source",
};
/** Of what is not any text. */
const TYPES: Readonly<Record<string, RegExp>> = {
  StartDate: /^(?:\d{4}-\d{2}-\d{2})?$/u,
  EndDate: /^(?:\d{4}-\d{2}-\d{2})?$/u,
  PublicationDate: /^(?:\d{4}-\d{2}-\d{2})?$/u,
  NumberOfUnits: /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+))?$/u,
  RoleType: /^(?:Performer|Beneficiary)$/u,
  Identifier: /^[A-Za-z_][\w.-]*$/u,
};
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  "PerformancePlanOrReport Type": /^(?:Strategic_Plan|Performance_Plan|Performance_Report)$/u,
  "Stakeholder StakeholderTypeType": /^(?:Person|Organization|Generic_Group)$/u,
  "PerformanceIndicator PerformanceIndicatorType": /^(?:Quantitative|Qualitative)$/u,
};
const NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

function rootOf(edition: CompleteGraph): Element {
  const { window } = new JSDOM([...stratmlPerformance.write(edition)].join(""), { contentType: "application/xml" });
  return window.document.documentElement;
}

/** Elements that the schema does not allow where they are, or as they are. */
function against(root: Element): readonly string[] {
  const ids = [...root.getElementsByTagName("Identifier")].map(({ textContent }) => textContent);
  return [...wrongIn(root), ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`)];
}

function wrongIn(element: Element): readonly string[] {
  const { localName, children, attributes, textContent, namespaceURI } = element;
  const contents = CONTENTS[localName];
  const names = [...children].map((child) => child.localName).join(" ");
  const parts = (contents ?? "").split(" ").map((part) => {
    const many = part.includes("*") ? (part.includes("!") ? "+" : "*") : part.includes("!") ? "" : "?";
    return part === "" ? "" : `(?:${part.replace(/\W/g, "")} )${many}`;
  });
  const fits = namespaceURI === NAMESPACE && new RegExp(`^${parts.join("")}$`).test(names && `${names} `);
  const isOfType = contents !== undefined || (TYPES[localName]?.test(textContent ?? "") ?? true);
  const roles = localName !== "Role" || [...children].filter((child) => child.localName === "RoleType").length <= 2;
  const wrongAttributes = [...attributes].filter(
    ({ name, value }) => name !== "xmlns" && !ATTRIBUTES[`${localName} ${name}`]?.test(value),
  );
  return [
    ...(fits && isOfType && roles ? [] : [`${localName}: ${names || textContent}`]),
    ...wrongAttributes.map(({ name, value }) => `${localName} ${name}="${value}"`),
    ...[...children].flatMap(wrongIn),
  ];
}

const seed = checkedGraphOf(seedBytes(), factsOf("112119", "draft"));
const [plan] = seed.graph.plans;
const planId = plan?.id ?? "";
const [item] = seed.graph.items;
const withMore: CompleteGraph = completeGraph({
  ...seed.graph,
  ...NO_MORE_FACTS,
  targets: [
    { id: `${item?.id}/target/1`, ownerId: item?.id ?? "", position: 1, name: "参加者数", ...TARGET, unit: "人" },
    ...seed.graph.targets,
  ],
  initiatives: [
    ...seed.graph.initiatives,
    {
      id: `${item?.id}/initiative/1`,
      ownerId: item?.id ?? "",
      position: 1,
      name: "講座",
      description: "",
      ...UNDERTAKEN,
    },
  ],
  measurements: (["baseline", "interim", "goal", "actual"] as const).map((measurementKind, index) => ({
    id: `${item?.id}/target/1/measurement/${index + 1}`,
    targetId: `${item?.id}/target/1`,
    position: index + 1,
    measurementKind,
    year: index === 3 ? null : 2024 + index,
    value: [12.5, null, 1e-7, -0.5][index] ?? null,
    bound: index === 2 ? "atLeast" : "exactly",
    text: ["12.5人", "増やす", "0.0000001以上", "−0.5"][index] ?? "",
  })),
  departments: [{ id: `${seed.graph.edition.id}/department/福祉課`, position: 1, name: "福祉課" }],
  responsibleFor: [
    { departmentId: `${seed.graph.edition.id}/department/福祉課`, nodeId: planId, ...NOWHERE() },
    { departmentId: `${seed.graph.edition.id}/department/福祉課`, nodeId: item?.id ?? "", ...NOWHERE() },
  ],
});

function NOWHERE() {
  return { place: "1:1", placeOrder: 20_001, line: 1, column: 1, text: "福祉課" };
}

describe("the schema of Part 2", () => {
  test.for([
    ["the seed", seed],
    ["an edition with values and departments", withMore],
    ["an edition without plans", largeGraph(3)],
    ["an edition with nothing", completeGraph({ ...largeGraph(0).graph, domains: [] })],
    [
      "an edition with period and source",
      completeGraph({
        ...seed.graph,
        edition: {
          ...seed.graph.edition,
          periodFrom: 2023,
          periodTo: 2027,
          sourceDate: "2023-03-31",
          sourceUrl: "https://a.example/",
        },
      }),
    ],
    [
      "names that may be any text",
      completeGraph({ ...seed.graph, plans: seed.graph.plans.map((one) => ({ ...one, name: "a<b>&\0\ud800]]>" })) }),
    ],
  ] as const)("allows %s", ([, edition]) => {
    expect(against(rootOf(edition))).toEqual([]);
  });

  test("is one that this test would miss nothing of", () => {
    const root = rootOf(withMore);
    const target = root.getElementsByTagName("TargetResult")[0];
    target?.append(target.firstElementChild as Element);
    root.getElementsByTagName("NumberOfUnits")[0]?.replaceChildren("1e-7");
    expect(against(root)).toHaveLength(2);
  });
});

test("results have kind and text of the value for descriptor", () => {
  const said = [...rootOf(withMore).getElementsByTagName("MeasurementInstance")].map(
    ({ firstElementChild: result }) =>
      `${result?.localName}: ${[...(result?.children ?? [])].map(({ textContent }) => textContent?.trim().replace("\n", " ")).join(" | ")}`,
  );
  expect(said).toEqual([
    "ActualResult: 2024-01-01 | 2024-12-31 | 12.5 | baseline 12.5人",
    "TargetResult: 2025-01-01 | 2025-12-31 | interim 増やす",
    "TargetResult: 2026-01-01 | 2026-12-31 | 0.0000001 | goal 0.0000001以上 | atLeast",
    "ActualResult: -0.5 | actual −0.5",
  ]);
});

test("numbers are decimal, whatever their size", () => {
  for (const value of [0, -1, 0.1 + 0.2, 1e21, 1.5e-7, -2.25e300, 5e-324, 123_456_789.012]) {
    expect(decimal(value)).toMatch(/^-?\d+(?:\.\d+)?$/u);
    expect(Number(decimal(value))).toBe(value);
  }
});

test("is the same text each time, and pieces of it", () => {
  expect([...stratmlPerformance.write(withMore)]).toEqual([...stratmlPerformance.write(withMore)]);
});
