/** StratML that this program wrote itself: its goals are plans and domains, its objectives initiatives and items, and lines in words say the rest. */
import { domainNameOf } from "../../model/item-code.ts";
import {
  MARK_STRENGTHS,
  MEASUREMENT_KINDS,
  SUMMARIZED_PROSE,
  TARGET_DIRECTIONS,
  VALUE_BOUNDS,
} from "../../model/policy-graph.ts";
import type { Position } from "../../model/position.ts";
import {
  CONTRIBUTES_TO,
  KIND_WORDS,
  type KindInWords,
  LINE_WORDS,
  type LineInWords,
  PART_1_WORDS,
  RESPONSIBLE_ROLE,
  SOURCE_WORDS,
  WRITTEN_BY,
} from "../../model/strat-ml-words.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { problemAt } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import { withStated } from "../stated-facts.ts";
import { codedName } from "../tables/coded-name.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { decimalIn } from "./place-results.ts";
import { MOST_NODES } from "./strat-ml-bounds.ts";
import { addNote, childOf, childrenOf, type StratMlReading, saysSomething } from "./strat-ml-reading.ts";

/** By the first words of what it says of itself. */
export function isOwnExport(root: XmlElement): boolean {
  return childOf(root, "OtherInformation")?.text.startsWith(WRITTEN_BY) ?? false;
}

/** What was written is brought back; what the file says that it leaves out is not, and a finding tells so. */
export function placeOwnGoals(root: XmlElement, core: XmlElement, reading: StratMlReading): void {
  const { findings, texts } = reading;
  const about = childOf(root, "OtherInformation");
  const at = texts.take(about) ?? texts.tag(root);
  findings.add(problemAt("own-export/strat-ml", "warning", at, { from: ownExport(at.text) }));
  const byIdentifier = new Map<string, Made>();
  const later: (() => void)[] = [];
  const own: OwnReading = { ...reading, byIdentifier, later };
  for (const goal of childrenOf(core, "Goal").filter(({ children }) => childText(children, "Name") !== ""))
    placeOwnGoal(goal, own);
  for (const act of later) act();
}

/** Note and publication, as far as the export has put them into words and the edition file says nothing of them. */
export function placeOwnSource(root: XmlElement, facts: EditionFacts, reading: StratMlReading): EditionFacts {
  const lines = linesIn(root, reading);
  const said = (word: keyof typeof SOURCE_WORDS) => lines.find((line) => line.word === SOURCE_WORDS[word])?.said;
  const prose = said("summarized")?.split("; ") ?? [];
  const summarized = SUMMARIZED_PROSE.filter((one) => prose.includes(one));
  const { facts: known, problems } = withStated(facts, {
    ...{ title: said("title"), publisher: said("publisher"), date: said("date") },
    ...{ licence: said("licence"), note: said("note"), summarized },
  });
  const about = childOf(root, "OtherInformation");
  const at = reading.texts.take(about) ?? reading.texts.tag(root);
  for (const { problem } of problems) reading.findings.add({ ...problem, positions: [at] });
  return known;
}

/** The document that it was made from; null where somebody took that out. */
function ownExport(about: string): string | null {
  const [, from] = new RegExp(`^${WRITTEN_BY}(.*?)\\. Stage of the plan`, "su").exec(about) ?? [];
  return from?.trim() ?? null;
}

interface OwnReading extends StratMlReading {
  readonly byIdentifier: Map<string, Made>;
  /** What names others is read once all of them are known. */
  readonly later: (() => void)[];
}

/** A line of OtherInformation. */
interface Line {
  readonly word: string;
  readonly said: string;
}

const childText = (children: readonly XmlElement[], name: string) =>
  children.find((child) => child.name === name)?.text ?? "";

function placeOwnGoal(goal: XmlElement, own: OwnReading): void {
  const lines = linesIn(goal, own);
  const kind = kindIn(lines) ?? "plan";
  const isDomain = kind === "domain";
  const node = placeOwn(goal, isDomain ? "domain" : "plan", null, lines, own);
  const sequence = own.texts.take(childOf(goal, "SequenceIndicator"));
  node.number = sequence ? wholeNumber(sequence.text) : null;
  for (const objective of childrenOf(goal, "Objective").filter(saysSomething)) {
    const said = linesIn(objective, own);
    const kindOf = kindIn(said) ?? "initiative";
    if (kindOf === "holder") {
      own.texts.take(childOf(objective, "Name"));
      placeOwnIndicators(objective, node, own);
    } else {
      const owner = ownerIn(said, own) ?? node;
      const isItem = kindOf === "item" && (owner.kind === "domain" || owner.kind === "item");
      placeOwn(objective, isItem ? "item" : "initiative", owner, said, own);
    }
  }
}

