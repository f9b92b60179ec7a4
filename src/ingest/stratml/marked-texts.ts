/** The texts of an XML document with the places where they stand, and the account of which of them the graph has taken. */
import { type Position, textPosition } from "../../model/position.ts";
import type { XmlElement } from "../source/read-xml.ts";
import { scanXml, type XmlTag } from "../source/scan-xml.ts";
import { placesIn } from "../source/text-places.ts";

/** Of all texts and attributes that are not blank. */
export interface StratMlAccount {
  readonly placed: number;
  /** By a rule that a finding names. */
  readonly leftOut: number;
  /** Neither; one finding lists them. */
  readonly open: readonly Position[];
}

export type MarkedTexts = ReturnType<typeof markTexts>;

interface Marked {
  readonly tag: Position;
  readonly text: Position | null;
  readonly attributes: ReadonlyMap<string, Position>;
}

/** `text`: the document that `root` was read from. */
export function markTexts(root: XmlElement, text: string) {
  const marked = placesOf(root, text);
  const placed = new Set<Position>();
  const leftOut = new Set<Position>();
  const of = (element: XmlElement) => marked.get(element);
  return {
    /** Of the element's own text, which is thereby placed; undefined where it is blank. */
    take(element: XmlElement | undefined): Position | undefined {
      const at = (element && of(element)?.text) ?? undefined;
      if (at) placed.add(at);
      return at;
    },
    takeAttribute(element: XmlElement, name: string): Position | undefined {
      const at = of(element)?.attributes.get(name);
      if (at) placed.add(at);
      return at;
    },
    /** Everything in it; says how many texts that are. */
    leaveOut(element: XmlElement): number {
      let count = 0;
      for (const one of preOrder(element)) {
        for (const at of textsOf(of(one))) {
          leftOut.add(at);
          count += 1;
        }
      }
      return count;
    },
    /** Of the element itself, with its start tag for text. */
    tag(element: XmlElement): Position {
      return of(element)?.tag ?? { ...textPosition(element.line, element.column, element.name) };
    },
    /** Every text and attribute, as they stand in the document. */
    all: (): readonly Position[] => [...marked.values()].flatMap(textsOf),
    account(): StratMlAccount {
      const all = [...marked.values()].flatMap(textsOf);
      return {
        placed: placed.size,
        leftOut: leftOut.size,
        open: all.filter((at) => !placed.has(at) && !leftOut.has(at)),
      };
    },
  };
}

const textsOf = (marked: Marked | undefined): readonly Position[] =>
  marked ? [...marked.attributes.values(), ...(marked.text ? [marked.text] : [])] : [];

/** Elements as their start tags stand in the document. */
function* preOrder(root: XmlElement): Iterable<XmlElement> {
  const left = [root];
  for (let element = left.pop(); element; element = left.pop()) {
    yield element;
    for (const child of [...element.children].reverse()) left.push(child);
  }
}

/** What the schema of schemas has to say, and the language, is of no plan. */
const TECHNICAL = new Set(["http://www.w3.org/2001/XMLSchema-instance", "http://www.w3.org/XML/1998/namespace"]);
/** What may stand between a tag and its text. */
const GAP = /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[/uy;
const SHOWN = 200;

/** All of them at once, in order: places on one long line are counted on from each other. */
function placesOf(root: XmlElement, text: string): ReadonlyMap<XmlElement, Marked> {
  const tags: XmlTag[] = [];
  const nothing = () => undefined;
  // Without a function for ends of elements it would take each to stand within the one before.
  scanXml(text, "", { open: (tag) => void tags.push(tag), close: nothing, doctype: nothing });
  const placeOf = placesIn(text);
  const at = (offset: number, said: string) => {
    const { line, column } = placeOf(offset);
    return textPosition(line, column, said);
  };
  const marked = new Map<XmlElement, Marked>();
  let index = 0;
  for (const element of preOrder(root)) {
    const tag = tags[index++];
    if (!tag) break;
    const tagAt = at(tag.start, text.slice(tag.start, Math.min(tag.end, tag.start + SHOWN)));
    const attributes = new Map<string, Position>();
    for (const { name, namespace, value } of element.attributes) {
      if (value.trim() === "" || TECHNICAL.has(namespace)) continue;
      attributes.set(name, at(valueOffset(text, tag, name), value.trim()));
    }
    const said = element.text === "" ? null : at(textOffset(text, tag.end), element.text);
    marked.set(element, { tag: tagAt, text: said, attributes });
  }
  return isOrdered(marked) ? marked : withCountedOrder(marked);
}

function textOffset(text: string, end: number): number {
  for (GAP.lastIndex = end; ; ) {
    const from = GAP.lastIndex;
    if (!GAP.test(text)) return from;
  }
}

function valueOffset(text: string, { start, end }: XmlTag, name: string): number {
  const source = text.slice(start, end);
  const match = new RegExp(`[\\s:]${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}\\s*=\\s*["']\\s*`, "u").exec(source);
  return match ? start + match.index + match[0].length : start;
}

/** The usual order holds for lines of a usual length: a whole document may stand on one. */
function isOrdered(marked: ReadonlyMap<XmlElement, Marked>): boolean {
  let last = 0;
  for (const { tag, text } of marked.values()) {
    for (const { placeOrder } of text ? [tag, text] : [tag]) {
      if (placeOrder <= last || placeOrder > LARGEST_INT) return false;
      last = placeOrder;
    }
  }
  return true;
}

const LARGEST_INT = 2 ** 31 - 1;

function withCountedOrder(marked: ReadonlyMap<XmlElement, Marked>): ReadonlyMap<XmlElement, Marked> {
  let count = 0;
  const counted = (position: Position): Position => ({ ...position, placeOrder: ++count });
  return new Map(
    [...marked].map(([element, { tag, text, attributes }]) => [
      element,
      {
        tag: counted(tag),
        attributes: new Map([...attributes].map(([name, position]) => [name, counted(position)])),
        text: text && counted(text),
      },
    ]),
  );
}
