/** Goals become domains of the plan, objectives items below them, at any depth; what these say of themselves is kept with them. */
import type { Position } from "../../model/position.ts";
import type { XmlElement } from "../source/read-xml.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { type PlacedIndicator, placeIndicator } from "./place-indicator.ts";
import { type SequenceCodes, sequenceCodes, sequenceOf } from "./sequence-codes.ts";
import {
  addNote,
  childOf,
  childrenOf,
  identify,
  keepAsNotes,
  onOneLine,
  type StratMlReading,
  saysSomething,
} from "./strat-ml-reading.ts";
import { stakeholderNotes } from "./words-of-notes.ts";

/** Indicators with the relationships that they state. */
export function placeGoals(core: XmlElement, reading: StratMlReading): readonly PlacedIndicator[] {
  const { making, texts, findings } = reading;
  const goals = childrenOf(core, "Goal").filter(saysSomething);
  const codes = sequenceCodes(goals, texts, findings);
  return goals.flatMap((goal, index) => {
    const number = codes.numberOf(goal);
    const { name, at } = namedBy(goal, `Goal ${index + 1}`, reading);
    const { node } = making.add("domain", { owner: null, code: null, name, number, isDistinct: true }, at, "heading");
    const sequence = texts.take(childOf(goal, "SequenceIndicator"));
    keepSequence(sequence, node, `${number}`, reading);
    return placeContent(goal, node, codes, reading);
  });
}

function placeObjective(
  objective: XmlElement,
  owner: Made,
  codes: SequenceCodes,
  reading: StratMlReading,
): readonly PlacedIndicator[] {
  const { making, texts } = reading;
  const code = codes.codeOf(objective);
  const stated = sequenceOf(objective);
  const { name, at } = namedBy(objective, stated === "" ? "Objective" : `Objective ${stated}`, reading);
  const about = { owner, code, name, levelName: "Objective", isDistinct: true };
  const { node } = making.add("item", about, at, "heading");
  keepSequence(texts.take(childOf(objective, "SequenceIndicator")), node, code, reading);
  return placeContent(objective, node, codes, reading);
}

/** Where the number or code is stated; the words themselves where they are another. */
function keepSequence(at: Position | undefined, node: Made, known: string | null, { making }: StratMlReading): void {
  if (at?.text === known) node.stated.push({ at, role: "heading", statedName: null });
  else addNote(making, node, "SequenceIndicator", at);
}

/** What goal and objective have alike. */
function placeContent(
  element: XmlElement,
  node: Made,
  codes: SequenceCodes,
  reading: StratMlReading,
): readonly PlacedIndicator[] {
  const { texts } = reading;
  for (const description of childrenOf(element, "Description")) {
    const at = texts.take(description);
    if (at) node.description.push(at);
  }
  identify(reading, node, element);
  for (const stakeholder of childrenOf(element, "Stakeholder")) stakeholderNotes(stakeholder, node, reading);
  keepAsNotes(reading, node, element, "OtherInformation");
  const indicators = childrenOf(element, "PerformanceIndicator").flatMap((one) => placeIndicator(one, node, reading));
  const parts = childrenOf(element, "Objective").filter(saysSomething);
  return [...indicators, ...parts.flatMap((part) => placeObjective(part, node, codes, reading))];
}

/** Its name; without one the first line of its description, or what the document numbers it by. */
function namedBy(element: XmlElement, otherwise: string, { texts, findings }: StratMlReading) {
  const at = texts.take(childOf(element, "Name"));
  if (at) return { name: onOneLine(at.text), at };
  const tag = texts.tag(element);
  findings.gather("name-missing", "warning", {}, tag);
  const description = childOf(element, "Description");
  const [line = ""] = (description?.text ?? "").split("\n");
  return { name: line.trim() === "" ? otherwise : line.trim(), at: texts.take(description) ?? tag };
}
