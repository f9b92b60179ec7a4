/** A browser's PNG (8 bits, RGB or RGBA, opaque) in, the same picture with its 256 most frequent colours out, a third as large; each other colour becomes the nearest of them. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const [RGB, RGBA, INDEXED] = [2, 6, 3];

export function shrinkPicture(png) {
  const { width, height, colours } = readPixels(png);
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = byCount.slice(0, MOST_COLOURS);
  const indices = new Map(byCount.map((colour) => [colour, nearest(palette, colour)]));
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc(height * (width + 1));
  for (let i = 0; i < colours.length; i += 1)
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = indices.get(colours[i]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(partsOf))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A number for each pixel, row by row: 0xrrggbb. */
function readPixels(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  const header = chunks[0].data;
  const [width, height, depth, type, interlaced] = [
    ...[header.readUInt32BE(0), header.readUInt32BE(4), header[8], header[9], header[12]],
  ];
  if (depth !== 8 || ![RGB, RGBA].includes(type) || interlaced) throw new Error("This sort of PNG is not read.");
  const data = inflateSync(Buffer.concat(chunks.filter((one) => one.type === "IDAT").map((one) => one.data)));
  const size = type === RGB ? 3 : 4;
  const bytes = unfiltered(data, width * size, height, size);
  const colours = Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * size, 3));
  return { width, height, colours };
}

/** Each byte was stored as what it differs by from a guess: from the left (1), from above (2), from both (3, 4). */
function unfiltered(data, length, height, size) {
  const bytes = Buffer.alloc(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = data[row * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const at = row * length + x;
      const left = x >= size ? bytes[at - size] : 0;
      const above = row > 0 ? bytes[at - length] : 0;
      const corner = x >= size && row > 0 ? bytes[at - length - size] : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
      bytes[at] = data[row * (length + 1) + 1 + x] + guess;
    }
  }
  return bytes;
}

/** PNG's own: whichever of the three is nearest to left + above - corner. */
function paeth(left, above, corner) {
  const [a, b, c] = [left, above, corner].map((one) => Math.abs(left + above - corner - one));
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

function nearest(palette, colour) {
  const own = partsOf(colour);
  const distance = (other) => partsOf(other).reduce((sum, part, i) => sum + (part - own[i]) ** 2, 0);
  return palette.reduce((best, other, i) => (distance(other) < distance(palette[best]) ? i : best), 0);
}

function partsOf(colour) {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
