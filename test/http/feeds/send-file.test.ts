/** What a file is sent in: text in large pieces, bytes as they are, in their order. */
import { expect, test } from "vitest";
import type { Piece } from "../../../src/export/format.ts";
import { inPieces } from "../../../src/http/feeds/send-file.ts";

async function piecesOf(file: Iterable<Piece>): Promise<readonly Piece[]> {
  const pieces: Piece[] = [];
  for await (const piece of inPieces(file)) pieces.push(piece);
  return pieces;
}

test("small texts go out together", async () => {
  expect(await piecesOf(["a", "b", "c"])).toEqual(["abc"]);
  expect((await piecesOf(Array(10).fill("x".repeat(10_000)))).map(({ length }) => length)).toEqual([70_000, 30_000]);
});

test("bytes are what they were, and stay between the texts around them", async () => {
  const bytes = new Uint8Array([0x50, 0x4b, 0xff, 0x00]);
  expect(await piecesOf([bytes])).toEqual([bytes]);
  expect(await piecesOf(["a", bytes, "b"])).toEqual(["a", bytes, "b"]);
});
