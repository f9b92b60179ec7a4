/** Reads an XML file, such as a plan in StratML, into a tree of elements with their names, attributes, texts and places. */
import { type Problem, problemOf } from "../../model/problem.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { localNameOf, scanXml, type XmlTag } from "./scan-xml.ts";
import type { SourceDocument } from "./source.ts";
import { boundedCount, checkBound, Refusal, refuse } from "./source-bounds.ts";
import { placesIn } from "./text-places.ts";

export interface XmlElement {
  readonly kind: "element";
  /** Without prefix. */
  readonly name: string;
  /** "" for names of no namespace. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Elements within it, in order. */
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children, trimmed. */
  readonly text: string;
  /** Of the `<`: both from 1, the column in code points. */
  readonly line: number;
  readonly column: number;
}

export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

export interface ReadXml {
  /** null where nothing could be read. */
  readonly root: XmlElement | null;
  readonly problems: readonly Problem[];
}

/** Never throws on what a file holds: everything wrong with it is in `problems`. */
export function readXml({ bytes }: Pick<SourceDocument, "bytes">): ReadXml {
  try {
    checkBound("bytes", bytes.length);
    checkBound("textBytes", bytes.length);
    return treeOf(decodeMarkup(bytes));
  } catch (error) {
    if (error instanceof Refusal) return { root: null, problems: [error.problem] };
    throw error;
  }
}

/** An element whose end was not read yet. */
interface OpenElement {
  readonly tag: XmlTag;
  /** Places are asked for in the order of the text: going back costs the length of the line. */
  readonly at: { readonly line: number; readonly column: number };
  readonly namespaces: Namespaces;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/** By prefix, "" the default one; what an element does not say itself, one around it does. A copy for each element could grow without bound. */
interface Namespaces {
  readonly own: ReadonlyMap<string, string>;
  readonly outer: Namespaces | null;
}

const PREDEFINED: Namespaces = { own: new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]), outer: null };

function treeOf(text: string): ReadXml {
  const problems: Problem[] = [];
  const placeOf = placesIn(text);
  const element = boundedCount("elements");
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  scanXml(text, "", {
    open: (tag) => {
      element();
      const outer = open.at(-1)?.namespaces ?? PREDEFINED;
      open.push({ tag, at: placeOf(tag.start), namespaces: namespacesOf(tag, outer), children: [], texts: [] });
    },
    close: () => {
      const done = open.pop();
      if (!done) return;
      const closed = elementOf(done);
      const parent = open.at(-1);
      if (parent) parent.children.push(closed);
      else root = closed;
    },
    text: (more) => open.at(-1)?.texts.push(more),
    doctype: () => {
      problems.push(problemOf("xml-doctype-ignored", "information", {}));
    },
  });
  return { root, problems };
}

function namespacesOf({ attributes }: XmlTag, outer: Namespaces): Namespaces {
  const own = Object.entries(attributes).flatMap(([name, value]) => {
    if (name === "xmlns") return [["", value] as const];
    return name.startsWith("xmlns:") ? [[name.slice("xmlns:".length), value] as const] : [];
  });
  return own.length === 0 ? outer : { own: new Map(own), outer };
}

function elementOf({ tag, at, namespaces, children, texts }: OpenElement): XmlElement {
  const attributes = Object.entries(tag.attributes)
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]): XmlAttribute => {
      // An attribute without prefix is of no namespace, the default one notwithstanding.
      const namespace = name.includes(":") ? namespaceOf(name, namespaces) : "";
      return Object.freeze({ name: localNameOf(name), namespace, value });
    });
  return Object.freeze({
    kind: "element",
    name: tag.localName,
    namespace: namespaceOf(tag.name, namespaces),
    attributes: Object.freeze(attributes),
    children: Object.freeze(children),
    text: texts.join("").trim(),
    line: at.line,
    column: at.column,
  });
}

function namespaceOf(name: string, namespaces: Namespaces): string {
  const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
  for (let around: Namespaces | null = namespaces; around; around = around.outer) {
    const namespace = around.own.get(prefix);
    if (namespace !== undefined) return namespace;
  }
  if (prefix === "") return "";
  return refuse("xml-malformed/prefix", { prefix, name });
}
