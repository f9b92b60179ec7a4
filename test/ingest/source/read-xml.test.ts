/** XML as a tree: names by namespace, attributes, texts and places; entities of the file's own are refused, and nothing is fetched. */
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readXml, type XmlElement } from "../../../src/ingest/source/read-xml.ts";
import { SOURCE_BOUNDS } from "../../../src/ingest/source/source-bounds.ts";
import { runs } from "../../support/effort.ts";
import { escaped } from "../../support/office-files.ts";

const read = (text: string | Uint8Array) => readXml({ bytes: Buffer.from(text) });
const rootOf = (text: string | Uint8Array): XmlElement => {
  const { root, problems } = read(text);
  if (!root) throw new Error(problems.map(({ message }) => message).join("\n"));
  return root;
};
const codesOf = (text: string | Uint8Array) => read(text).problems.map(({ severity, code }) => `${severity} ${code}`);

test("names come without prefix and with their namespace, attributes with theirs", () => {
  const root = rootOf(
    '<s:Plan xmlns:s="urn:s" xmlns="urn:d" s:Type="a" Kind="b"><Name xmlns="">海 &amp; 空</Name><s:Goal xmlns:s="urn:t"/><Last/></s:Plan>',
  );
  expect(root).toMatchObject({ kind: "element", name: "Plan", namespace: "urn:s" });
  expect(root.attributes).toEqual([
    { name: "Type", namespace: "urn:s", value: "a" },
    { name: "Kind", namespace: "", value: "b" },
  ]);
  expect(root.children.map(({ name, namespace, text }) => [name, namespace, text])).toEqual([
    ["Name", "", "海 & 空"],
    ["Goal", "urn:t", ""],
    ["Last", "urn:d", ""],
  ]);
});

test("places are those of the tags, in code points", () => {
  const root = rootOf('<?xml version="1.0"?>\r\n<!-- <a> -->\r\n<a><𠮟 x="1"\r\n  y="2"/><b>\r\n<c/></b></a>');
  const places = (element: XmlElement): readonly string[] => [
    `${element.name} ${element.line}:${element.column}`,
    ...element.children.flatMap(places),
  ];
  expect(places(root)).toEqual(["a 3:1", "𠮟 3:4", "b 4:10", "c 5:1"]);
});

test("texts of several pieces are one, and those of children are not in it", () => {
  expect(rootOf("<a> 海<!-- x --><b>内</b><![CDATA[<と>]]> 空 </a>").text).toBe("海<と> 空");
});

test("the encoding is that which the file names", () => {
  const text = '<?xml version="1.0" encoding="Shift_JIS"?><a>高﨑市</a>';
  expect(rootOf(iconv.encode(text, "cp932")).text).toBe("高﨑市");
  expect(rootOf(iconv.encode(text.replace("Shift_JIS", "UTF-16"), "utf-16le", { addBOM: true })).text).toBe("高﨑市");
  expect(codesOf('<?xml version="1.0" encoding="klingon"?><a/>')).toEqual(["error encoding-unknown"]);
});

describe("is refused, in one error:", () => {
  const billionLaughs = `<!DOCTYPE a [<!ENTITY x "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY x${n} "${`&x${n === 0 ? "" : n - 1};`.repeat(10)}">`).join("")}]><a>&x29;</a>`;
  test.each([
    ["a billion laughs", billionLaughs, "xml-entities-refused"],
    ["an external entity", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "xml-entities-refused"],
    [
      "a parameter entity",
      '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]><a/>',
      "xml-entities-refused",
    ],
    ["an entity of a DTD elsewhere", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a>&x;</a>', "xml-malformed"],
    ["a tag that is not closed", "<a><b></a>", "xml-malformed"],
    ["two roots", "<a/><b/>", "xml-malformed"],
    ["a prefix that stands for nothing", "<a><p:b/></a>", "xml-malformed"],
    ["depth", "<a>".repeat(100_000), "source-too-large"],
    ["no XML", "計画", "xml-malformed"],
    ["nothing", "", "empty-document"],
  ])("%s", (_, text, code) => {
    expect(codesOf(text)).toEqual([`error ${code}`]);
    expect(read(text).root).toBeNull();
  });

  test("an error says line and column", () => {
    expect(read("<a>\n <b></c></a>").problems[0]).toMatchObject({ positions: [{ line: 2, text: " <b></c></a>" }] });
  });
});

test("a DOCTYPE that names a DTD is told and not fetched", () => {
  const text = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a>x</a>';
  expect(rootOf(text).text).toBe("x");
  expect(codesOf(text)).toEqual(["information xml-doctype-ignored"]);
});

test("depth and number of elements just within the bounds are read", () => {
  const { depth } = SOURCE_BOUNDS;
  expect(codesOf(`${"<a>".repeat(depth)}${"</a>".repeat(depth)}`)).toEqual([]);
  expect(codesOf(`${"<a>".repeat(depth + 1)}${"</a>".repeat(depth + 1)}`)).toEqual(["error source-too-large"]);
});

test("a hundred thousand prefixes, and elements that each add one, take no time by their product", () => {
  const prefixes = Array.from({ length: 20_000 }, (_, n) => `xmlns:p${n}="u${n}"`).join(" ");
  const root = rootOf(`<a ${prefixes}>${'<p1:b xmlns:q="v"/>'.repeat(20_000)}</a>`);
  expect(root.children).toHaveLength(20_000);
  expect(root.children.at(-1)?.namespace).toBe("u1");
});

test("random trees are read back equal", () => {
  const text = fc.constantFrom("", "あ", "a & b", "<x>", '"', "1\n2", "𠮟");
  interface Tree {
    readonly name: string;
    readonly text: string;
    readonly children: readonly Tree[];
  }
  const of = (children: fc.Arbitrary<readonly Tree[]>): fc.Arbitrary<Tree> =>
    fc.record({ name: fc.constantFrom("a", "b", "名"), text, children });
  const leaf = of(fc.constant([]));
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, of(fc.array(tie("tree"), { maxLength: 3 }))),
  }));
  const written = (one: Tree): string =>
    `<${one.name} t="${escaped(one.text)}">${escaped(one.text)}${one.children.map(written).join("\n")}</${one.name}>`;
  const readBack = (element: XmlElement): Tree => {
    expect(element.attributes[0]?.value).toBe(element.text);
    return { name: element.name, text: element.text, children: element.children.map(readBack) };
  };
  fc.assert(
    fc.property(tree, (one) => {
      expect(readBack(rootOf(written(one)))).toEqual(one);
    }),
    { numRuns: runs(300) },
  );
});
