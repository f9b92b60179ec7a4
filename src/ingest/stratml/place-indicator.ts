/** A performance indicator becomes a target of the goal or objective that it stands below; its results become measurements. */
import type { Position } from "../../model/position.ts";
import type { XmlElement } from "../source/read-xml.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { placeResults } from "./place-results.ts";
import {
  addNote,
  childOf,
  childrenOf,
  identify,
  keepAsNotes,
  keepAttribute,
  onOneLine,
  type StratMlReading,
  saysSomething,
} from "./strat-ml-reading.ts";

export interface PlacedIndicator {
  readonly target: Made;
  readonly relationships: readonly StatedRelationship[];
}

/** Elements that the indicator names by their identifiers. */
export interface StatedRelationship {
  /** E.g. `Contributes_To`, `Broader_Than`; null where it is not said. */
  readonly type: Position | null;
  readonly referents: readonly Position[];
  /** Its name, and what else is said of it. */
  readonly words: readonly Position[];
  /** Its own; before 2016, when there was no other, it could be the referent's. */
  readonly identifier: Position | null;
}

/** None of a form's empty indicator. */
export function placeIndicator(
  indicator: XmlElement,
  owner: Made,
  reading: StratMlReading,
): readonly PlacedIndicator[] {
  if (!saysSomething(indicator)) return [];
  const { making, texts, findings } = reading;
  const tag = texts.tag(indicator);
  const [dimension, ...more] = ["MeasurementDimension", "Name", "Description"].flatMap((name) =>
    childrenOf(indicator, name).flatMap((element) => {
      const at = texts.take(element);
      return at ? [{ name, at }] : [];
    }),
  );
  const unit = texts.take(childOf(indicator, "UnitOfMeasurement"));
  if (!dimension) findings.gather("indicator-without-dimension", "warning", {}, tag);
  const name = onOneLine(dimension?.at.text ?? unit?.text ?? owner.name);
  const about = { owner, code: null, name, isDistinct: true };
  const { node } = making.add("target", about, dimension?.at ?? unit ?? tag, "target");
  if (unit) {
    node.unit = onOneLine(unit.text);
    if (dimension) node.stated.push({ at: unit, role: "target", statedName: null });
  }
  for (const { name: head, at } of more) addNote(making, node, head, at);
  identify(reading, node, indicator);
  for (const attribute of ["PerformanceIndicatorType", "IndicatorType", "ValueChainStage"])
    keepAttribute(reading, node, indicator, attribute);
  keepAsNotes(reading, node, indicator, "SequenceIndicator");
  placeResults(indicator, node, reading);
  keepAsNotes(reading, node, indicator, "OtherInformation");
  const relationships = childrenOf(indicator, "Relationship").filter(saysSomething);
  return [{ target: node, relationships: relationships.map((one) => relationshipOf(one, reading)) }];
}

function relationshipOf(relationship: XmlElement, { texts }: StratMlReading): StatedRelationship {
  const all = (name: string) => childrenOf(relationship, name).flatMap((element) => texts.take(element) ?? []);
  return {
    type: texts.takeAttribute(relationship, "RelationshipType") ?? null,
    referents: all("ReferentIdentifier"),
    words: ["Name", "Description"].flatMap(all),
    identifier: texts.take(childOf(relationship, "Identifier")) ?? null,
  };
}
