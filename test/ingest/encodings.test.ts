/** One document in every encoding and with every line end: one graph, positions included. */
import { describe, expect, test } from "vitest";
import { canEncode, ENCODINGS, encode, ingestBytes, seedText, withoutHash } from "../support/ingest-text.ts";
import { originalDocument } from "../support/original-document.ts";
import { SAMPLE, sampleWith } from "../support/sample-document.ts";
import { wrongPlacesOf } from "../support/text-positions.ts";

const original = originalDocument("test/ingest/encodings");
const documents: readonly (readonly [string, string])[] = [
  ["the seed", seedText()],
  ["the sample", SAMPLE],
  ...(original ? [["the original", original.toString("utf8")] as const] : []),
];
const LINE_ENDS = [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const;

describe.each(documents)("%s", (_, text) => {
  const plain = ingestBytes(encode(text, "utf-8"));

  test.each(ENCODINGS.flatMap((encoding) => LINE_ENDS.map(([name, end]) => [encoding, name, end] as const)))(
    "in %s with %s gives the same graph and problems",
    (encoding, _name, end) => {
      const converted = text.replaceAll("\n", end);
      expect(canEncode(converted, encoding)).toBe(true);
      const { graph, problems } = ingestBytes(encode(converted, encoding));
      expect(withoutHash(graph)).toEqual(withoutHash(plain.graph));
      expect(problems).toEqual(plain.problems);
    },
  );
});

test("differs in the document's hash alone", () => {
  const [one, other] = (["utf-8", "shift_jis"] as const).map((encoding) => ingestBytes(encode(SAMPLE, encoding)).graph);
  expect(one?.edition.documentHash).toMatch(/^[0-9a-f]{64}$/);
  expect(one?.edition.documentHash).not.toBe(other?.edition.documentHash);
});

test("columns count code points: 𠮟 before a mark and before a mention is one", () => {
  const text = sampleWith(
    ["公園の整備\t○", "公園𠮟整備\t○"],
    ["1-1 公園の整備 2-1", "1-1 公園𠮟整備 2-1"],
    ["○公園を", "○𠮟園を"],
  );
  const graph = ingestBytes(encode(text, "utf-16le")).graph;
  const plain = ingestBytes(encode(SAMPLE, "utf-8")).graph;
  const columns = (of: typeof graph) =>
    [...(of?.covers ?? []), ...(of?.advances ?? [])].map((it) => `${it.line}:${it.column}`);
  expect(columns(graph)).toEqual(columns(plain));
  expect(graph && wrongPlacesOf(text, graph)).toEqual([]);
});

test("a single 一 and full-width spaces, whose UTF-16 holds zeros on both sides, mislead nobody", () => {
  const text = sampleWith(["1-1 公園の整備 2-1", "1-1　公園の整備　2-1"], ["空の下で", "一一一一一一一一一一一一"]);
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    expect(ingestBytes(encode(text, encoding)).problems).toEqual([]);
  }
});
