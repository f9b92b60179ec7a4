/** Parses HTML into a tree within bounds: depth and number of elements are looked at while the tree grows. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { boundedCount, checkBound } from "./source-bounds.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The elements and texts of a page's body; `sourceCodeLocation` holds offsets of `text`. Scripts are not run, so that <noscript> is read. */
export function parseHtml(text: string): readonly HtmlNode[] {
  const count = boundedCount("elements");
  let depth = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      count();
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    // What is open; a document of a hundred thousand elements within each other would take the parser minutes.
    onItemPush: () => {
      depth += 1;
      checkBound("depth", depth);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  const document = parse(text, { treeAdapter, sourceCodeLocationInfo: true, scriptingEnabled: false });
  const root = document.childNodes.find((node): node is HtmlElement => node.nodeName === "html");
  return root?.childNodes.filter((node) => node.nodeName !== "head") ?? [];
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return "tagName" in node;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** True of what a reader of the page does not see, or sees as furigana. */
export function isLeftOut(element: HtmlElement): boolean {
  if (LEFT_OUT.has(element.tagName) || attributeOf(element, "hidden") !== undefined) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/iu.test(
    attributeOf(element, "style") ?? "",
  );
}

export function isFurigana({ tagName }: HtmlElement): boolean {
  return tagName === "rt" || tagName === "rp" || tagName === "rtc";
}

const LEFT_OUT = new Set([
  "script",
  "style",
  "template",
  "iframe",
  "object",
  "canvas",
  "audio",
  "video",
  "datalist",
  "title",
  "head",
]);

/** Elements that begin a line and end it. */
export function isBlockElement({ tagName }: HtmlElement): boolean {
  return BLOCKS.has(tagName);
}

const BLOCKS = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section select summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
