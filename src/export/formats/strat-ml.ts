/**
 * Writes an edition as StratML: plans as goals, initiatives as their objectives, and in words what has no element there.
 * Follows StratML Part 1, Strategic Plan (ISO 17469-1:2015): https://stratml.us/
 */
import { itemInWords } from "../../model/item-code.ts";
import type { CompleteGraph, Initiative, Plan, PolicyGraph } from "../../model/policy-graph.ts";
import { PART_1_WORDS, WRITTEN_BY } from "../../model/strat-ml-words.ts";
import type { PlanFormat } from "../format.ts";
import {
  administrative,
  describedInWords,
  element,
  identifierOf,
  isDay,
  lines,
  sourceInWords,
} from "../writing/strat-ml-elements.ts";

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
  const { organization, edition, plans } = graph;
  const { id, name } = organization;
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">\n';
  yield element("Name", edition.title) + element("OtherInformation", whatIsMissing(complete));
  yield `<StrategicPlanCore>\n<Organization>\n${element("Name", name)}${element("Identifier", identifierOf(id))}`;
  yield element("Description", describedInWords(organization));
  yield "</Organization>\n";
  for (const plan of plans) yield* goal(graph, plan);
  if (plans.length === 0) yield NO_GOAL;
  yield "</StrategicPlanCore>\n";
  yield administrative(edition);
  yield "</StrategicPlan>\n";
}

function* goal(graph: PolicyGraph, plan: Plan): Iterable<string> {
  yield `<Goal>\n${element("Name", plan.name)}${element("Description", plan.description)}`;
  yield element("Identifier", identifierOf(plan.id)) + element("SequenceIndicator", String(plan.number));
  yield element("OtherInformation", planInWords(graph, plan));
  for (const initiative of graph.initiatives)
    if (initiative.ownerId === plan.id) yield objective(graph, plan, initiative);
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

/** Stands in the file itself, so that nobody takes the file for the whole. */
function whatIsMissing({ graph, findings }: CompleteGraph): string {
  const { edition, domains, items, passages, covers } = graph;
  const covered = new Set(covers.map(({ itemId }) => itemId));
  const uncovered = items.filter(({ id }) => !covered.has(id)).length;
  const [from, to] = [edition.periodFrom, edition.periodTo];
  return [
    `${WRITTEN_BY}${edition.documentName} (SHA-256 ${edition.documentHash}). Stage of the plan: ${edition.stage}.`,
    from === null && to === null
      ? "The period of the plan is not known."
      : "Of the period only calendar years are known: its dates are the first day of the first and the last day of the last.",
    "StratML Part 1 has no place for much of what the plan says.",
    "As words, in OtherInformation: which policy items (施策大項目) a goal covers, by the marks (○) of the matrix, and which an objective advances; the numeric targets (数値目標) of a goal by name, since performance indicators are Part 2's; other names that the document gives a goal.",
    `Left out: the ${domains.length} policy domains (政策大綱の分野) as such; ${uncovered} of the ${items.length} policy items, which no goal covers; other names of items; stated totals (計); the ${passages.length} passages of the document that state all this, with line and column; ${findings.length} findings about it; all derived numbers (counts, overlaps, coverage).`,
    `${sentence(["vision, mission, values, stakeholders", ...(isDay(edition.sourceDate) ? [] : ["date of publication"]), ...(edition.sourceUrl === null ? ["source"] : [])])} and submitter are not stated.`,
    ...sourceInWords(edition),
  ].join("\n");
}

const sentence = ([first = "", ...others]: readonly string[]) =>
  [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(", ");

/** undefined where there is nothing to say. */
function planInWords(graph: PolicyGraph, { id, nameVariants }: Plan): string | undefined {
  const covered = new Set(graph.covers.filter(({ planId }) => planId === id).map(({ itemId }) => itemId));
  return lines([
    [PART_1_WORDS.covers, graph.items.filter((item) => covered.has(item.id)).map(itemInWords)],
    [PART_1_WORDS.targets, graph.targets.filter(({ ownerId }) => ownerId === id).map(({ name }) => name)],
    [PART_1_WORDS.otherNames, nameVariants],
  ]);
}

/** In the order of the list in the document. */
function initiativeInWords(graph: PolicyGraph, { id }: Initiative): string | undefined {
  const itemOf = new Map(graph.items.map((item) => [item.id, item]));
  const advanced = graph.advances.flatMap(({ initiativeId, itemId }) =>
    initiativeId === id ? (itemOf.get(itemId) ?? []) : [],
  );
  return lines([[PART_1_WORDS.advances, advanced.map(itemInWords)]]);
}
