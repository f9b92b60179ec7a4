/** What every part of the reading of a StratML document works with, and the small steps that all of them take. */
import type { CountedKey, MessageKey, ValuesOf } from "../../model/messages/catalogue.ts";
import type { Position } from "../../model/position.ts";
import { type Problem, problemOf, type Severity } from "../../model/problem.ts";
import type { EditionFacts } from "../edition-facts.ts";
import { addAll } from "../parse-result.ts";
import type { XmlElement } from "../source/read-xml.ts";
import { type Made, noteOf, type PlanInMaking } from "../tables/plan-in-making.ts";
import type { MarkedTexts } from "./marked-texts.ts";

export interface StratMlReading {
  readonly making: PlanInMaking;
  readonly texts: MarkedTexts;
  readonly facts: EditionFacts;
  readonly findings: GatheredFindings;
}

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** Forms are saved with empty goals and objectives in them. */
export function saysSomething(element: XmlElement): boolean {
  const left = [element];
  for (let one = left.pop(); one; one = left.pop()) {
    if (one.text !== "" || one.attributes.some(({ value }) => value.trim() !== "")) return true;
    addAll(left, one.children);
  }
  return false;
}

/** A name on one line: editors indent it. Between kana and kanji a line's end is no space. */
export function onOneLine(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .reduce((before, line) => {
      const beside = `${before.slice(-1)}${line.charAt(0)}`;
      return before === "" || /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。]{2}$/u.test(beside)
        ? `${before}${line}`
        : `${before} ${line}`;
    }, "");
}

/** By what the document calls it; what others name by the same identifier is the first that bears it. */
export function identify({ making, texts, findings }: StratMlReading, node: Made, element: XmlElement): void {
  const at = texts.take(childOf(element, "Identifier"));
  if (!at) return;
  if (making.byIdentifier(at.text)) findings.gather("identifier-repeated", "warning", { text: at.text }, at);
  making.identify(node, at.text);
}

/** The texts of all elements of that name are kept under it. `node`: null for the edition. */
export function keepAsNotes(
  { making, texts }: Pick<StratMlReading, "making" | "texts">,
  node: Made | null,
  from: XmlElement,
  name: string,
): void {
  for (const element of childrenOf(from, name)) addNote(making, node, name, texts.take(element));
}

export function keepAttribute(
  { making, texts }: Pick<StratMlReading, "making" | "texts">,
  node: Made | null,
  from: XmlElement,
  name: string,
): void {
  addNote(making, node, name, texts.takeAttribute(from, name));
}

export function addNote(
  making: PlanInMaking,
  node: Made | null,
  head: string,
  at: Position | undefined,
  text?: string,
): void {
  if (!at) return;
  if (node) node.notes.push(noteOf(head, at, text));
  else making.noteOnEdition(head, at, text);
}

export type GatheredFindings = ReturnType<typeof gatherFindings>;

/** One finding for all places of one kind: a document of a thousand indicators says a thousand times what it says once. */
export function gatherFindings() {
  const problems: Problem[] = [];
  const gathered = new Map<MessageKey, { readonly say: () => Problem; readonly at: Position[] }>();
  return {
    add: (problem: Problem) => void problems.push(problem),
    /** `values`: without the number of places; the first ones count. */
    gather<Key extends CountedKey>(
      key: Key,
      severity: Severity,
      values: Omit<ValuesOf<Key>, "count">,
      at: Position,
    ): void {
      const known = gathered.get(key);
      if (known) {
        known.at.push(at);
        return;
      }
      const places = [at];
      const say = () =>
        problemOf(key, severity, { ...values, count: places.length } as ValuesOf<Key>, places.slice(0, MOST_PLACES));
      gathered.set(key, { say, at: places });
    },
    all: (): readonly Problem[] => [...problems, ...[...gathered.values()].map(({ say }) => say())],
  };
}

/** A finding need not list ten thousand places. */
const MOST_PLACES = 50;
