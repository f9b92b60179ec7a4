/**
 * Writes an edition as StratML Part 2: domains and plans as goals, items and initiatives as objectives, targets as performance indicators with their values.
 * Follows the schema of Part 2, Performance Plans and Reports (2016): https://stratml.us/
 */
import { groupBy } from "../../model/group-by.ts";
import { itemInWords } from "../../model/item-code.ts";
import type {
  CompleteGraph,
  Initiative,
  Measurement,
  Plan,
  PolicyDomain,
  PolicyGraph,
  PolicyItem,
  Target,
  Undertaken,
} from "../../model/policy-graph.ts";
import {
  CONTRIBUTES_TO,
  KIND_WORDS,
  type KindInWords,
  LINE_WORDS,
  type LineInWords,
  RESPONSIBLE_ROLE,
  referenceTo,
  WRITTEN_BY,
} from "../../model/strat-ml-words.ts";
import type { PlanFormat } from "../format.ts";
import {
  administrative,
  describedInWords,
  element,
  identifierOf,
  sourceInWords,
} from "../writing/strat-ml-elements.ts";

export const stratmlPerformance: PlanFormat = {
  name: "stratml2",
  title: "StratML Part 2 (Performance Plans and Reports, 2016)",
  // None is registered; RFC 6838 keeps `x.` for such.
  mediaType: "application/x.stratml2+xml",
  holds: "plan",
  tools: [
    {
      name: "Tools for StratML",
      how: "Open the file as a performance plan, Part 2; policy-graph itself reads it too.",
    },
  ],
  write,
};

type Lines = readonly (readonly [LineInWords, string | null])[];

/** Elements that the schema demands in this order; what is not known and not demanded is left out. */
function* write(complete: CompleteGraph): Iterable<string> {
  const { graph } = complete;
  const { organization, edition, domains, plans } = graph;
  const known = indexOf(graph);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">\n';
  yield element("Name", edition.title) + element("OtherInformation", aboutFile(complete));
  yield `<StrategicPlanCore>\n<Organization>\n${element("Name", organization.name)}${element("Identifier", identifierOf(organization.id))}`;
  yield `${element("Description", describedInWords(organization))}</Organization>\n`;
  for (const domain of domains) yield* domainGoal(domain, known);
  for (const plan of plans) yield* planGoal(plan, known);
  if (domains.length + plans.length === 0) yield NO_GOAL;
  yield "</StrategicPlanCore>\n";
  yield administrative(edition);
  yield "</PerformancePlanOrReport>\n";
}

/** The schema demands a goal, and of a goal name and description. */
const NO_GOAL = `<Goal>\n${element("Name", "")}${element("Description", "")}</Goal>\n`;

interface Known {
  readonly graph: PolicyGraph;
  readonly items: ReadonlyMap<string, PolicyItem>;
  readonly itemsOf: ReadonlyMap<string, readonly PolicyItem[]>;
  readonly initiativesOf: ReadonlyMap<string, readonly Initiative[]>;
  readonly targetsOf: ReadonlyMap<string, readonly Target[]>;
  readonly valuesOf: ReadonlyMap<string, readonly Measurement[]>;
  readonly coversOf: ReadonlyMap<string, PolicyGraph["covers"]>;
  readonly advancesOf: ReadonlyMap<string, PolicyGraph["advances"]>;
  readonly contributionsOf: ReadonlyMap<string, PolicyGraph["contributesToItems"]>;
  readonly departmentsOf: ReadonlyMap<string, readonly string[]>;
}

function indexOf(graph: PolicyGraph): Known {
  const names = new Map(graph.departments.map(({ id, name }) => [id, name]));
  const responsible = groupBy(graph.responsibleFor, ({ nodeId }) => nodeId);
  return {
    graph,
    items: new Map(graph.items.map((item) => [item.id, item])),
    itemsOf: groupBy(graph.items, ({ domainId }) => domainId),
    initiativesOf: groupBy(graph.initiatives, ({ ownerId }) => ownerId),
    targetsOf: groupBy(graph.targets, ({ ownerId }) => ownerId),
    valuesOf: groupBy(graph.measurements, ({ targetId }) => targetId),
    coversOf: groupBy(graph.covers, ({ planId }) => planId),
    advancesOf: groupBy(graph.advances, ({ initiativeId }) => initiativeId),
    contributionsOf: groupBy(graph.contributesToItems, ({ targetId }) => targetId),
    departmentsOf: new Map(
      [...responsible].map(([id, list]) => [id, list.flatMap(({ departmentId }) => names.get(departmentId) ?? [])]),
    ),
  };
}

