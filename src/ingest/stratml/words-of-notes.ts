/** Stakeholders, values, vision and mission, for which the graph has no kinds of its own, in words: notes on the edition, a goal or an objective. */
import type { Position } from "../../model/position.ts";
import type { XmlElement } from "../source/read-xml.ts";
import type { Made } from "../tables/plan-in-making.ts";
import { addNote, childOf, childrenOf, keepAsNotes, type StratMlReading } from "./strat-ml-reading.ts";

/**
 * `Fishers' Union (Organization)`, its description, and a line for each role: `Partner (Beneficiary): what it does`. `node`: null for the edition.
 */
export function stakeholderNotes(stakeholder: XmlElement, node: Made | null, reading: StratMlReading): void {
  const { texts } = reading;
  const words = gatherWords();
  const take = (element: XmlElement, name: string) => words.take(texts.take(childOf(element, name)));
  const name = take(stakeholder, "Name");
  const kind = words.take(texts.takeAttribute(stakeholder, "StakeholderTypeType"));
  words.line(withKinds(name, [kind]));
  words.line(take(stakeholder, "Description"));
  for (const role of childrenOf(stakeholder, "Role")) {
    const named = take(role, "Name");
    const kinds = childrenOf(role, "RoleType").map((type) => words.take(texts.take(type)));
    const described = take(role, "Description");
    words.line([withKinds(named, kinds), described].filter((part) => part !== "").join(": "));
  }
  words.keep("Stakeholder", node, reading);
}

/** `Safety: what is meant by it`. */
export function valueNotes(value: XmlElement, reading: StratMlReading): void {
  const words = gatherWords();
  const parts = ["Name", "Description"].map((name) => words.take(reading.texts.take(childOf(value, name))));
  words.line(parts.filter((part) => part !== "").join(": "));
  words.keep("Value", null, reading);
}

/** Vision and mission; their identifiers are notes of their own, so that the note is the sentence itself. */
export function statementNotes(statement: XmlElement, reading: StratMlReading): void {
  const { making, texts } = reading;
  for (const name of ["Name", "Description"])
    for (const element of childrenOf(statement, name)) addNote(making, null, statement.name, texts.take(element));
  addNote(making, null, `${statement.name} Identifier`, texts.take(childOf(statement, "Identifier")));
}

/** Its name with acronym, its identifier and its description; its stakeholders are notes of their own. */
export function organizationNotes(organization: XmlElement, reading: StratMlReading): void {
  const words = gatherWords();
  const take = (name: string) => words.take(reading.texts.take(childOf(organization, name)));
  words.line(withKinds(take("Name"), [take("Acronym")]));
  words.line(take("Description"));
  words.keep("Organization", null, reading);
  const { making, texts } = reading;
  addNote(making, null, "Organization Identifier", texts.take(childOf(organization, "Identifier")));
  for (const stakeholder of childrenOf(organization, "Stakeholder")) stakeholderNotes(stakeholder, null, reading);
  keepAsNotes(reading, null, organization, "OtherInformation");
}

/** The parts of a note that is put together, with the place of the first. */
export function gatherWords() {
  let first: Position | undefined;
  const lines: string[] = [];
  return {
    take(at: Position | undefined): string {
      first ??= at;
      return at?.text ?? "";
    },
    line(text: string): void {
      if (text !== "") lines.push(text);
    },
    keep(head: string, node: Made | null, { making }: Pick<StratMlReading, "making">): void {
      addNote(making, node, head, first, lines.join("\n"));
    },
  };
}

function withKinds(name: string, kinds: readonly string[]): string {
  const said = kinds.filter((kind) => kind !== "");
  return [name, ...(said.length === 0 ? [] : [`(${said.join(", ")})`])].filter((part) => part !== "").join(" ");
}
