/** Reads Word documents (.docx) by way of HTML: headings, paragraphs, lists, tables and notes, without furigana. */
import mammoth from "mammoth";
import { type Problem, problemOf } from "../../model/problem.ts";
import { decodeMarkup } from "./decode-markup.ts";
import { attributeOf, type HtmlElement } from "./html-parser.ts";
import { blocksOfHtml, htmlCounts } from "./read-html.ts";
import { cutter, scanXml, textEdits } from "./scan-xml.ts";
import type { ReadBlocks } from "./source.ts";
import { boundedCount, checkBound, refuse } from "./source-bounds.ts";
import { packZip, unpackZip } from "./unpack-zip.ts";

export async function readWordDocument(bytes: Uint8Array): Promise<ReadBlocks> {
  const zip = unpackZip(bytes, (name) => /\.(?:xml|rels)$/iu.test(name));
  const { files, problems } = preparedParts(zip.files);
  const { html, problems: ofHtml } = await htmlOf(packZip(files));
  checkBound("unpackedBytes", html.length);
  let paragraphs = 0;
  const blocks = blocksOfHtml(html, {
    counted: htmlCounts(),
    ofProse: () => `paragraph ${paragraphs}`,
    ofTable: (number) => `table ${number}`,
    onBlock: (element) => {
      if (isParagraph(element)) paragraphs += 1;
    },
    isIgnored: isNoteSign,
  });
  return { blocks, problems: [...problems, ...ofHtml] };
}

/** An entry of a list is one paragraph, whether the library writes <p> into it or not. */
function isParagraph(element: HtmlElement): boolean {
  if (element.tagName === "li") return element.childNodes[0]?.nodeName !== "p";
  return /^(?:p|h[1-6])$/u.test(element.tagName);
}

/** [1] in the text and ↑ behind the note: links between the two, which the library adds. */
function isNoteSign(element: HtmlElement): boolean {
  if (element.tagName !== "a") return false;
  const isReference = /^(?:foot|end)note-ref-/u.test(attributeOf(element, "id") ?? "");
  return isReference || /^#(?:foot|end)note-ref-/u.test(attributeOf(element, "href") ?? "");
}

interface PreparedParts {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly problems: readonly Problem[];
}

/** Cuts furigana, which hides the word below it from the library as well, and says which texts the library does not read. */
function preparedParts(parts: ReadonlyMap<string, Uint8Array>): PreparedParts {
  const files = new Map<string, Uint8Array>();
  const elements = boundedCount("elements");
  const runs = boundedCount("paragraphsAndRuns");
  let [inMargins, comments] = [0, 0];
  for (const [name, bytes] of parts) {
    if (bytes.length === 0) continue;
    const text = decodeMarkup(bytes);
    const edits = textEdits(text);
    const cutting = cutter(edits, ["rt", "rubyPr"]);
    let isText = false;
    const isMargin = /^word\/(?:header|footer)\d*\.xml$/iu.test(name);
    scanXml(text, name, {
      open: (tag) => {
        elements();
        if (tag.localName === "p" || tag.localName === "r") runs();
        isText = tag.localName === "t";
        if (tag.name === "w:comment") comments += 1;
        if (tag.localName === "ruby" || tag.localName === "rubyBase") edits.cut(tag.start, tag.end);
        else cutting.open(tag);
      },
      close: (localName, place) => {
        isText = false;
        if (localName === "ruby" || localName === "rubyBase") edits.cut(place.start, place.end);
        else cutting.close(localName, place);
      },
      text: (more) => {
        if (isMargin && isText && more.trim() !== "") inMargins += 1;
      },
    });
    files.set(name, new TextEncoder().encode(edits.result()));
  }
  const problems = [
    ...(inMargins === 0 ? [] : [problemOf("word-part-not-read/margins", "information", {})]),
    ...(comments === 0 ? [] : [problemOf("word-part-not-read/comments", "information", { count: comments })]),
  ];
  return { files, problems };
}

/** Styles that stand for headings and that the library does not know. */
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='表題'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
];

async function htmlOf(docx: Uint8Array): Promise<{ readonly html: string; readonly problems: readonly Problem[] }> {
  try {
    const { value, messages } = await mammoth.convertToHtml(
      { buffer: Buffer.from(docx) },
      {
        ...{ styleMap: STYLE_MAP, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false },
        // Pictures were not unpacked.
        convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
      },
    );
    const ignored = messages.flatMap(({ message }) => /element was ignored: (\S+)/u.exec(message)?.[1] ?? []);
    return { html: value, problems: elementsNotRead([...new Set(ignored)]) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse("word-document-unreadable", { reason });
  }
}

function elementsNotRead(names: readonly string[]): readonly Problem[] {
  if (names.length === 0) return [];
  return [problemOf("word-part-not-read", "information", { elements: [...names].sort().slice(0, 10) })];
}