/** An item stands behind the one that it is a part of, and an initiative behind its item. */
function ownerIn(lines: readonly Line[], { byIdentifier }: OwnReading): Made | undefined {
  const said = lines.find(({ word }) => word === LINE_WORDS.partOf)?.said ?? "";
  const owner = byIdentifier.get(REFERENCE.exec(said)?.[1] ?? "");
  return owner?.kind === "initiative" ? undefined : owner;
}

/** Somebody may have edited the file. */
function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/u.test(text) ? Number(text) : null;
}

const REFERENCE = /\((_[0-9a-f-]{36})\)$/u;
const COVERS = new RegExp(`\\((_[0-9a-f-]{36})\\), marked (.*?)(?:, (${MARK_STRENGTHS.join("|")}))?$`, "u");
const ADVANCES = /\((_[0-9a-f-]{36})\), named (?:by its code|as (.*))$/u;

function placeOwn(
  element: XmlElement,
  kind: "domain" | "plan" | "item" | "initiative",
  owner: Made | null,
  lines: readonly Line[],
  own: OwnReading,
): Made {
  const { making, texts, byIdentifier } = own;
  const at = texts.take(childOf(element, "Name"));
  const sequence = childOf(element, "SequenceIndicator");
  const code = kind === "item" ? (texts.take(sequence)?.text ?? null) : null;
  texts.take(sequence);
  const levelName = lines.find(({ word }) => word === LINE_WORDS.level)?.said ?? null;
  const about = { owner, code, name: at?.text ?? "", levelName, isDistinct: true };
  const { node } = making.add(kind, about, at ?? texts.tag(element), "heading");
  const description = texts.take(childOf(element, "Description"));
  if (description) node.description.push(description);
  const identifier = texts.take(childOf(element, "Identifier"));
  if (identifier) byIdentifier.set(identifier.text, node);
  for (const stakeholder of childrenOf(element, "Stakeholder")) {
    const name = texts.take(childOf(stakeholder, "Name"));
    texts.takeAttribute(stakeholder, "StakeholderTypeType");
    const role = childOf(stakeholder, "Role");
    if (role) for (const part of role.children) texts.take(part);
    if (name && childText(role?.children ?? [], "Name") === RESPONSIBLE_ROLE)
      node.departments.push({ name: name.text, at: name });
    else addNote(making, node, "Stakeholder", name);
  }
  const says = childOf(element, "OtherInformation");
  const place = (says && texts.take(says)) ?? texts.tag(element);
  for (const line of lines) placeLine(line, node, place, own);
  placeOwnIndicators(element, node, own);
  return node;
}

/** Each brings back what the export has put into words; a line that is none of ours is a note. */
function placeLine({ word, said }: Line, node: Made, at: Position, own: OwnReading): void {
  const { making, byIdentifier, later } = own;
  const known: Partial<Record<LineInWords, () => void>> = {
    kind: () => undefined,
    partOf: () => undefined,
    level: () => undefined,
    identifier: () => making.identify(node, said),
    status: () => {
      node.status = said;
    },
    period: () => {
      const [from = null, to = null] = said.split("/").map(wholeNumber);
      node.period = { from, to };
    },
    direction: () => {
      node.direction = TARGET_DIRECTIONS.find((one) => one === said) ?? null;
    },
    source: () => {
      node.source = said;
    },
    statedMarkCount: () => {
      node.statedMarkCount = wholeNumber(said);
    },
    otherName: () => void node.variants.add(said),
    covers: () =>
      later.push(() => {
        const [, identifier = "", text = "", strength] = COVERS.exec(said) ?? [];
        const item = byIdentifier.get(identifier);
        const known = MARK_STRENGTHS.find((one) => one === strength) ?? null;
        if (item?.kind === "item" && node.kind === "plan")
          making.cover({ plan: node, item, at: { ...at, text }, strength: known });
        else addNote(making, node, word, at, said);
      }),
    advances: () =>
      later.push(() => {
        const [, identifier = "", statedName = null] = ADVANCES.exec(said) ?? [];
        const item = byIdentifier.get(identifier);
        const text = said.replace(/ \(_[0-9a-f-]{36}\), named .*$/u, "");
        if (item?.kind === "item" && node.kind === "initiative")
          making.advance({ initiative: node, item, statedName, at: { ...at, text } });
        else addNote(making, node, word, at, said);
      }),
  };
  const line = (Object.keys(LINE_WORDS) as LineInWords[]).find((one) => LINE_WORDS[one] === word);
  const act = line && known[line];
  if (act) act();
  else if (!placePart1Line({ word, said }, node, at, own)) addNote(making, node, word, at, said);
}

