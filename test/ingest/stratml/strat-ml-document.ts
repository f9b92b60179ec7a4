/** Short ways to write StratML for tests, and to read what they wrote. */
import type { EditionFacts } from "../../../src/ingest/edition-facts.ts";
import { type ReadStratMl, readStratMl } from "../../../src/ingest/stratml/read-strat-ml.ts";
import type { PolicyGraph } from "../../../src/model/policy-graph.ts";

export const AGENCY: EditionFacts = {
  organization: {
    ...{ id: "lake-agency", organizationKind: "agency", name: "Lake Agency" },
    ...{ code: null, codeScheme: null, prefecture: null },
  },
  edition: {
    name: "plan",
    title: "Lake Plan",
    stage: "adopted",
    period: null,
    note: null,
    source: null,
    summarized: null,
  },
};

export const PART_2 = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport";

export function read(text: string | Uint8Array, facts = AGENCY): ReadStratMl {
  return readStratMl({ name: "plan.xml", bytes: typeof text === "string" ? Buffer.from(text) : text }, facts);
}

export function graphOf(text: string, facts = AGENCY): PolicyGraph {
  const { graph, problems } = read(text, facts);
  if (!graph) throw new Error(problems.map(({ message }) => message).join(" "));
  return graph;
}

/** `goals`: what stands in the core. */
export function performancePlan(goals: string, { before = "", after = "" } = {}): string {
  return `<PerformancePlanOrReport xmlns="${PART_2}" Type="Performance_Plan"><Name>Lake Plan</Name>
<StrategicPlanCore>${before}${goals}</StrategicPlanCore>${after}</PerformancePlanOrReport>`;
}

export const goal = (sequence: string, content = "", name = `Goal ${sequence}`) =>
  `<Goal><Name>${name}</Name><Description/><SequenceIndicator>${sequence}</SequenceIndicator>${content}</Goal>`;

export const objective = (sequence: string, content = "", name = `Objective ${sequence}`) =>
  `<Objective><Name>${name}</Name><SequenceIndicator>${sequence}</SequenceIndicator>${content}</Objective>`;

/** Of the unit boats. */
export const indicator = (content: string, dimension = "Boats on the lake") =>
  `<PerformanceIndicator><MeasurementDimension>${dimension}</MeasurementDimension><UnitOfMeasurement>boats</UnitOfMeasurement>${content}</PerformanceIndicator>`;

export const instance = (content: string) => `<MeasurementInstance>${content}</MeasurementInstance>`;

export const codesOf = (problems: ReadStratMl["problems"]) => problems.map(({ code }) => code);

/** `head: text`, of one node or of the whole edition. */
export const notesOf = ({ notes }: PolicyGraph, nodeId?: string) =>
  notes.filter((note) => nodeId === undefined || note.nodeId === nodeId).map(({ head, text }) => `${head}: ${text}`);

export const valuesOf = ({ measurements }: PolicyGraph) =>
  measurements.map(({ measurementKind, year, value, bound, text }) => [measurementKind, year, value, bound, text]);