function* domainGoal(domain: PolicyDomain, known: Known): Iterable<string> {
  const { id, number, identifier, statedMarkCount } = domain;
  yield `<Goal>\n${head({ ...domain, sequence: `${number}` }, known)}`;
  yield inWords("domain", [
    ["identifier", identifier],
    ["statedMarkCount", statedMarkCount === null ? null : `${statedMarkCount}`],
  ]);
  yield* holder(id, known);
  for (const initiative of known.initiativesOf.get(id) ?? []) yield* initiativeObjective(initiative, null, known);
  for (const item of known.itemsOf.get(id) ?? []) {
    yield* itemObjective(item, known);
    for (const initiative of known.initiativesOf.get(item.id) ?? [])
      yield* initiativeObjective(initiative, referenceTo(itemInWords(item), identifierOf(item.id)), known);
  }
  yield "</Goal>\n";
}

function* planGoal(plan: Plan, known: Known): Iterable<string> {
  const { id, number, nameVariants, statedMarkCount } = plan;
  yield `<Goal>\n${head({ ...plan, sequence: `${number}` }, known)}`;
  yield inWords("plan", [
    ...undertakenInWords(plan),
    ["statedMarkCount", statedMarkCount === null ? null : `${statedMarkCount}`],
    ...nameVariants.map((name) => ["otherName", name] as const),
    ...(known.coversOf.get(id) ?? []).map(({ itemId, strength, text }) => {
      const strongly = strength === null ? "" : `, ${strength}`;
      return ["covers", `${itemReference(itemId, known)}, marked ${text}${strongly}`] as const;
    }),
  ]);
  yield* holder(id, known);
  for (const initiative of known.initiativesOf.get(id) ?? []) yield* initiativeObjective(initiative, null, known);
  yield "</Goal>\n";
}

function* itemObjective(item: PolicyItem, known: Known): Iterable<string> {
  const { id, parentId, code, levelName, nameVariants, statedMarkCount } = item;
  yield `<Objective>\n${head({ ...item, sequence: code }, known)}`;
  yield inWords("item", [
    ["partOf", parentId === null ? null : itemReference(parentId, known)],
    ["level", levelName],
    ...undertakenInWords(item),
    ["statedMarkCount", statedMarkCount === null ? null : `${statedMarkCount}`],
    ...nameVariants.map((name) => ["otherName", name] as const),
  ]);
  yield* indicators(id, known);
  yield "</Objective>\n";
}

function* initiativeObjective(initiative: Initiative, owner: string | null, known: Known): Iterable<string> {
  yield `<Objective>\n${head({ ...initiative, sequence: `${initiative.position}` }, known)}`;
  yield inWords("initiative", [
    ["partOf", owner],
    ...undertakenInWords(initiative),
    ...(known.advancesOf.get(initiative.id) ?? []).map(({ itemId, statedName }) => {
      const named = statedName === null ? "by its code" : `as ${statedName}`;
      return ["advances", `${itemReference(itemId, known)}, named ${named}`] as const;
    }),
  ]);
  yield* indicators(initiative.id, known);
  yield "</Objective>\n";
}

/** Indicators of a goal stand below an objective that is there for nothing else. */
function* holder(goalId: string, known: Known): Iterable<string> {
  if (!known.targetsOf.has(goalId)) return;
  yield `<Objective>\n${element("Name", "数値目標・指標")}${inWords("holder", [])}`;
  yield* indicators(goalId, known);
  yield "</Objective>\n";
}

interface Headed {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sequence: string | null;
}

/** What stands before OtherInformation. */
function head({ id, name, description, sequence }: Headed, { departmentsOf }: Known): string {
  return [
    element("Name", name) + element("Description", description) + element("Identifier", identifierOf(id)),
    element("SequenceIndicator", sequence ?? undefined),
    ...(departmentsOf.get(id) ?? []).map(
      (department) =>
        `<Stakeholder StakeholderTypeType="Organization">\n${element("Name", department)}<Role>\n${element("Name", RESPONSIBLE_ROLE)}${element("RoleType", "Performer")}</Role>\n</Stakeholder>\n`,
    ),
  ].join("");
}