/** Part 1 has no items: they are made of the words that goals and objectives name them by, in domains that are called by what the codes begin with. */
function placePart1Line({ word, said }: Line, node: Made, at: Position, { making }: OwnReading): boolean {
  const names = said.split("; ");
  if (making.nodes.length + names.length > MOST_NODES) return false;
  if (word === PART_1_WORDS.otherNames) for (const name of names) node.variants.add(name);
  else if (word === PART_1_WORDS.targets)
    for (const name of names) making.add("target", { owner: node, code: null, name, isDistinct: true }, at, "target");
  else if (word === (node.kind === "plan" ? PART_1_WORDS.covers : PART_1_WORDS.advances) && node.kind !== "domain")
    for (const text of names) {
      const item = itemNamed(text, at, making);
      const place = { ...at, text };
      if (node.kind === "plan") making.cover({ plan: node, item, at: { ...at, text: "○" }, strength: null });
      else making.advance({ initiative: node, item, statedName: codedName(text).name, at: place });
    }
  else return false;
  return true;
}

function itemNamed(text: string, at: Position, making: StratMlReading["making"]): Made {
  const { code, name } = codedName(text);
  const domainName = code === null ? "" : domainNameOf(code);
  const number = Number(domainName);
  const { node: domain } = making.add(
    "domain",
    { owner: null, code: null, name: domainName, number: Number.isInteger(number) && number > 0 ? number : null },
    null,
    "mention",
  );
  const { node } = making.add("item", { owner: domain, code, name: name === "" ? text : name }, null, "mention");
  if (node.stated.length === 0) node.stated.push({ at, role: "mention", statedName: name });
  if (domain.stated.length === 0) domain.stated.push({ at, role: "mention", statedName: null });
  return node;
}

function placeOwnIndicators(element: XmlElement, owner: Made, own: OwnReading): void {
  const { making, texts } = own;
  for (const indicator of childrenOf(element, "PerformanceIndicator")) {
    const at = texts.take(childOf(indicator, "MeasurementDimension"));
    const about = { owner, code: null, name: at?.text ?? "", isDistinct: true };
    const { node } = making.add("target", about, at ?? texts.tag(indicator), "target");
    node.unit = texts.take(childOf(indicator, "UnitOfMeasurement"))?.text ?? null;
    texts.take(childOf(indicator, "Identifier"));
    texts.takeAttribute(indicator, "PerformanceIndicatorType");
    for (const relationship of childrenOf(indicator, "Relationship")) placeOwnRelationship(relationship, node, own);
    for (const instance of childrenOf(indicator, "MeasurementInstance"))
      for (const result of instance.children) placeOwnResult(result, node, own);
    const says = childOf(indicator, "OtherInformation");
    const place = says && texts.take(says);
    if (place) for (const line of linesIn(indicator, own)) placeLine(line, node, place, own);
  }
}

function placeOwnRelationship(relationship: XmlElement, target: Made, own: OwnReading): void {
  const { making, texts, byIdentifier, later } = own;
  const type = texts.takeAttribute(relationship, "RelationshipType");
  const [referent, name] = ["ReferentIdentifier", "Name"].map((part) => texts.take(childOf(relationship, part)));
  const at = name ?? referent;
  if (!at) return;
  later.push(() => {
    const item = byIdentifier.get(referent?.text ?? "");
    if (item?.kind === "item" && type?.text === CONTRIBUTES_TO) making.contribute({ target, item, at });
    else addNote(making, target, type?.text ?? "Relationship", at);
  });
}

function placeOwnResult(result: XmlElement, target: Made, { texts }: OwnReading): void {
  const take = (name: string) => texts.take(childOf(result, name));
  const [start, , units, bound] = [take("StartDate"), take("EndDate"), take("NumberOfUnits"), take("Description")];
  const descriptor = childOf(result, "Descriptor");
  const kind = descriptor && texts.take(childOf(descriptor, "DescriptorName"));
  const stated = (descriptor && texts.take(childOf(descriptor, "DescriptorValue"))) ?? units;
  if (!stated) return;
  target.values.push({
    measurementKind: MEASUREMENT_KINDS.find((one) => one === kind?.text) ?? null,
    year: start ? wholeNumber(start.text.slice(0, "2026".length)) : null,
    value: units ? decimalIn(units.text) : null,
    bound: VALUE_BOUNDS.find((one) => one === bound?.text) ?? "exactly",
    at: stated,
    isKindSettled: true,
  });
}

/** In UTF-16 units; our lines are names with little beside them, but for those of Part 1, which hold many. */
const LONGEST = 100_000;

function linesIn(element: XmlElement, { texts }: Pick<OwnReading, "texts">): readonly Line[] {
  const says = childOf(element, "OtherInformation");
  texts.take(says);
  return (says?.text ?? "").split("\n").flatMap((line) => {
    const isOurs = line.length <= LONGEST;
    const [, word = "OtherInformation", said = line.trim()] = (isOurs && /^(.+?): (.*)$/u.exec(line.trim())) || [];
    return said === "" ? [] : [{ word, said }];
  });
}

function kindIn(lines: readonly Line[]): KindInWords | undefined {
  const said = lines.find(({ word }) => word === LINE_WORDS.kind)?.said;
  return (Object.keys(KIND_WORDS) as KindInWords[]).find((kind) => KIND_WORDS[kind] === said);
}
