/** The invented performance plan of the cases, and a real one: read whole. */
import { expect, test } from "vitest";
import { checkGraph } from "../../../src/check/check-graph.ts";
import { sharedFile } from "../../support/shared-file.ts";
import { standsThere } from "../../support/text-positions.ts";
import { AGENCY, codesOf, notesOf, read, valuesOf } from "./strat-ml-document.ts";

const HARBOUR = sharedFile("cases/07-stratml-part2.xml", "test/ingest/stratml");
const REPORT = sharedFile("real/SMLC2011.xml", "test/ingest/stratml");
const harbourFacts = { ...AGENCY, organization: { ...AGENCY.organization, name: "Harbour Agency" } };

test.skipIf(!HARBOUR)("case 07 is read as people read it", () => {
  const { graph, problems, account } = read(HARBOUR as Buffer, harbourFacts);
  if (!graph) throw new Error("no graph");
  expect(graph.domains.map(({ number, name, identifier }) => [number, name, identifier])).toEqual([
    [1, "Cleaner water", "_g1"],
    [2, "Busier quays", "_g2"],
  ]);
  expect(graph.items.map(({ code, name, identifier, description }) => [code, name, identifier, description])).toEqual([
    ["1.1", "Less oil", "_o11", "Fewer spills."],
    ["2.1", "More berths", "_o21", ""],
  ]);
  const [target] = graph.targets;
  expect(graph.targets).toHaveLength(1);
  expect(target).toMatchObject({ name: "Oil spills", unit: "spills per year", identifier: "_p111" });
  expect(target?.ownerId).toBe(graph.items[0]?.id);
  // The earliest value that was reached is the baseline, as in every document.
  expect(valuesOf(graph)).toEqual([
    ["goal", 2027, 4, "exactly", "4"],
    ["baseline", 2024, 9, "exactly", "9"],
  ]);
  // The only crossing that there is.
  expect(graph.contributesToItems).toMatchObject([{ targetId: target?.id, itemId: graph.items[1]?.id, text: "_o21" }]);
  expect([graph.covers, graph.advances]).toEqual([[], []]);
  expect(notesOf(graph, target?.id)).toEqual([
    "PerformanceIndicatorType: Quantitative",
    "ValueChainStage: Outcome",
    "SequenceIndicator: 1.1.1",
    "TargetResult: 4 (2027-04-01/2028-03-31)",
    "ActualResult: 9 (2024-04-01/2025-03-31)",
    "Contributes_To: 2.1 More berths\nTrade\n_r1",
  ]);
  expect(notesOf(graph, graph.edition.id)).toEqual([
    "Type: Performance_Plan",
    "Description: A plan of an invented agency.",
    "Organization: Harbour Agency (HA)",
    "Organization Identifier: _00000000-0000-4000-8000-000000000001",
    "Stakeholder: Fishers' Union (Organization)\nPartner (Beneficiary)",
    "Vision: Clean and busy harbours",
    "Vision Identifier: _v",
    "Mission: To run harbours safely.",
    "Mission Identifier: _m",
    "Value: Safety",
    "StartDate: 2026-04-01",
    "EndDate: 2029-03-31",
    "PublicationDate: 2026-03-10",
    "Source: https://harbour.example/plan",
  ]);
  expect(graph.edition).toMatchObject({ periodFrom: 2026, periodTo: 2029 });
  expect(graph.edition).toMatchObject({ sourceDate: "2026-03-10", sourceUrl: "https://harbour.example/plan" });
  expect(account.open).toEqual([]);
  expect(problems).toEqual([]);
  expect(checkGraph(graph)).toEqual([]);
  const text = (HARBOUR as Buffer).toString();
  expect(graph.passages.filter((passage) => !standsThere(text, passage))).toEqual([]);
});

test.skipIf(!REPORT)("a real report is read to its last text", () => {
  const { graph, problems, account } = read(REPORT as Buffer);
  expect([graph?.domains, graph?.items, graph?.targets].map((list) => list?.length)).toEqual([3, 10, 11]);
  expect(graph?.items.map(({ code }) => code).join(" ")).toBe("1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 3.1 3.2");
  // Eleven results reached, nine wanted; four with numbers.
  expect(graph?.measurements).toHaveLength(11 + 9);
  expect(graph?.measurements.filter(({ value }) => value !== null)).toHaveLength(4);
  expect(account).toEqual({ placed: 401, leftOut: 4, open: [] });
  expect(codesOf(problems)).toEqual([
    "organization-differs",
    "indicator-without-dimension",
    "identifier-repeated",
    "year-by-end-date",
    "submitter-left-out",
  ]);
  expect(JSON.stringify([graph, problems])).not.toContain("@");
  // All of it stands on two lines.
  const orders = graph?.passages.map(({ placeOrder }) => placeOrder) ?? [];
  expect(new Set(orders).size).toBe(orders.length);
  expect(graph && checkGraph(graph)).toEqual([]);
});
