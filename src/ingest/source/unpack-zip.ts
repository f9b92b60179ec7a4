/** Unpacks the text parts of a zip file within bounds, and packs them again for a library, so that it sees no more than was measured. */

import { inflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import type { Wording } from "../../model/messages/wording.ts";
import { boundedCount, checkBound, refuse, refuseAsTooLarge, SOURCE_BOUNDS } from "./source-bounds.ts";

export interface UnpackedZip {
  /** Names of all files in it, in the order of its directory. */
  readonly names: readonly string[];
  /** The files that were asked for, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A zip file begins with a local file header. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= 22 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * Reads the directory at the end of the file; of what is in front of the files' bytes nothing but their length is believed. The sizes
 * that the directory states are summed before anything is unpacked, and what really comes out is bounded by zlib itself.
 */
export function unpackZip(bytes: Uint8Array, isWanted: (name: string) => boolean): UnpackedZip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(view, bytes);
  const wanted = entries.filter(({ name }) => isWanted(name));
  checkBound(
    "unpackedBytes",
    wanted.reduce((all, { size }) => all + size, 0),
  );
  const unpacked = boundedCount("unpackedBytes");
  const files = new Map<string, Uint8Array>();
  for (const entry of wanted) {
    // Of two files of one name readers take either: nobody can say which one a person saw.
    if (files.has(entry.name)) damaged({ en: `it holds ${entry.name} twice`, ja: `${entry.name} が二つあります` });
    const content = contentOf(view, bytes, entry);
    unpacked(content.length);
    files.set(entry.name, content);
  }
  return { names: entries.map(({ name }) => name), files };
}

/** Without compression and with true sizes. */
export function packZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 0 });
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  /** As the directory states it. */
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

function directoryOf(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  // 65,535 stands for a size in the 64-bit record.
  checkBound("zipEntries", count);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      damaged({ en: "its directory is cut off", ja: "目録が途中で切れています" });
    const [nameLength, extraLength, remarkLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (remarkLength ?? 0);
  }
  return entries;
}

/** The record stands last, but for a remark of up to 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return damaged({
    en: "its directory is missing; the file may be cut off",
    ja: "目録がありません。途中で切れている可能性があります",
  });
}

function contentOf(view: DataView, bytes: Uint8Array, { name, isEncrypted, method, packedSize, offset }: Entry) {
  if (isEncrypted) refuse("source-encrypted/part", { part: name });
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER)
    damaged({ en: `${name} is not in it`, ja: `${name} がありません` });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) damaged({ en: `${name} is cut off`, ja: `${name} が途中で切れています` });
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed;
  if (method !== 8)
    damaged({
      en: `${name} is compressed in a way (${method}) that documents do not use`,
      ja: `${name} の圧縮方式（${method}）は、文書で使われないものです`,
    });
  try {
    return inflateRawSync(packed, { maxOutputLength: SOURCE_BOUNDS.unpackedBytes });
  } catch (error) {
    if (error instanceof RangeError) return refuseAsTooLarge("unpackedBytes");
    return damaged({ en: `${name} cannot be unpacked`, ja: `${name} を展開できません` });
  }
}

function damaged(what: Wording): never {
  return refuse("source-damaged/zip", { what });
}
