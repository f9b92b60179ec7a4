/**
 * Writes an edition as StratML: plans as goals, initiatives as their objectives, and in words what has no element there.
 * Follows StratML Part 1, Strategic Plan (ISO 17469-1:2015): https://stratml.us/
 */
import { createHash } from "node:crypto";
import { itemInWords } from "../../model/item-code.ts";
import type { CompleteGraph, Edition, Initiative, Organization, Plan, PolicyGraph } from "../../model/policy-graph.ts";
import type { PlanFormat } from "../format.ts";
import { fullIri } from "../json-ld/iri.ts";
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

/** `全国地方公共団体コード 112119、埼玉県`; undefined where there is neither. */
function describedInWords({ code, codeScheme, prefecture }: Organization): string | undefined {
  return [code === null ? null : `${codeScheme} ${code}`, prefecture].filter(Boolean).join("、") || undefined;
}

/** A date there is a day: of a year or a month alone there is none to give. */
function administrative({ periodFrom, periodTo, sourceDate, sourceUrl }: Edition): string {
  const said = [
    element("StartDate", periodFrom === null ? undefined : `${periodFrom}-01-01`),
    element("EndDate", periodTo === null ? undefined : `${periodTo}-12-31`),
    element("PublicationDate", isDay(sourceDate) ? sourceDate : undefined),
    element("Source", sourceUrl ?? undefined),
  ].join("");
  return said && `<AdministrativeInformation>\n${said}</AdministrativeInformation>\n`;
}

const isDay = (date: string | null): date is string => date?.length === "2026-01-01".length;

function element(name: string, text: string | undefined): string {
  return text === undefined ? "" : `<${name}>${xmlText(text)}</${name}>\n`;
}

/** Stands in the file itself, so that nobody takes the file for the whole. */
function whatIsMissing({ graph, findings }: CompleteGraph): string {
  const { edition, domains, items, passages, covers } = graph;
  const covered = new Set(covers.map(({ itemId }) => itemId));
  const uncovered = items.filter(({ id }) => !covered.has(id)).length;
  const [from, to] = [edition.periodFrom, edition.periodTo];
  return [
    `Written by policy-graph from ${edition.documentName} (SHA-256 ${edition.documentHash}). Stage of the plan: ${edition.stage}.`,
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

/** What there is no element for. */
function sourceInWords({ note, sourceTitle, sourcePublisher, sourceDate, sourceLicence }: Edition): readonly string[] {
  const said = lines([
    ["Title of the source", listed(sourceTitle)],
    ["Publisher", listed(sourcePublisher)],
    ["Date of the source", isDay(sourceDate) ? [] : listed(sourceDate)],
    ["Licence", listed(sourceLicence)],
    ["Note", listed(note)],
  ]);
  return said === undefined ? [] : [said];
}

const listed = (text: string | null) => (text === null ? [] : [text]);

/** undefined where there is nothing to say. */
function planInWords(graph: PolicyGraph, { id, nameVariants }: Plan): string | undefined {
  const covered = new Set(graph.covers.filter(({ planId }) => planId === id).map(({ itemId }) => itemId));
  return lines([
    ["Policy items covered (施策大項目, ○)", graph.items.filter((item) => covered.has(item.id)).map(itemInWords)],
    ["Numeric targets (数値目標)", graph.targets.filter(({ ownerId }) => ownerId === id).map(({ name }) => name)],
    ["Other names", nameVariants],
  ]);
}

/** In the order of the list in the document. */
function initiativeInWords(graph: PolicyGraph, { id }: Initiative): string | undefined {
  const itemOf = new Map(graph.items.map((item) => [item.id, item]));
  const advanced = graph.advances.flatMap(({ initiativeId, itemId }) =>
    initiativeId === id ? (itemOf.get(itemId) ?? []) : [],
  );
  return lines([["Policy items advanced (施策大項目)", advanced.map(itemInWords)]]);
}

function lines(parts: readonly (readonly [string, readonly string[]])[]): string | undefined {
  const said = parts.filter(([, names]) => names.length > 0).map(([what, names]) => `${what}: ${names.join("; ")}`);
  return said.length === 0 ? undefined : said.join("\n");
}

/** RFC 9562's name space for names that are URLs or other URIs. */
const URL_NAMESPACE = Buffer.from("6ba7b8119dad11d180b400c04fd430c8", "hex");

/** An XML ID made of a UUID, one and the same for one id, always: version 5, of the IRI that the node has in JSON-LD. An XML ID must not begin with a digit. */
function identifierOf(nodeId: string): string {
  const bytes = createHash("sha1").update(URL_NAMESPACE).update(fullIri("node", nodeId)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return `_${bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}`;
}
