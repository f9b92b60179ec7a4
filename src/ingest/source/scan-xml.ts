/** Reads XML as a stream of tags and texts with their places, within bounds; nothing is fetched and no entity of the file's own is put in. */

import { SaxesParser } from "saxes";
import { textPosition } from "../../model/position.ts";
import { problemAt } from "../parse-result.ts";
import { checkBound, Refusal, refuse } from "./source-bounds.ts";

/** Offsets are UTF-16 units of the text. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the `<`. */
  readonly start: number;
  /** Behind the `>`. */
  readonly end: number;
}

export interface XmlHandlers {
  readonly open?: (tag: XmlTag) => void;
  /** `start`: of the `<` of the closing tag, `end`: behind its `>`; an empty element (`<a/>`) ends where it began. */
  readonly close?: (localName: string, place: { readonly start: number; readonly end: number }) => void;
  readonly text?: (text: string) => void;
  /** What stands in `<!DOCTYPE …>`. Without this every DOCTYPE is refused. */
  readonly doctype?: (content: string) => void;
}

/** Refuses what is not well-formed, too deep, or declares entities. `where`: the part of the file, for messages. */
export function scanXml(text: string, where: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const open: string[] = [];
  let start = 0;
  parser.on("error", (error) => refuseMalformed(text, where, error.message, parser));
  parser.on("opentagstart", () => {
    // A name holds no <, so that the one before the parser's place is the tag's own.
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ name, attributes }) => {
    const localName = localNameOf(name);
    open.push(localName);
    checkBound("depth", open.length, where);
    handlers.open?.({ name, localName, attributes, start, end: parser.position });
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    const end = parser.position;
    const from = isSelfClosing ? start : text.lastIndexOf("<", end - 1);
    const name = open.pop() ?? "";
    handlers.close?.(name, { start: from, end });
  });
  const onText = handlers.text;
  if (onText) {
    parser.on("text", onText);
    parser.on("cdata", onText);
  }
  parser.on("doctype", (content) => {
    if (/<!ENTITY/u.test(content)) {
      refuse("xml-entities-refused", { part: where });
    }
    if (handlers.doctype) handlers.doctype(content);
    else refuse("source-damaged/doctype", { part: where });
  });
  parser.write(text).close();
}

export function localNameOf(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** A text with some stretches cut out and others put in, in the order of their places. */
export function textEdits(text: string) {
  const parts: string[] = [];
  let done = 0;
  return {
    cut: (from: number, to: number) => {
      if (from < done) return;
      parts.push(text.slice(done, from));
      done = to;
    },
    insert: (at: number, more: string) => {
      if (at < done) return;
      parts.push(text.slice(done, at), more);
      done = at;
    },
    result: () => (done === 0 ? text : parts.join("") + text.slice(done)),
  };
}

/** Cuts elements of these names, with all that is in them. */
export function cutter(edits: ReturnType<typeof textEdits>, names: readonly string[]) {
  const cut = new Set(names);
  let from: number | undefined;
  let depth = 0;
  return {
    open: ({ localName, start }: XmlTag) => {
      if (from === undefined && cut.has(localName)) from = start;
      if (from !== undefined) depth += 1;
    },
    close: (_: string, { end }: { readonly end: number }) => {
      if (from === undefined) return;
      depth -= 1;
      if (depth > 0) return;
      edits.cut(from, end);
      from = undefined;
    },
  };
}

function refuseMalformed(text: string, where: string, message: string, parser: SaxesParser): never {
  const { line, column } = parser;
  const what = message.replace(/^[^:]*:?\d+:\d+:\s*/u, "").replace(/\.$/u, "");
  const lines = text.split("\n", line);
  const at = textPosition(line, 1, (lines.at(-1) ?? "").slice(0, 200));
  throw new Refusal(problemAt("xml-malformed", "error", at, { part: where, what, line, column }));
}
