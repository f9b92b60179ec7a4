/** An edition in, StratML Part 1 (ISO 17469-1) out: plans as goals, initiatives as their objectives, and in words what has no place there. */
import type { CompleteGraph, Initiative, Plan, PolicyGraph } from "../../model/policy-graph.ts";
import type { PlanFormat } from "../format.ts";
import { identifierOf } from "../strat-ml/identifier.ts";
import { initiativeInWords, planInWords, whatIsMissing } from "../strat-ml/in-words.ts";
import { xmlText } from "../writing/xml-text.ts";

export const stratml: PlanFormat = {
  name: "stratml",
  title: "StratML Part 1 (ISO 17469-1:2015)",
  // None is registered; RFC 6838 keeps `x.` for such.
  mediaType: "application/x.stratml+xml",
  holds: "plan",
  tools: [
    { name: "Tools for StratML", how: "Open the file as a strategic plan, Part 1; any XML editor shows it too." },
  ],
  write,
};

/** Elements that the standard demands in this order; what is not known and not demanded is left out. */
function* write(complete: CompleteGraph): Iterable<string> {
  const { graph } = complete;
  const { municipality, edition, plans } = graph;
  const { code, name, prefecture } = municipality;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">\n';
  yield element("Name", edition.title) + element("OtherInformation", whatIsMissing(complete));
  yield `<StrategicPlanCore>\n<Organization>\n${element("Name", name)}${element("Identifier", identifierOf(code))}`;
  yield element("Description", `全国地方公共団体コード ${code}${prefecture === null ? "" : `、${prefecture}`}`);
  yield "</Organization>\n";
  for (const plan of plans) yield* goal(graph, plan);
  if (plans.length === 0) yield NO_GOAL;
  yield "</StrategicPlanCore>\n";
  yield administrative(edition.periodFrom, edition.periodTo);
  yield "</StrategicPlan>\n";
}

function* goal(graph: PolicyGraph, plan: Plan): Iterable<string> {
  yield `<Goal>\n${element("Name", plan.name)}${element("Description", plan.description)}`;
  yield element("Identifier", identifierOf(plan.id)) + element("SequenceIndicator", String(plan.number));
  yield element("OtherInformation", planInWords(graph, plan));
  for (const initiative of graph.initiatives)
    if (initiative.planId === plan.id) yield objective(graph, plan, initiative);
  yield "</Goal>\n";
}

function objective(graph: PolicyGraph, plan: Plan, initiative: Initiative): string {
  const { id, name, description, position } = initiative;
  return [
    "<Objective>\n",
    element("Name", name),
    element("Description", description || undefined),
    element("Identifier", identifierOf(id)),
    element("SequenceIndicator", `${plan.number}.${position}`),
    element("OtherInformation", initiativeInWords(graph, initiative)),
    "</Objective>\n",
  ].join("");
}

/** The standard demands a goal, and of a goal name and description. */
const NO_GOAL = `<Goal>\n${element("Name", "")}${element("Description", "")}${element("OtherInformation", "There are no plans.")}</Goal>\n`;

function administrative(from: number | null, to: number | null): string {
  const dates =
    element("StartDate", from === null ? undefined : `${from}-01-01`) +
    element("EndDate", to === null ? undefined : `${to}-12-31`);
  return dates && `<AdministrativeInformation>\n${dates}</AdministrativeInformation>\n`;
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${xmlText(text)}</${name}>\n`;
}