function* indicators(ownerId: string, { targetsOf, valuesOf, contributionsOf, items }: Known): Iterable<string> {
  for (const target of targetsOf.get(ownerId) ?? []) {
    const values = valuesOf.get(target.id) ?? [];
    const type = values.some(({ value }) => value !== null) ? ' PerformanceIndicatorType="Quantitative"' : "";
    yield `<PerformanceIndicator${type}>\n${element("MeasurementDimension", target.name)}`;
    yield element("UnitOfMeasurement", target.unit ?? "") + element("Identifier", identifierOf(target.id));
    for (const { itemId } of contributionsOf.get(target.id) ?? []) yield contribution(itemId, items.get(itemId));
    // One each: within one instance all that is wanted stands before all that is reached.
    for (const value of values) yield `<MeasurementInstance>\n${result(value)}</MeasurementInstance>\n`;
    const { direction, source } = target;
    yield element(
      "OtherInformation",
      linesOf([...undertakenInWords(target), ["direction", direction], ["source", source]]) || undefined,
    );
    yield "</PerformanceIndicator>\n";
  }
}

function contribution(itemId: string, item: PolicyItem | undefined): string {
  const referent = element("ReferentIdentifier", identifierOf(itemId));
  const name = element("Name", item ? itemInWords(item) : itemId);
  return `<Relationship RelationshipType="${CONTRIBUTES_TO}">\n${referent}${name}${element("Description", "")}</Relationship>\n`;
}

/** The kind of the value, and how it stands in the document, are its Descriptor; only the year of its days is known. */
function result({ measurementKind, year, value, bound, text }: Measurement): string {
  const name = measurementKind === "goal" || measurementKind === "interim" ? "TargetResult" : "ActualResult";
  const days = year === null ? "" : element("StartDate", `${year}-01-01`) + element("EndDate", `${year}-12-31`);
  const descriptor = element("DescriptorName", measurementKind) + element("DescriptorValue", text);
  return `<${name}>\n${days}${element("NumberOfUnits", value === null ? undefined : decimal(value))}<Descriptor>\n${descriptor}</Descriptor>\n${element("Description", bound === "exactly" ? undefined : bound)}</${name}>\n`;
}

/** As xsd:decimal has it: without exponent. */
export function decimal(value: number): string {
  const [mantissa = "", exponent] = String(Math.abs(value)).split("e");
  const sign = value < 0 ? "-" : "";
  if (exponent === undefined) return `${sign}${mantissa}`;
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${"0".repeat(-shift - whole.length)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, "0")}`;
}

function undertakenInWords({ identifier, status, periodFrom, periodTo }: Undertaken): Lines {
  const period = periodFrom === null && periodTo === null ? null : `${periodFrom ?? ""}/${periodTo ?? ""}`;
  return [
    ["identifier", identifier],
    ["status", status],
    ["period", period],
  ];
}

function itemReference(itemId: string, { items }: Known): string {
  const item = items.get(itemId);
  return referenceTo(item ? itemInWords(item) : itemId, identifierOf(itemId));
}

function inWords(kind: KindInWords, lines: Lines): string {
  return element("OtherInformation", linesOf([["kind", KIND_WORDS[kind]], ...lines]));
}

function linesOf(lines: Lines): string {
  return lines
    .filter(([, said]) => said !== null)
    .map(([word, said]) => `${LINE_WORDS[word]}: ${said?.replaceAll("\n", " ")}`)
    .join("\n");
}

/** Stands in the file itself, so that nobody takes the file for the whole. */
function aboutFile({ graph, findings }: CompleteGraph): string {
  const { edition, goals, notes, passages } = graph;
  return [
    `${WRITTEN_BY}${edition.documentName} (SHA-256 ${edition.documentHash}). Stage of the plan: ${edition.stage}.`,
    "Goals are policy domains (政策大綱の分野) and plans (政策連携プラン), objectives policy items (施策大項目) and initiatives (取組): the first line of OtherInformation says which. Further lines say what StratML has no element for.",
    "Of periods and values only calendar years are known: dates are the first day of the first and the last day of the last. The Descriptor of a result says which kind of value it is, and how it stands in the document; its Description whether the number is a bound.",
    `Left out: the ${passages.length} passages of the document that state all this, ${notes.length} notes (備考), ${goals.length} goals such as SDGs, ${findings.length} findings, departments of indicators, and all derived numbers.`,
    ...sourceInWords(edition),
  ].join("\n");
}
